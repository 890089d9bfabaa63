package org.yiciban.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.identity.door.PagePolicy;

/** By what a file of a draft is changed. */
enum FileEditor {
    /** A model, drawn. */
    DIAGRAM(".bpmn", PagePolicy.OF_DRAWING),
    /** A form, its parts put together; the interpreter shows what people will see. */
    FORM(".form", null),
    /** A decision table, as a table. */
    TABLE(".dmn", PagePolicy.OF_DRAWING),
    /** A sheet, as a form of its keys, on a page of its own; without a script. */
    SHEET(".yaml", null),
    /** Every file, as text; without a script. */
    TEXT("", null);

    private final String ending;
    private final @Nullable String policy;

    FileEditor(String ending, @Nullable String policy) {
        this.ending = ending;
        this.policy = policy;
    }

    /** The editor that is made for such a file. */
    static FileEditor of(String path) {
        if (path.endsWith(CataloguePaths.SCENARIOS)) {
            // kept and changed on the page of rehearsals
            return TEXT;
        }
        for (FileEditor editor : values()) {
            if (path.endsWith(editor.ending)) {
                return editor;
            }
        }
        return TEXT;
    }

    /** The same, unless the text is asked for. */
    static FileEditor of(String path, @Nullable String as) {
        return TEXT.key().equals(as) ? TEXT : of(path);
    }

    /** The other way by which such a file can be changed. */
    FileEditor other(String path) {
        return this == TEXT ? of(path) : TEXT;
    }

    /** Whether a script of its own draws the file, which it fetches. */
    public boolean isDrawn() {
        return this != TEXT && this != SHEET;
    }

    /** Its name in addresses, files and messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String template() {
        return isDrawn() ? "workbench/drawn" : "workbench/text";
    }

    /** Says what its page may load and run, where that is more than usual. */
    void allow(HttpServletResponse response) {
        if (policy != null) {
            response.setHeader(PagePolicy.HEADER, policy);
        }
    }
}
