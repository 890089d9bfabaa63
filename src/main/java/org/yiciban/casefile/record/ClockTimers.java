package org.yiciban.casefile.record;

import java.util.Optional;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.deadline.clock.ClockKind;

/** Which timers wake the engine for which clocks. */
final class ClockTimers {

    private ClockTimers() {}

    /** Promises have none, steps are watched, an item received for itself has one for all. */
    static Optional<LimitTimer> of(ClockKind kind, CasePart part) {
        return Optional.ofNullable(
                switch (kind) {
                    case RECEPTION -> LimitTimer.RECEPTION;
                    case RECEPTION_ANSWER -> part.equals(CasePart.RECEPTION)
                            ? LimitTimer.RECEPTION_OVERDUE
                            : LimitTimer.ITEM;
                    case CORRECTION -> LimitTimer.CORRECTION;
                    case DEFERRAL -> LimitTimer.DEFERRAL;
                    case ITEM_STATUTORY -> LimitTimer.ITEM;
                    case ANSWER -> LimitTimer.ANSWER;
                    case BUNDLE_STATUTORY -> LimitTimer.BUNDLE;
                    case DELIVERY -> LimitTimer.DELIVERY;
                    case REQUEST -> LimitTimer.APPLICANT;
                    case NOTICE -> LimitTimer.NOTICE;
                    case STATEMENT -> LimitTimer.STATEMENT;
                    case HEARING -> LimitTimer.HEARING;
                    case POST_CHECK -> LimitTimer.POST_CHECK;
                    case MENDING -> LimitTimer.MENDING;
                    case ITEM_PROMISED, BUNDLE_PROMISED, DELIVERY_PROMISED, STEP -> null;
                });
    }
}
