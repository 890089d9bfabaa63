package org.yiciban.form.value;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts answers that failed back among those that stand, as they were typed, so that nobody has to guess them. */
public final class AsTyped {

    private static final int LONGEST = 1_000;
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[([0-9]{1,4})])?");

    private final Map<String, Object> typed;
    private final Map<String, Object> kept;

    public AsTyped(Map<String, Object> typed, Map<String, Object> kept) {
        this.typed = typed;
        this.kept = kept;
    }

    public void keep(String path) {
        keep(typed, kept, path);
    }

    @SuppressWarnings("unchecked")
    private static void keep(Map<String, Object> from, Map<String, Object> to, String path) {
        Matcher step = STEP.matcher(path);
        if (!step.lookingAt()) {
            return;
        }
        String name = step.group(1);
        Object source = inRow(from.get(name), step.group(2));
        if (step.end() == path.length()) {
            if (step.group(2) == null && plain(source)) {
                to.putIfAbsent(name, source);
            }
            return;
        }
        Object target = inRow(to.get(name), step.group(2));
        if (source instanceof Map<?, ?> before && target instanceof Map<?, ?> after && path.charAt(step.end()) == '.') {
            keep((Map<String, Object>) before, (Map<String, Object>) after, path.substring(step.end() + 1));
        }
    }

    private static @Nullable Object inRow(@Nullable Object value, @Nullable String row) {
        if (row == null) {
            return value;
        }
        int index = Integer.parseInt(row);
        return value instanceof List<?> rows && index < rows.size() ? rows.get(index) : null;
    }

    private static boolean plain(@Nullable Object value) {
        return value instanceof Number
                || value instanceof Boolean
                || (value instanceof String text && !text.isBlank() && text.length() <= LONGEST);
    }
}
