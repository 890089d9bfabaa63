package org.yiciban.casefile.transactions;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Settled;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.AfterActs;
import org.yiciban.casefile.settlement.LegalTime;
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
    private final AfterActs afterActs;
    private final Happenings happenings;
    private final LegalTime time;

    CaseTransactions(
            PlatformTransactionManager transactions,
            CaseFiles cases,
            PassedLimits passedLimits,
            AfterActs afterActs,
            Happenings happenings,
            LegalTime time) {
        this.transaction = new TransactionTemplate(transactions);
        this.cases = cases;
        this.passedLimits = passedLimits;
        this.afterActs = afterActs;
        this.happenings = happenings;
        this.time = time;
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

    /** The same with the instant at which each try begins, for an act on no single case. */
    public <T> T run(Function<Instant, T> act) {
        return run(() -> act.apply(time.now()));
    }

    /** Looks at a case as it is: one transaction, no lock, nothing is settled. */
    public <T> T look(CaseNumber number, Function<CaseFile, T> look) {
        return run(() -> look.apply(cases.find(number).orElseThrow(ActRefused::noSuchCase)));
    }

    /** An act on a case, under its lock and with every passed limit settled. */
    public <T> T on(CaseNumber number, Function<CaseFile, T> act) {
        return on(number, (file, now) -> act.apply(file));
    }

    /** The same with the legal instant of the act: never before what has happened in the case already. */
    public <T> T on(CaseNumber number, BiFunction<CaseFile, Instant, T> act) {
        return on(() -> cases.lock(number), act);
    }

    /**
     * An act on the case of an open task: the lock itself finds it, before anything about the task is believed.
     *
     * @param gone what is told when there is no such task
     */
    public <T> T onCaseOf(String taskId, Supplier<ActRefused> gone, BiFunction<CaseFile, Instant, T> act) {
        return on(() -> cases.lockCaseOf(taskId).orElseThrow(gone), act);
    }

    /** A step of the model within the transaction of an act or a timer: under the case's lock, at the legal instant. */
    public <T> T within(CaseNumber number, BiFunction<CaseFile, Instant, T> step) {
        CaseFile file = cases.lock(number);
        T answer = step.apply(file, time.now(file));
        afterActs.follow(file, time.now(file));
        return answer;
    }

    /** A refusal names what the law did because a limit had passed. */
    private <T> T on(Supplier<CaseFile> lock, BiFunction<CaseFile, Instant, T> act) {
        Settled settled = Settled.NOTHING;
        while (true) {
            Settled before = settled;
            Try<T> tried = run(() -> tried(lock.get(), act, before));
            if (tried instanceof Try.Done<T> done) {
                return done.answer();
            }
            settled = before.and(run(() -> passedLimits.settle(((Try.Late<T>) tried).number())));
        }
    }

    /** What came of a try: the answer of the act, or the case that has to be settled first. */
    private sealed interface Try<T> {
        record Done<T>(T answer) implements Try<T> {}

        record Late<T>(CaseNumber number) implements Try<T> {}
    }

    private <T> Try<T> tried(CaseFile file, BiFunction<CaseFile, Instant, T> act, Settled before) {
        if (passedLimits.isLate(file, before)) {
            return new Try.Late<>(file.number());
        }
        try {
            T answer = act.apply(file, time.now(file));
            afterActs.follow(file, time.now(file));
            return new Try.Done<>(answer);
        } catch (ActRefused refused) {
            throw happenings.named(refused, file, before);
        }
    }

    /** Waits a little longer each time, with jitter, so that the same two don't meet again. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(5_000_000L, 20_000_000L * attempt));
    }
}
