package org.yiciban.catalogue.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a decision table, without words: who tells it finds them.
 *
 * @param row the number of the row; null where it isn't one row's
 * @param shown what of the table it is about, and what would do in its place
 */
public record TableFault(Kind kind, @Nullable Integer row, List<String> shown) {

    /** Kind of fault. */
    public enum Kind {
        /** There isn't exactly one decision, or it is no table. */
        ONE_TABLE,
        /** The decision is not called as its file. */
        OTHER_NAME,
        /** A policy that is not in the language. */
        POLICY,
        /** More rows than may be. */
        ROWS,
        /** No column, or more than may be. */
        COLUMNS,
        /** A row has not one cell for each column. */
        CELLS,
        /** A column stands there twice. */
        TWICE,
        /** An input is no known fact. */
        INPUT,
        /** An output is no fact that a table gives. */
        OUTPUT,
        /** A test is more than a comparison with fixed values, so that nothing can be proved of it. */
        TEST,
        /** A test names what the fact never is. */
        NEVER,
        /** A value that the fact can't have. */
        VALUE,
        /** A situation without a row. */
        GAP,
        /** A situation with two rows where one may be. */
        OVERLAP,
        /** A row that is never reached. */
        UNREACHED,
        /** Too many situations to look at each. */
        UNPROVED
    }

    static TableFault of(Kind kind, String... shown) {
        return new TableFault(kind, null, List.of(shown));
    }

    static TableFault at(DecisionTable.Row row, Kind kind, String... shown) {
        return new TableFault(kind, row.number(), List.of(shown));
    }
}
