package org.yiciban.workbench.sheets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form of a sheet.
 *
 * @param place in the sheet
 * @param id of its element
 * @param control how it is shown: by the part of the template of that name
 * @param value what stands there, or what was typed
 * @param unit of a limit
 * @param options what is offered
 * @param fields of its block
 * @param rows of its list; the last has nothing yet, where one can be added here
 * @param one what one of its rows is called
 * @param remarks what the file says of it beside it
 * @param findings what the check says of it
 * @param error why what was typed isn't kept; empty where it is
 * @param line where it stands in the file; 0 where it doesn't
 */
record ShownField(
        String place,
        String id,
        String control,
        String label,
        String help,
        boolean must,
        String value,
        String unit,
        List<Choice> options,
        List<ShownField> fields,
        List<Row> rows,
        String one,
        List<String> remarks,
        List<Found> findings,
        String error,
        int line) {

    /** What can be chosen. */
    record Choice(String is, String label, boolean chosen) {}

    /** What the check says. */
    record Found(boolean stops, String message) {}

    /**
     * A row.
     *
     * @param title what it is known by; empty for the one that isn't there yet
     * @param shown whether its fields are open
     */
    record Row(
            String place,
            String id,
            String title,
            boolean first,
            boolean last,
            boolean dropped,
            boolean shown,
            List<ShownField> fields,
            List<Found> findings) {

        /** Whether it isn't there yet. */
        public boolean isNew() {
            return title.isEmpty();
        }
    }

    /** Whether it is one control with a label. */
    public boolean isSimple() {
        return List.of("line", "area", "choice", "flag", "limit").contains(control);
    }

    /** Whether what was typed, or what stands there, is wrong. */
    public boolean isBad() {
        return !error.isEmpty() || findings.stream().anyMatch(Found::stops);
    }

    /** Whether its rows are told apart by their titles. */
    public boolean isMany() {
        return rows.size() > 2;
    }

    /** So many lines it takes. */
    public int height() {
        return Math.min(12, Math.max(3, (int) value.lines().count() + 1));
    }

    /** The place of the row that can be added to it. */
    public String added() {
        return SheetPlace.of(place).then(SheetPlace.NEW).toString();
    }

    /** The id of what is chosen from; that of the whole is its frame's where a block may stand in its place. */
    public String choiceId() {
        return isSimple() ? id : id + "-one";
    }

    /** Whether the block in its place is filled in. */
    public boolean isOtherwise() {
        return fields.stream().anyMatch(ShownField::isFilled);
    }

    /** Whether something is to be read with it before it is filled in. */
    public @Nullable String described() {
        List<String> ids = new ArrayList<>();
        if (!help.isEmpty()) {
            ids.add(id + "-hint");
        }
        if (!error.isEmpty()) {
            ids.add(id + "-error");
        }
        if (!findings.isEmpty()) {
            ids.add(id + "-found");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** Whether it or something in it is wrong, or said: then it isn't folded away. */
    public boolean isFilled() {
        return !value.isEmpty() && (!control.equals("flag") || line > 0)
                || !error.isEmpty()
                || !findings.isEmpty()
                || options.stream().anyMatch(Choice::chosen) && control.equals("ticks")
                || fields.stream().anyMatch(ShownField::isFilled)
                || rows.stream()
                        .anyMatch(row -> !row.isNew()
                                || row.fields().stream()
                                        .anyMatch(one -> !one.error().isEmpty()));
    }
}
