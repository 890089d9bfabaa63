package org.yiciban.atrest;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was written before anything was sealed, or with older keys. Goes through all tables in stretches, each a
 * transaction of its own; whatever interrupts it, each row is whole under one key or the other, and the next time finds what
 * is left.
 */
@Service
class Sealing {

    private static final int STRETCH = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final AtRest keys;
    private final SealingBook book;
    private final Walk walk;
    private final List<SealedTable> tables;
    private final Stretches stretches;

    @Autowired
    Sealing(
            AtRest keys,
            SealingBook book,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            List<SealedColumns> modules) {
        this(keys, book, jdbc, transaction, SealedTable.of(modules), STRETCH);
    }

    /** @param rows how many a transaction looks at */
    Sealing(
            AtRest keys,
            SealingBook book,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            List<SealedTable> tables,
            int rows) {
        this.keys = keys;
        this.book = book;
        this.stretches = new Stretches(keys, book, jdbc, rows);
        this.walk = new Walk(book, transaction);
        this.tables = tables;
    }

    /**
     * Goes through all tables, until nothing is left to seal.
     *
     * @param node who does it; others leave it to him meanwhile
     * @param goOn asked before each stretch
     * @return false when another one does it, or it was told to stop
     */
    boolean all(String node, BooleanSupplier goOn) {
        int sealed = 1;
        while (sealed > 0) {
            sealed = 0;
            int unreadable = 0;
            for (SealedTable table : tables) {
                Walk.Found found = walk.through((from, first) -> stretches.seal(table, from, first), node, goOn);
                if (found == null) {
                    return false;
                }
                sealed += found.renewed();
                unreadable += found.unreadable();
            }
            if (unreadable > 0) {
                LOG.error("{} rows could not be opened and are left as they are: see /admin/at-rest", unreadable);
                break;
            }
            if (sealed == 0) {
                book.doneWithAllBut(keys.writing().get(0));
            } else {
                LOG.info(
                        "{} rows were sealed with the key “{}”",
                        sealed,
                        keys.writing().get(0).id());
            }
        }
        book.giveBack(node);
        return true;
    }
}
