package org.yiciban.casefile.ports;

import java.time.Instant;
import java.util.Optional;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.shared.CaseNumber;

/** What a timer asks the clocks of a case. */
public interface LimitCheck {

    /** When the clock behind the timer is due; empty when none runs (not started, paused, passed with its effect, or ended). */
    Optional<Instant> due(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer);

    /** Locks the case and tells whether the limit has passed now and its effect is still to come. */
    boolean passed(CaseNumber caseNumber, CasePart part, LimitTimer limitTimer);
}
