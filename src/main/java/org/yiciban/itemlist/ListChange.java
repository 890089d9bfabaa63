package org.yiciban.itemlist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * What the list would make of one item.
 *
 * @param row of the list in which it begins
 * @param kind whether it is new, changed, the same, or can't be read
 * @param code of its sheet; of a new one the code that is proposed; empty where it has none and can't be read
 * @param name as the list says it
 * @param differences what the list says otherwise than the sheet; of a new item all that it says
 * @param problems cells that can't be read; nothing comes of them
 */
public record ListChange(
        int row, Kind kind, String code, String name, List<Difference> differences, List<CellProblem> problems) {

    /** What becomes of an item. */
    public enum Kind {
        NEW,
        CHANGED,
        SAME,
        UNREADABLE
    }

    public ListChange {
        differences = List.copyOf(differences);
        problems = List.copyOf(problems);
    }

    /**
     * One thing that the list says otherwise.
     *
     * @param before what the sheet says; empty where it says nothing
     * @param after what the list says; empty where it says nothing any more
     * @param proposed whether it is chosen until somebody takes it out
     * @param note why it can't be taken, or what to look at; null where there is nothing to say
     * @param way how it is written; null where it can't be taken
     */
    public record Difference(
            ListField field,
            String before,
            String after,
            boolean proposed,
            @Nullable LocalText note,
            @Nullable SheetChange way) {

        /** Whether it can be taken. */
        public boolean takeable() {
            return way != null;
        }
    }
}
