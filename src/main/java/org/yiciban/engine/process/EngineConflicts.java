package org.yiciban.engine.process;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.yiciban.shared.Causes;

/** Two at once: names the engine's and the databases' lock conflicts in one family, so that the doors can retry them. */
public final class EngineConflicts {

    /**
     * Serialisation failure, deadlock; H2 also: lock time-out. After a conflict inside a verb the engine still looks for
     * somebody who catches it, and PostgreSQL answers 25P02, that the transaction has failed: the conflict is then lost to us.
     */
    private static final Set<String> STATES = Set.of("40001", "40P01", "HYT00", "25P02");
    /** H2: lock time-out, concurrent update, deadlock. */
    private static final Set<Integer> H2_CODES = Set.of(50200, 90131, 40001);

    private EngineConflicts() {}

    /** Calls the engine; a conflict comes out as a {@link ConcurrencyFailureException}. */
    public static <T> T named(Supplier<T> call) {
        try {
            return call.get();
        } catch (ConcurrencyFailureException alreadyNamed) {
            throw alreadyNamed;
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("the process was changed at the same time", e);
        } catch (RuntimeException e) {
            throw isConflict(e) ? new CannotAcquireLockException("the database refused a lock", e) : e;
        }
    }

    static boolean isConflict(Throwable failure) {
        return Causes.of(failure)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException sql && isConflict(sql));
    }

    private static boolean isConflict(SQLException failure) {
        return STATES.contains(failure.getSQLState()) || H2_CODES.contains(failure.getErrorCode());
    }
}
