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
    private final Walk walk;
    private final List<HashedRows> all;
    private final HashColumns columns;
    private final int rows;

    @Autowired
    Rehashing(
            AtRest keys, SealingBook book, TransactionTemplate transaction, List<HashedRows> all, HashColumns columns) {
        this(keys, book, transaction, all, columns, STRETCH);
    }

    /** @param rows how many a transaction looks at */
    Rehashing(
            AtRest keys,
            SealingBook book,
            TransactionTemplate transaction,
            List<HashedRows> all,
            HashColumns columns,
            int rows) {
        this.keys = keys;
        this.book = book;
        this.walk = new Walk(book, transaction);
        this.columns = columns;
        this.all = all;
        this.rows = rows;
    }

    /**
     * Goes through all of them once. A key of hashes that nothing is found by any more is said to be done.
     *
     * @param node who does it; others leave it to him meanwhile
     * @param goOn asked before each stretch
     * @return false when another one does it, or it was told to stop
     */
    boolean all(String node, BooleanSupplier goOn) {
        int unreadable = 0;
        for (HashedRows one : all) {
            Walk.Found found = walk.through((from, first) -> stretch(one, from, first), node, goOn);
            if (found == null) {
                return false;
            }
            if (found.unreadable() > 0) {
                LOG.error("{} rows of {} could not be made, see /admin/at-rest", found.unreadable(), one.table());
            }
            unreadable += found.unreadable();
        }
        if (unreadable == 0) {
            AtRestKey current = keys.writing().get(1);
            if (book.othersThan(current) && !columns.anyWithout(keys.hashPrefix())) {
                book.doneWithAllBut(current);
            }
        }
        book.giveBack(node);
        return true;
    }

    private Walk.Found stretch(HashedRows one, @Nullable List<Object> from, boolean first) {
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
        return new Walk.Found(done.renewed(), done.unreadable(), done.last());
    }
}
