package org.yiciban.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list asks for: its filters by name, each one of what there is. What there isn't is noted and told
 * by {@link #requireKnown}; a list that left it out would show more, or something else, than was asked.
 */
public final class AskedFilters {

    /** Every page may be asked for in the other language. */
    private static final String LANGUAGE = "lang";

    private static final int SHOWN = 40;

    private final Map<String, String> asked;
    private final List<UnknownFilter.Part> unknown = new ArrayList<>();

    /** @param names of the filters that the list has */
    public AskedFilters(Map<String, String> asked, Set<String> names) {
        this.asked = asked;
        asked.keySet().stream()
                .filter(name -> !names.contains(name) && !name.equals(LANGUAGE))
                .forEach(name -> unknown.add(new UnknownFilter.Part(shown(name), null)));
    }

    /** One of these; null where it isn't asked for. */
    public <E extends Enum<E>> @Nullable E one(String name, Collection<E> offered) {
        String word =
                word(name, value -> offered.stream().anyMatch(one -> one.name().equalsIgnoreCase(value)));
        return offered.stream()
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    /** A word that there is; null where it isn't asked for. */
    public @Nullable String word(String name, Predicate<String> known) {
        String value = asked.get(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        String word = value.strip();
        if (!known.test(word)) {
            unknown.add(new UnknownFilter.Part(name, shown(word)));
            return null;
        }
        return word;
    }

    /** A number of one to so many digits; what is none leads to the usual one, as page numbers do everywhere. */
    public int number(String name, int digits, int otherwise) {
        String typed = asked.getOrDefault(name, "").strip();
        return typed.matches("[0-9]{1," + digits + "}") ? Integer.parseInt(typed) : otherwise;
    }

    /** @throws UnknownFilter naming everything that there isn't */
    public void requireKnown() {
        if (!unknown.isEmpty()) {
            throw new UnknownFilter(unknown);
        }
    }

    private static String shown(String text) {
        String line = Unseen.oneLine(text);
        return line.codePointCount(0, line.length()) > SHOWN
                ? line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…"
                : line;
    }
}
