package org.yiciban.casefile.states;

import static org.yiciban.casefile.states.ItemStatus.*;
import static org.yiciban.casefile.states.ItemTransition.*;

import java.util.List;
import java.util.Optional;

/** All lawful transitions of an item. What isn't here is refused. */
public final class ItemTransitions {

    static final List<Transition<ItemStatus, ItemTransition>> TABLE = List.of(
            new Transition<>(WAITING, ItemTransition.OPEN, ItemStatus.OPEN),
            new Transition<>(WAITING, DECLINE, ENDED),
            new Transition<>(WAITING, WITHDRAW, ENDED),
            new Transition<>(WAITING, END_WITH_GIVER, ENDED),
            // a promised paper is awaited from acceptance on, whether or not the item's turn has come
            new Transition<>(WAITING, END_FOR_MISSING_PAPER, ENDED),
            // after the law has accepted the licences beside it, its own agency checks whether it can be accepted
            new Transition<>(ItemStatus.OPEN, REQUEST_CORRECTION, CORRECTION),
            new Transition<>(CORRECTION, SUPPLEMENT, ItemStatus.OPEN),
            new Transition<>(CORRECTION, WITHDRAW, ENDED),
            new Transition<>(ItemStatus.OPEN, DECLINE, ENDED),
            new Transition<>(ItemStatus.OPEN, START_SPECIAL_PROCEDURE, SPECIAL_PROCEDURE),
            new Transition<>(ItemStatus.OPEN, PROPOSE, DECIDING),
            new Transition<>(ItemStatus.OPEN, DECIDE, DECIDED),
            new Transition<>(ItemStatus.OPEN, WITHDRAW, ENDED),
            new Transition<>(ItemStatus.OPEN, END_FOR_MISSING_PAPER, ENDED),
            // a licence, or what no rule ends, is decided on what is there
            new Transition<>(ItemStatus.OPEN, DECIDE_WITHOUT_PAPER, DECIDING),
            new Transition<>(SPECIAL_PROCEDURE, DECIDE_WITHOUT_PAPER, DECIDING),
            new Transition<>(DECIDING, DECIDE_WITHOUT_PAPER, DECIDING),
            // what the applicant was asked for, and which it can't be decided without, never came
            new Transition<>(WAITING, END_UNANSWERED, ENDED),
            new Transition<>(CORRECTION, END_UNANSWERED, ENDED),
            new Transition<>(ItemStatus.OPEN, END_UNANSWERED, ENDED),
            new Transition<>(SPECIAL_PROCEDURE, END_UNANSWERED, ENDED),
            new Transition<>(DECIDING, END_UNANSWERED, ENDED),
            // what was asked of several agencies, one of which did not answer in time
            new Transition<>(WAITING, MARK_LATE, ENDED),
            new Transition<>(ItemStatus.OPEN, MARK_LATE, ENDED),
            new Transition<>(SPECIAL_PROCEDURE, MARK_LATE, ENDED),
            new Transition<>(DECIDING, MARK_LATE, ENDED),
            new Transition<>(SPECIAL_PROCEDURE, FINISH_SPECIAL_PROCEDURE, ItemStatus.OPEN),
            new Transition<>(SPECIAL_PROCEDURE, WITHDRAW, ENDED),
            new Transition<>(SPECIAL_PROCEDURE, END_FOR_MISSING_PAPER, ENDED),
            new Transition<>(DECIDING, DECIDE, DECIDED),
            new Transition<>(DECIDING, SEND_BACK, ItemStatus.OPEN),
            new Transition<>(DECIDING, WITHDRAW, ENDED),
            new Transition<>(DECIDING, END_FOR_MISSING_PAPER, ENDED),
            // ended with an application that counted as abandoned, which it wasn't; or for a paper, or with an item
            // that
            // ended for one, which had come in time
            new Transition<>(ENDED, REINSTATE, WAITING),
            new Transition<>(DECIDED, REVOKE, REVOKED));

    private ItemTransitions() {}

    public static Optional<ItemStatus> target(ItemStatus from, ItemTransition transition) {
        return TABLE.stream()
                .filter(line -> line.from() == from && line.transition() == transition)
                .map(Transition::to)
                .findFirst();
    }
}
