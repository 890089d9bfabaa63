package org.yiciban.casefile.application;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item that the applicant asks for on a commitment 告知承诺.
 *
 * @param text the hash of the text that was read; null where none was
 * @param conditions which of its conditions were ticked, counted from 1
 */
public record CommitmentGiven(String item, @Nullable String text, Set<Integer> conditions) {

    private static final String BETWEEN = "~";
    private static final int PARTS = 3;

    public CommitmentGiven {
        conditions = conditions == null
                ? Set.of()
                : conditions.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** What a box says when it is ticked: which condition of which text. */
    public static String tick(String item, String text, int condition) {
        return item + BETWEEN + text + BETWEEN + condition;
    }

    /** What ticked boxes say; what is no tick commits to nothing, and is refused as that. */
    public static List<CommitmentGiven> ticked(Collection<String> ticks) {
        Map<String, CommitmentGiven> given = new LinkedHashMap<>();
        for (String tick : new TreeSet<>(ticks)) {
            String[] parts = tick.split(BETWEEN, PARTS);
            boolean whole = parts.length == PARTS && parts[2].matches("[0-9]{1,3}");
            CommitmentGiven one = new CommitmentGiven(
                    parts[0], whole ? parts[1] : null, whole ? Set.of(Integer.valueOf(parts[2])) : Set.of());
            given.merge(one.item + BETWEEN + one.text, one, CommitmentGiven::with);
        }
        return List.copyOf(given.values());
    }

    private CommitmentGiven with(CommitmentGiven other) {
        Set<Integer> all = new TreeSet<>(conditions);
        all.addAll(other.conditions);
        return new CommitmentGiven(item, text, all);
    }
}
