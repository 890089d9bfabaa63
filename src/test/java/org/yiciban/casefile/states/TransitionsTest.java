package org.yiciban.casefile.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of lawful transitions, over every pair. */
class TransitionsTest {

    @Test
    void aCaseMovesExactlyAsTheLawSays() {
        Set<String> lawful = Set.of(
                "RECEIVED REQUEST_CORRECTION CORRECTION",
                "RECEIVED ACCEPT ACCEPTED",
                "RECEIVED ACCEPT_BY_LAW ACCEPTED",
                "RECEIVED DECLINE NOT_ACCEPTED",
                "RECEIVED WITHDRAW WITHDRAWN",
                "CORRECTION SUPPLEMENT RECEIVED",
                "CORRECTION ABANDON ABANDONED",
                "CORRECTION WITHDRAW WITHDRAWN",
                // the supplement had come in time and was recorded late
                "ABANDONED REINSTATE CORRECTION",
                "COMPLETED REOPEN ACCEPTED",
                "ACCEPTED SUPPLEMENT ACCEPTED",
                "ACCEPTED WITHDRAW WITHDRAWN",
                "ACCEPTED START_DELIVERY DELIVERING",
                "DELIVERING COMPLETE COMPLETED");
        Set<String> found = new HashSet<>();
        for (CaseStatus from : CaseStatus.values()) {
            for (CaseTransition verb : CaseTransition.values()) {
                CaseTransitions.target(from, verb).ifPresent(to -> found.add(from + " " + verb + " " + to));
            }
        }
        assertThat(found).isEqualTo(lawful);
        assertThat(CaseTransitions.TABLE).hasSize(lawful.size());
    }

    @Test
    void aFinalCaseNeverMovesAgainUnlessWhatEndedItIsUndone() {
        assertThat(Arrays.stream(CaseStatus.values())
                        .filter(CaseStatus::isFinal)
                        .flatMap(from -> Arrays.stream(CaseTransition.values())
                                .filter(verb -> verb != CaseTransition.REINSTATE && verb != CaseTransition.REOPEN)
                                .flatMap(verb -> CaseTransitions.target(from, verb).stream())))
                .isEmpty();
    }

    @Test
    void anItemMovesExactlyAsTheLawSays() {
        List<String> running = List.of("OPEN", "SPECIAL_PROCEDURE", "DECIDING");
        Set<String> lawful = new HashSet<>(Set.of(
                "WAITING OPEN OPEN",
                "WAITING DECLINE ENDED",
                "WAITING WITHDRAW ENDED",
                "WAITING END_WITH_GIVER ENDED",
                "WAITING END_FOR_MISSING_PAPER ENDED",
                // no licence: what the applicant was asked for by the bundle, and by its rule
                "WAITING END_UNANSWERED ENDED",
                // an answer that isn't waited for
                "WAITING MARK_LATE ENDED",
                "CORRECTION END_UNANSWERED ENDED",
                "ENDED REINSTATE WAITING",
                "OPEN START_SPECIAL_PROCEDURE SPECIAL_PROCEDURE",
                "SPECIAL_PROCEDURE FINISH_SPECIAL_PROCEDURE OPEN",
                // its own agency receives it, where silence accepted only the licences beside it
                "OPEN REQUEST_CORRECTION CORRECTION",
                "OPEN DECLINE ENDED",
                "CORRECTION SUPPLEMENT OPEN",
                "CORRECTION WITHDRAW ENDED",
                "OPEN PROPOSE DECIDING",
                "DECIDING SEND_BACK OPEN",
                // a promised paper did not come: what is there is decided on
                "OPEN DECIDE_WITHOUT_PAPER DECIDING",
                "SPECIAL_PROCEDURE DECIDE_WITHOUT_PAPER DECIDING",
                "DECIDING DECIDE_WITHOUT_PAPER DECIDING",
                "OPEN DECIDE DECIDED",
                "DECIDING DECIDE DECIDED",
                "DECIDED REVOKE REVOKED"));
        running.stream()
                .flatMap(from -> Stream.of("WITHDRAW", "END_FOR_MISSING_PAPER", "END_UNANSWERED", "MARK_LATE")
                        .map(how -> from + " " + how + " ENDED"))
                .forEach(lawful::add);
        Set<String> found = new HashSet<>();
        for (ItemStatus from : ItemStatus.values()) {
            for (ItemTransition verb : ItemTransition.values()) {
                ItemTransitions.target(from, verb).ifPresent(to -> found.add(from + " " + verb + " " + to));
            }
        }
        assertThat(found).isEqualTo(lawful);
        assertThat(ItemTransitions.TABLE).hasSize(lawful.size());
    }
}
