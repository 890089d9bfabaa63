package org.yiciban.casefile.migration;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.OnRecord;

/**
 * Does what the runs have left to do, case by case. What came of a case is written after it: a run that was broken off
 * between the two finds the case moved.
 */
@Component
public class MigrationWork {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationWork.class);
    private static final int CASES_OF_A_CHUNK = 50;
    /** A case that the engine is about to go on with is tried again that often, with each look. */
    private static final int TRIES = 60;

    private final Catalogue catalogue;
    private final CaseMigration migration;
    private final MigrationRows rows;
    private final MigrationCases cases;
    private final Accounts accounts;
    private final CaseTransactions caseTransactions;

    MigrationWork(
            Catalogue catalogue,
            CaseMigration migration,
            MigrationRows rows,
            MigrationCases cases,
            Accounts accounts,
            CaseTransactions caseTransactions) {
        this.catalogue = catalogue;
        this.migration = migration;
        this.rows = rows;
        this.cases = cases;
        this.accounts = accounts;
        this.caseTransactions = caseTransactions;
    }

    /** Looks once at every case that a run has left. */
    public void look() {
        rows.running().forEach(id -> {
            try {
                look(id);
            } catch (RuntimeException trouble) {
                // what is in the way of one run isn't in that of the next
                LOG.warn("the run {} that moves cases could not go on this time", id, trouble);
            }
        });
    }

    private void look(long id) {
        Release release = catalogue.release(rows.release(id));
        Optional<Account> by = rows.find(id).flatMap(run -> accounts.find(run.askedBy()));
        if (by.isEmpty()) {
            LOG.warn("nobody answers any more for the run {} that moves cases: it ends", id);
            end(id, MigrationRun.State.STOPPED);
            return;
        }
        String last = "";
        for (List<MigrationCases.Waiting> next = next(id, last); !next.isEmpty(); next = next(id, last)) {
            for (MigrationCases.Waiting one : next) {
                if (!rows.running().contains(id)) {
                    return;
                }
                if (overtaken(release)) {
                    LOG.info("the run {} that moves cases was overtaken by a newer release", id);
                    end(id, MigrationRun.State.OVERTAKEN);
                    return;
                }
                move(id, one, release, by.get());
            }
            last = next.get(next.size() - 1).caseNumber().value();
        }
        if (next(id, "").isEmpty()) {
            end(id, MigrationRun.State.DONE);
        }
    }

    /** What is newer may be there because this one was a mistake. */
    private boolean overtaken(Release release) {
        return catalogue
                .current(release.key())
                .filter(newest -> newest.id() == release.id())
                .isEmpty();
    }

    private void end(long id, MigrationRun.State state) {
        caseTransactions.run(now -> rows.end(id, state, now));
    }

    private List<MigrationCases.Waiting> next(long id, String last) {
        return cases.waitingAfter(id, last, CASES_OF_A_CHUNK);
    }

    private void move(long id, MigrationCases.Waiting one, Release release, Account by) {
        MoveVerdict verdict = migration.move(one.caseNumber(), release, by);
        if (verdict instanceof MoveVerdict.Stays stays) {
            cases.stayed(id, one.caseNumber(), MigrationLines.joined(stays.reasons()));
        } else if (verdict instanceof MoveVerdict.Moves) {
            cases.moved(id, one.caseNumber());
        } else if (one.tries() >= TRIES) {
            cases.stayed(id, one.caseNumber(), OnRecord.of("move.busy"));
        } else {
            cases.tried(id, one.caseNumber());
        }
    }
}
