package org.yiciban.workbench.sheets;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.workbench.EditorPage;

/**
 * What the page shows on which a sheet is filled in.
 *
 * @param frame what it shows beside the form
 * @param at the place that is filled in; empty for the whole sheet
 * @param title what is filled in
 * @param readable whether the sheet can be read; a form is made of no other
 * @param parent the place above it; null for the whole sheet
 * @param fields the form
 * @param list the rows of the sheet, where it is a list; null where it is a block
 * @param seen the text that was seen before anything was typed
 * @param errors why what was typed isn't kept, by the ids of the fields
 * @param refused why nothing is kept; empty where nothing was refused
 * @param lost what was typed and has no place any more
 * @param wrong what the check refuses in this sheet
 */
record SheetPage(
        EditorPage frame,
        String at,
        String title,
        boolean readable,
        @Nullable String parent,
        List<ShownField> fields,
        @Nullable ShownField list,
        String seen,
        Map<String, String> errors,
        String refused,
        List<String> lost,
        List<Wrong> wrong) {

    /**
     * What the check refuses in this sheet, wherever it stands.
     *
     * @param field what is to be mended, by its name
     * @param address of it
     */
    record Wrong(String field, String address, String message) {}

    private static final int MANY = 12;

    /** The same page, with the reason why what was typed is not kept. */
    SheetPage refused(String why, List<String> without) {
        return new SheetPage(frame, at, title, readable, parent, fields, list, seen, errors, why, without, wrong);
    }

    /** The path of the file. */
    public String path() {
        return frame.path();
    }

    /** Whether the form is of a row that isn't there yet. */
    public boolean isNew() {
        return SheetPlace.of(at).isNew();
    }

    /** Whether somebody would look for a field in it. */
    public boolean isLong() {
        return fields.size() > MANY;
    }

    /** The id of the place that is filled in. */
    public String id() {
        return SheetPlace.of(at).id();
    }
}
