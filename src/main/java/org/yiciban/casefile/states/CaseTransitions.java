package org.yiciban.casefile.states;

import static org.yiciban.casefile.states.CaseStatus.*;
import static org.yiciban.casefile.states.CaseTransition.*;

import java.util.List;
import java.util.Optional;

/** All lawful transitions of a case. What isn't here is refused. */
public final class CaseTransitions {

    static final List<Transition<CaseStatus, CaseTransition>> TABLE = List.of(
            new Transition<>(RECEIVED, REQUEST_CORRECTION, CORRECTION),
            new Transition<>(RECEIVED, ACCEPT, ACCEPTED),
            new Transition<>(RECEIVED, ACCEPT_BY_LAW, ACCEPTED),
            new Transition<>(RECEIVED, DECLINE, NOT_ACCEPTED),
            new Transition<>(RECEIVED, WITHDRAW, WITHDRAWN),
            new Transition<>(CORRECTION, SUPPLEMENT, RECEIVED),
            new Transition<>(CORRECTION, ABANDON, ABANDONED),
            new Transition<>(CORRECTION, WITHDRAW, WITHDRAWN),
            // the supplement had come in time and was recorded late; two persons say so
            new Transition<>(ABANDONED, REINSTATE, CORRECTION),
            // an item of it had not ended as it was said to have; two persons say so
            new Transition<>(COMPLETED, REOPEN, ACCEPTED),
            // a deferred paper comes while the agencies work
            new Transition<>(ACCEPTED, SUPPLEMENT, ACCEPTED),
            // only when nothing was decided; decided items stay and are delivered
            new Transition<>(ACCEPTED, WITHDRAW, WITHDRAWN),
            new Transition<>(ACCEPTED, START_DELIVERY, DELIVERING),
            new Transition<>(DELIVERING, COMPLETE, COMPLETED));

    private CaseTransitions() {}

    public static Optional<CaseStatus> target(CaseStatus from, CaseTransition transition) {
        return TABLE.stream()
                .filter(line -> line.from() == from && line.transition() == transition)
                .map(Transition::to)
                .findFirst();
    }
}
