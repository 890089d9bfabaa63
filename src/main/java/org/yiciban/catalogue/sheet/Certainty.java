package org.yiciban.catalogue.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How sure an item's sheet is of what it says. Parts between semicolons each speak of what they name, a part that names
 * nothing speaks of everything: {@code "[V] statutory; promised [D]"}.
 */
final class Certainty {

    /** Our choice, different from place to place, or from memory: a place has to confirm it. */
    private static final Pattern LOCAL = Pattern.compile("\\[[DLM]]");

    private final List<String> parts;

    Certainty(String told) {
        this.parts = List.of(told.split(";"));
    }

    boolean isLocal(ItemSheet.Figure figure) {
        return parts.stream()
                .filter(part -> LOCAL.matcher(part).find())
                .anyMatch(part -> part.contains(figure.word())
                        || Arrays.stream(ItemSheet.Figure.values()).noneMatch(other -> part.contains(other.word())));
    }
}
