package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxQuery;

/** How often an act or a page goes to the database: a budget, so that nobody spends it unseen. */
@CaseTest
class RoundTripsTest {

    /** With the seven papers of a restaurant. */
    private static final int SUBMIT = 42;
    /** About 22 are the engine's own when an instance ends with the task. */
    private static final int COMPLETE = 40;
    /** What is handed over has a table of its own, and the step a timer for the end of a public notice. */
    private static final int HAND_OVER = 45;
    /** A certificate with its document: numbers, rows, and what it says; the first of its kind also starts counters. */
    private static final int CERTIFICATE = 6;
    /** A step that leaves its instance open. */
    private static final int PRE_CHECK = 24;

    private static final int TRACKING = 6;
    private static final int INBOX = 4;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Inbox inbox;

    @BeforeEach
    void open() {
        // a release never changes: a node reads each once in its life
        scenarios.parts.catalogue().current();
    }

    private CaseScenario aCase(String bundle) {
        CaseScenario scenario = scenarios.aCase().of(bundle);
        return bundle.equals("company-start-up")
                ? scenario.where("hasEmployees", true).where("needBank", true).where("needInvoice", true)
                : scenario;
    }

    @ParameterizedTest
    @ValueSource(strings = {"company-start-up", "restaurant-opening"})
    void anApplicationIsTakenWithinItsBudget(String bundle) {
        CaseScenario scenario = aCase(bundle);
        // the first of the day and of the year also starts counters
        within(SUBMIT, "submit", () -> scenario.receivedOn("2026-09-28T10:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"company-start-up", "restaurant-opening"})
    void everyStepIsFinishedWithinItsBudgetAndTheTrackingPageStaysCheap(String bundle) {
        CaseScenario scenario = aCase(bundle).receivedOn("2026-09-28T10:00").settled();
        Map<String, Integer> most = new LinkedHashMap<>();
        scenario.until("done", one -> one.tasks().isEmpty(), task -> {
            int usual = task.step().equals("hand-over") ? HAND_OVER : COMPLETE;
            int budget = task.step().equals("pre-check") && scenario.tasks().size() > 1 ? PRE_CHECK : usual;
            int used = within(budget, task.step() + " " + task.part().key(), scenario.finishingWell(task));
            most.merge(task.step(), used, Math::max);
            most.merge("tracking", within(TRACKING, "tracking page", scenario::view), Math::max);
        });

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(most).containsKeys("pre-check", "conclude", "review");
    }

    @Test
    void anApplicationInCorrectionIsTrackedWithinTheBudget() {
        CaseScenario scenario = aCase("company-start-up").receivedOn("2026-09-28T10:00");
        scenario.finishAs("clerk", "pre-check", null, "complete");
        scenario.finishAs("amr", "pre-check", null, "complete");
        OpenTask task = scenario.task("conclude", null).orElseThrow();
        List<Defect> defects = List.of(new Defect("proposedName", null, "请更正名称"));
        within(COMPLETE, "correct", scenario.completing(task, "correct", defects, scenario.workerOf(task)));
        within(TRACKING, "tracking page", scenario::view);
    }

    @ParameterizedTest
    @ValueSource(strings = {"amr", "supervisor", "clerk"})
    void theInboxIsReadWithinItsBudget(String who) {
        InboxQuery query = new InboxQuery(InboxQuery.Queue.ALL, null, null, null, 0, 20);
        within(INBOX, "inbox", () -> inbox.list(query, scenarios.account(who)));
    }

    private static int within(int budget, String what, Runnable act) {
        List<String> roundTrips = WatchedDatabase.roundTrips(act);
        boolean certificate = roundTrips.stream().anyMatch(one -> one.startsWith("insert into certificate ("));
        assertThat(roundTrips.size())
                .as(what + ":\n" + String.join("\n", roundTrips))
                .isBetween(1, certificate ? budget + CERTIFICATE : budget);
        return roundTrips.size();
    }
}
