package org.yiciban.form.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yiciban.form.component.Note;

/** The texts of a form: paragraphs, and points that begin with a star or a hyphen; other marks are dropped. */
final class NoteText {

    private NoteText() {}

    static ViewNode node(Note note, Locale locale) {
        List<String> paragraphs = new ArrayList<>();
        List<String> points = new ArrayList<>();
        String text = note.text() == null || note.kind() != Note.Kind.TEXT
                ? ""
                : note.text().in(locale);
        for (String line : text.split("\\n")) {
            String plain = line.strip()
                    .replaceFirst("^#{1,6}\\s+", "")
                    .replace("**", "")
                    .replace("`", "");
            if (plain.matches("[*-]\\s.*")) {
                points.add(plain.substring(2).strip());
            } else if (!plain.isEmpty()) {
                paragraphs.add(plain);
            }
        }
        String kind = note.kind() == Note.Kind.SEPARATOR ? "line" : "note";
        return new ViewNode.NoteNode(kind, List.copyOf(paragraphs), List.copyOf(points));
    }
}
