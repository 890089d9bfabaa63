package org.yiciban.comparison;

import java.util.List;
import org.yiciban.shared.LocalText;

/**
 * What became of one thing.
 *
 * @param kind what it is
 * @param id its id in the file
 * @param list the list in which it stands; empty where there is none
 * @param name what people call it; its id where it has no name
 * @param values what was changed of it; of what is new or gone, all that is said of it
 */
public record Change(Happened happened, Kind kind, String id, String list, LocalText name, List<Value> values) {

    /** What it is. */
    public enum Kind {
        /** A step, an event or a gateway of a model. */
        STEP,
        /** A flow of a model. */
        FLOW,
        /** A field or a page of a form. */
        FIELD,
        /** An entry of a list in a sheet. */
        ENTRY,
        /** A key of a sheet, and what is said of a file as a whole. */
        KEY,
        COLUMN,
        ROW
    }

    /** What became of it. */
    public enum Happened {
        ADDED,
        REMOVED,
        CHANGED,
        /** It stands at another place of its list. */
        MOVED
    }

    public Change {
        values = List.copyOf(values);
    }

    /**
     * One thing that is said of it.
     *
     * @param key by the words of the file
     * @param before empty where nothing was said
     * @param after empty where nothing is said any more
     */
    public record Value(String key, String before, String after) {}
}
