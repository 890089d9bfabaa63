package org.yiciban.atrest;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through a table in stretches, each a transaction of its own and in the turn of one node: whatever interrupts it, what
 * was done stays, and the next time finds what is left.
 */
final class Walk {

    private final SealingBook book;
    private final TransactionTemplate transaction;

    Walk(SealingBook book, TransactionTemplate transaction) {
        this.book = book;
        this.transaction = transaction;
    }

    /**
     * What was found on the way.
     *
     * @param renewed how many rows were written anew
     * @param unreadable how many could not be opened
     * @param last the key of the last row, null at the end of the table
     */
    record Found(int renewed, int unreadable, @Nullable List<Object> last) {}

    /** The next rows of a table. */
    interface Stretch {

        /** @param from the key of the last row that was looked at, null to begin */
        Found after(@Nullable List<Object> from, boolean first);
    }

    /**
     * Goes to the end of a table.
     *
     * @param node who does it; others leave it to him meanwhile
     * @param goOn asked before each stretch
     * @return null when another one does it, or it was told to stop
     */
    @Nullable
    Found through(Stretch stretch, String node, BooleanSupplier goOn) {
        int renewed = 0;
        int unreadable = 0;
        List<Object> last = null;
        boolean begun = false;
        do {
            List<Object> from = last;
            boolean first = !begun;
            Found found = goOn.getAsBoolean() && book.take(node)
                    ? transaction.execute(status -> stretch.after(from, first))
                    : null;
            if (found == null) {
                return null;
            }
            begun = true;
            renewed += found.renewed();
            unreadable += found.unreadable();
            last = found.last();
        } while (last != null);
        return new Found(renewed, unreadable, null);
    }
}
