package org.yiciban.itemlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to one text, by places of it as it was. */
final class TextEdits {

    /** @param indent of lines that are put in; -1 where the edit is within a line */
    private record Edit(int from, int to, String text, int indent) {}

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    TextEdits(String text) {
        this.text = text;
    }

    void exchange(int from, int to, String with) {
        edits.add(new Edit(from, to, with, -1));
    }

    void insert(int at, String added) {
        exchange(at, at, added);
    }

    /** Puts in a line of its own. */
    void line(int at, int indent, String line) {
        edits.add(new Edit(at, at, " ".repeat(indent) + line + "\n", indent));
    }

    /** The text with all of them. Where several blocks end, the lines of the inner one come first. */
    String text() {
        StringBuilder changed = new StringBuilder();
        int at = 0;
        Comparator<Edit> order = Comparator.comparingInt(Edit::from)
                .thenComparing(Comparator.comparingInt(Edit::indent).reversed());
        for (Edit edit : edits.stream().sorted(order).toList()) {
            if (edit.from() < at) {
                // what it changes was exchanged as a whole
                continue;
            }
            changed.append(text, at, edit.from());
            if (edit.indent() >= 0 && !changed.isEmpty() && changed.charAt(changed.length() - 1) != '\n') {
                changed.append('\n');
            }
            changed.append(edit.text());
            at = edit.to();
        }
        return changed.append(text, at, text.length()).toString();
    }
}
