package org.yiciban.casefile.ports;

import java.time.Instant;
import java.util.Optional;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.shared.CaseNumber;

/**
 * The limit timers in the engine. They only wake: whether a limit has passed is the clock's to say. Implemented by the
 * engine; calls join the running transaction and find timers that were created in it.
 */
public interface LimitTimers {

    /** The timer fires at the given instant from now on; nothing happens when the part has no such timer yet. */
    void reschedule(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer, Instant due);

    /** The timer stays silent until it is moved. */
    void disarm(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer);

    /**
     * Fires now, in this transaction, as if its time had come.
     *
     * @return false when the part has no such timer (yet, or any more)
     */
    boolean fire(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer);

    /**
     * Fires every timer that is due, each in a transaction of its own, works off what follows from them, and gives limits that
     * have no timer yet their effect.
     */
    void fireAllDue(Instant now);

    /** When the next limit passes, of those with a timer and those without; empty when none will. */
    Optional<Instant> nextDue();
}
