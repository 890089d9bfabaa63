package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.dates.DateChanges;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CasePicture;
import org.yiciban.casefile.tracking.DateView;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.watch.Standstill;
import org.yiciban.casefile.watch.Standstills;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.LimitTimer;

/** A bundle whose cases wait for a yearly window, for the result of an item and for an answer: in time, moved, unknown, given up. */
@CaseTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:case-dates;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/dates/bundles"
        })
class CaseDatesTest {

    private static final LimitTimer DRAWING = LimitTimer.until("drawing-day");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    DateChanges changes;

    @Autowired
    Standstills standstills;

    @Autowired
    CaseTransactions transactions;

    private CaseScenario receivedOn(String local) {
        return scenarios.aCase().of("night-stall").receivedOn(local).accepted();
    }

    /** Received while the window is open; lots are drawn on 25 September at two in the afternoon. */
    private CaseScenario waitsForDrawing() {
        return receivedOn("2026-06-01T10:00").finish("review", "lot-drawing", "pass");
    }

    private static Application withoutAnswers(Application one) {
        return new Application(
                one.bundle(),
                one.division(),
                one.channel(),
                one.mandate(),
                one.applicant(),
                one.situation(),
                Map.of(),
                one.materials(),
                one.deferrals(),
                one.commitments(),
                one.electronicService(),
                one.originals());
    }

    private void set(CaseScenario scenario, String date, String at, String account) {
        changes.set(scenario.number(), date, at, "场地检修", scenarios.account(account), Channel.WINDOW);
    }

    private static List<JournalEvent> told(CaseScenario scenario) {
        return scenario.view().timeline().stream().map(TimelineEntry::what).toList();
    }

    private static List<String> sentences(CaseScenario scenario) {
        return scenario.view().timeline().stream()
                .map(entry -> entry.text().en())
                .toList();
    }

    private static boolean reviewed(CaseScenario scenario, String item) {
        return scenario.task("review", item).isPresent();
    }

    private static DateView date(CaseScenario scenario, String id) {
        return scenario.view().dates().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCaseWaitsForTheWindowTheResultAndTheAnswerAndGoesOnByItself() {
        CaseScenario scenario = receivedOn("2026-03-02T10:00");

        assertThat(scenario.tasks()).isEmpty();
        assertThat(date(scenario, "night-market").waits()).isTrue();
        // this division opens on 6 May, others in April; the first opening of the day
        assertThat(date(scenario, "night-market").at()).isEqualTo("2026-05-06T01:00:00Z");
        assertThat(sentences(scenario)).contains("The case waits for “Opening of the night market”: 2026-05-06 09:00.");
        assertThat(CasePicture.states(scenario.view()))
                .containsEntry("until-night-market", "active")
                .containsEntry("until-drawing-day", "waiting");
        assertThat(reviewed(scenario.then("2026-05-06T08:59:59"), "lot-drawing"))
                .isFalse();
        assertThat(reviewed(scenario.then("2026-05-06T09:00"), "lot-drawing")).isTrue();

        scenario.finish("review", "lot-drawing", "pass");
        assertThat(date(scenario, "drawing-day").at()).isEqualTo("2026-09-25T06:00:00Z");
        assertThat(reviewed(scenario.then("2026-09-25T14:00"), "sign-filing")).isFalse();
        assertThat(CasePicture.states(scenario.view()))
                .containsEntry("until-drawing-day", "done")
                .containsEntry("until-opening-day", "active");
        // the answer is 3 October, in the holidays: agencies open again on the 8th
        assertThat(reviewed(scenario.then("2026-10-08T08:59"), "sign-filing")).isFalse();
        assertThat(reviewed(scenario.then("2026-10-08T09:00"), "sign-filing")).isTrue();

        scenario.finishedWell();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(told(scenario)).filteredOn(JournalEvent.DATE_CAME::equals).hasSize(3);
    }

    @Test
    void whoComesInsideTheWindowOrAfterTheDateDoesNotWait() {
        CaseScenario inside = receivedOn("2026-06-01T10:00");
        assertThat(reviewed(inside, "lot-drawing")).isTrue();
        assertThat(told(inside)).doesNotContain(JournalEvent.DATE_AWAITED, JournalEvent.DATE_CAME);

        scenarios.parts.clock().set("2026-09-29T10:00");
        inside.finish("review", "lot-drawing", "pass");
        // the drawing has been by then; only the opening is to come
        assertThat(date(inside, "drawing-day").waits()).isFalse();
        assertThat(date(inside, "opening-day").waits()).isTrue();

        CaseScenario late = receivedOn("2026-10-09T10:00");
        // the next window that isn't over is next year's
        assertThat(date(late, "night-market").at()).isEqualTo("2027-05-06T01:00:00Z");
    }

    @Test
    void theAgencyThatGivesADateSetsItAnewAndTheCaseWaitsForThat() {
        CaseScenario scenario = waitsForDrawing();
        assertThatThrownBy(() -> set(scenario, "drawing-day", "2026-09-28T10:00", "urban"))
                .isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> set(scenario, "drawing-day", "2026-06-01T09:00", "amr"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> set(scenario, "drawing-day", "2026-09-28", "amr"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> set(scenario, "no-such-day", "2026-09-28T10:00", "amr"))
                .isInstanceOf(ActRefused.class);

        changes.set(
                scenario.number(),
                "drawing-day",
                "2026-09-28T10:00",
                "场地\u202E检修\u200B",
                scenarios.account("amr"),
                Channel.WINDOW);

        assertThat(sentences(scenario)).contains("“Day of the drawing” was set to 2026-09-28 10:00 (场地检修).");
        assertThat(date(scenario.then("2026-09-28T09:59"), "drawing-day").waits())
                .isTrue();
        assertThat(date(scenario.then("2026-09-28T10:00"), "drawing-day").waits())
                .isFalse();
        assertThatThrownBy(() -> set(scenario, "drawing-day", "2026-11-02T10:00", "amr"))
                .isInstanceOf(ActRefused.class);

        // and earlier than it was
        set(scenario, "opening-day", "2026-09-29T08:30", "amr");
        assertThat(reviewed(scenario.then("2026-09-29T08:30"), "sign-filing")).isTrue();
    }

    @Test
    void aBellThatRingsTooEarlyMovesNothing() {
        CaseScenario scenario = waitsForDrawing();

        boolean rung =
                transactions.run(() -> scenarios.parts.timers().fire(scenario.number(), CasePart.BUNDLE, DRAWING));

        assertThat(rung).isTrue();
        assertThat(date(scenario.settled(), "drawing-day").waits()).isTrue();
        assertThat(date(scenario.then("2026-09-25T14:00"), "drawing-day").waits())
                .isFalse();
    }

    @Test
    void aDateThatNobodyKnowsIsShownWithWhoOwesItUntilItIsSet() {
        scenarios.parts.clock().set("2026-06-01T10:00");
        Application sample = scenarios.application("night-stall", Map.of(), List.of(), List.of(), true);
        CaseScenario scenario = scenarios
                .aCase()
                .handedIn(scenarios.applications.submit(
                        withoutAnswers(sample), CaseScenarios.key(), scenarios.account("citizen")))
                .accepted()
                .finish("review", "lot-drawing", "pass")
                .then("2026-09-25T14:00");

        assertThat(date(scenario, "opening-day").at()).isNull();
        assertThat(sentences(scenario)).contains("The case waits for “Opening day”; its date isn’t known yet.");
        standstills.look();
        Instant now = scenarios.parts.clock().instant();
        scenarios.parts.clock().set(now.plusSeconds(120));
        assertThat(standstills.list())
                .filteredOn(one -> one.caseNumber().equals(scenario.number()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.cause()).isEqualTo(Standstill.Cause.DATE_NOT_KNOWN);
                    assertThat(one.cause().owner()).isEqualTo(Standstill.Owner.AGENCY);
                    assertThat(one.place()).isEqualTo("until-opening-day");
                });

        set(scenario, "opening-day", "2026-09-28T10:00", "amr");
        assertThat(date(scenario.then("2026-09-28T10:00"), "opening-day").waits())
                .isFalse();
        standstills.look();
        assertThat(standstills.list()).noneMatch(one -> one.caseNumber().equals(scenario.number()));
    }

    @Test
    void nothingIsWaitedForWhenNothingIsLeftThatItCouldBeFor() {
        CaseScenario withdrawn = waitsForDrawing().withdrawn(null);
        // what was decided stays and is delivered
        assertThat(withdrawn.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(withdrawn.file().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);

        // the last item that was still to be decided, withdrawn by itself
        CaseScenario last = waitsForDrawing().withdrawn("sign-filing");
        assertThat(last.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);

        CaseScenario early = receivedOn("2026-03-02T10:00").withdrawn(null);
        assertThat(early.finishedWell().file().status()).isEqualTo(CaseStatus.WITHDRAWN);

        // who was to give the date denied what it was for
        CaseScenario denied = receivedOn("2026-06-01T10:00").finish("review", "lot-drawing", "fail");
        assertThat(date(denied, "drawing-day").waits()).isFalse();
        assertThat(date(denied, "opening-day").waits()).isTrue();
    }

    @Test
    void theClocksGoOnWhileTheCaseWaits() {
        CaseScenario scenario = receivedOn("2026-03-02T10:00").then("2026-04-20T10:00");

        assertThat(scenario.tasks()).isEmpty();
        assertThat(scenario.view().clocks()).anyMatch(clock -> clock.passed() && !clock.ended());
    }
}
