package org.yiciban.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The address of a list asks for what there isn't: nothing is listed, so that no other list is taken for what was asked. */
public final class UnknownFilter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> names = new ArrayList<>();
    private final ArrayList<@Nullable String> values = new ArrayList<>();

    /**
     * A part of the address that the list doesn't know.
     *
     * @param name of the filter
     * @param value that isn't one of its choices; null where there is no such filter
     */
    public record Part(String name, @Nullable String value) {}

    UnknownFilter(List<Part> parts) {
        super("a filter that there isn't");
        parts.forEach(part -> {
            names.add(part.name());
            values.add(part.value());
        });
    }

    /** What it doesn't know, in the order of the address. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < names.size(); at++) {
            parts.add(new Part(names.get(at), values.get(at)));
        }
        return parts;
    }
}
