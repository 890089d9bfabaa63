package org.yiciban.casefile.ports;

import java.time.Instant;
import org.yiciban.casefile.terms.Bell;
import org.yiciban.casefile.terms.CasePart;
import org.yiciban.shared.CaseNumber;

/**
 * The alarm bells in the engine. They only wake: whether a limit has passed is the clock's to say. Implemented by the
 * engine; calls join the running transaction and find bells that were created in it.
 */
public interface Bells {

    /** The bell rings at the given instant from now on; nothing happens when the part has no such bell yet. */
    void moved(CaseNumber caseNumber, CasePart part, Bell bell, Instant due);

    /** The bell stays silent until it is moved. */
    void silenced(CaseNumber caseNumber, CasePart part, Bell bell);

    /**
     * Rings now, in this transaction, as if its time had come.
     *
     * @return false when the part has no such bell (yet, or any more)
     */
    boolean ring(CaseNumber caseNumber, CasePart part, Bell bell);

    /**
     * Rings every bell that is due, each in a transaction of its own, works off what follows from them, and gives limits that
     * have no bell yet their effect.
     */
    void ringAllDue(Instant now);
}
