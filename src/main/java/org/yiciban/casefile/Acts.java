package org.yiciban.casefile;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an act as one transaction, and again as a whole when it lost a race for a lock. The one place where this happens:
 * engine lock conflicts, database deadlocks and H2's lock time-outs (which count as time-outs) are never seen by a person.
 */
@Component
class Acts {

    private static final int ATTEMPTS = 8;

    private final TransactionTemplate transaction;

    Acts(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T run(Supplier<T> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> act.get());
            } catch (TransientDataAccessException lostRace) {
                if (attempt == ATTEMPTS) {
                    throw lostRace;
                }
                pause(attempt);
            }
        }
    }

    /** Waits a little longer each time, with jitter, so that the same two don't meet again. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(5_000_000L, 20_000_000L * attempt));
    }
}
