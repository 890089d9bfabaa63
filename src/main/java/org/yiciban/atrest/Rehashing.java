package org.yiciban.atrest;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes hashes in rows of their own that are missing or of an older key, as {@link Sealing} seals: in stretches, in its turn. */
@Service
class Rehashing {

    /** Each may need some statements. */
    private static final int STRETCH = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Rehashing.class);

    private final AtRest keys;
    private final SealingBook book;
    private final TransactionTemplate transaction;
    private final List<HashedRows> all;
    private final int rows;

    @Autowired
    Rehashing(AtRest keys, SealingBook book, TransactionTemplate transaction, List<HashedRows> all) {
        this(keys, book, transaction, all, STRETCH);
    }

    /** @param rows how many a transaction looks at */
    Rehashing(AtRest keys, SealingBook book, TransactionTemplate transaction, List<HashedRows> all, int rows) {
        this.keys = keys;
        this.book = book;
        this.transaction = transaction;
        this.all = all;
        this.rows = rows;
    }

    /**
     * Goes through all of them once.
     *
     * @param node who does it; others leave it to him meanwhile
     * @param goOn asked before each stretch
     * @return false when another one does it, or it was told to stop
     */
    boolean all(String node, BooleanSupplier goOn) {
        for (HashedRows one : all) {
            if (!through(one, node, goOn)) {
                return false;
            }
        }
        book.giveBack(node);
        return true;
    }

    private boolean through(HashedRows one, String node, BooleanSupplier goOn) {
        List<Object> last = null;
        int unreadable = 0;
        boolean begun = false;
        do {
            List<Object> from = last;
            boolean first = !begun;
            HashedRows.Stretch done = goOn.getAsBoolean() && book.take(node)
                    ? transaction.execute(status -> stretch(one, from, first))
                    : null;
            if (done == null) {
                return false;
            }
            begun = true;
            unreadable += done.unreadable();
            last = done.last();
        } while (last != null);
        if (unreadable > 0) {
            LOG.error("{} rows of {} could not be made, see /admin/at-rest", unreadable, one.table());
        }
        return true;
    }

    private HashedRows.Stretch stretch(HashedRows one, @Nullable List<Object> from, boolean first) {
        if (first) {
            book.begin(
                    one.table(),
                    String.join(" ", keys.writing().stream().map(AtRestKey::id).toList()));
        }
        HashedRows.Stretch done = one.renew(keys, from, rows);
        book.more(one.table(), done.looked(), done.renewed(), done.unreadable());
        if (done.last() == null) {
            book.end(one.table());
        }
        return done;
    }
}
