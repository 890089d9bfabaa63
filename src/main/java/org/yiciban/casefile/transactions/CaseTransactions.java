package org.yiciban.casefile.transactions;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Settled;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.PassedLimits;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.story.Happenings;
import org.yiciban.shared.CaseNumber;

/**
 * Runs an act as one transaction, and again as a whole when it lost a race for a lock. The one place where this happens:
 * engine lock conflicts, database deadlocks and H2's lock time-outs (which count as time-outs) are never seen by a person.
 *
 * <p>An act on a case finds every limit that has passed settled: what the law made of it is committed before the act
 * begins, so that no refusal takes it back. While nothing has passed this costs nothing.
 */
@Component
public class CaseTransactions {

    private static final int ATTEMPTS = 8;
    /** A database that hangs isn't asked again and again. */
    private static final long LONGEST_NANOS = 10_000_000_000L;

    private final TransactionTemplate transaction;
    private final CaseFiles cases;
    private final PassedLimits passedLimits;
    private final Happenings happenings;

    CaseTransactions(
            PlatformTransactionManager transactions,
            CaseFiles cases,
            PassedLimits passedLimits,
            Happenings happenings) {
        this.transaction = new TransactionTemplate(transactions);
        this.cases = cases;
        this.passedLimits = passedLimits;
        this.happenings = happenings;
    }

    public <T> T run(Supplier<T> act) {
        long began = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> act.get());
            } catch (TransientDataAccessException lostRace) {
                if (attempt == ATTEMPTS || System.nanoTime() - began > LONGEST_NANOS) {
                    throw lostRace;
                }
                pause(attempt);
            }
        }
    }

    /** An act on a case, under its lock and with every passed limit settled. */
    public <T> T on(CaseNumber number, Function<CaseFile, T> act) {
        return on(() -> cases.lock(number), act);
    }

    /**
     * The same, where the lock itself finds the case. A refusal names what the law did because a limit had passed.
     *
     * @param lock runs inside the transaction
     */
    public <T> T on(Supplier<CaseFile> lock, Function<CaseFile, T> act) {
        Settled settled = Settled.NOTHING;
        while (true) {
            Settled before = settled;
            Try<T> tried = run(() -> tried(lock.get(), act, before));
            if (tried.late() == null) {
                return tried.answer();
            }
            settled = before.and(run(() -> passedLimits.settle(tried.late())));
        }
    }

    /** What came of a try: the answer of the act, or the case that has to be settled first. */
    private record Try<T>(CaseNumber late, T answer) {}

    private <T> Try<T> tried(CaseFile file, Function<CaseFile, T> act, Settled before) {
        if (passedLimits.isLate(file, before)) {
            return new Try<>(file.number(), null);
        }
        try {
            return new Try<>(null, act.apply(file));
        } catch (ActRefused refused) {
            throw happenings.named(refused, file, before);
        }
    }

    /** Waits a little longer each time, with jitter, so that the same two don't meet again. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(5_000_000L, 20_000_000L * attempt));
    }
}
