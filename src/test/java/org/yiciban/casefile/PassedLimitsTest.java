package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.ports.UntimedLimits;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.ExplanationLine;
import org.yiciban.deadline.clock.Light;
import org.yiciban.shared.ItemKey;

/** What the law makes of each limit that passes, on real cases: the table of docs/deadlines.md. */
@CaseTest
class PassedLimitsTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    UntimedLimits watch;

    private CaseScenario startUp() {
        return scenarios
                .aCase()
                .of("company-start-up")
                .where("hasEmployees", true)
                .where("needBank", true)
                .where("needInvoice", true);
    }

    private static ClockView clock(CaseView view, ClockKind kind) {
        return view.clocks().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static ItemView item(CaseView view, String code) {
        return view.items().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<TimelineEntry> overdue(CaseScenario scenario) {
        return scenario.view().timeline().stream()
                .filter(entry -> entry.what() == JournalEvent.OVERDUE)
                .toList();
    }

    /** Passed for good, but nothing grows or shines any more. */
    private static void isClosedAsPassed(ClockView clock, Instant due) {
        assertThat(clock.ended()).isTrue();
        assertThat(clock.passed()).isTrue();
        assertThat(clock.light()).isEqualTo(Light.NONE);
        assertThat(clock.due()).isEqualTo(due);
        assertThat(clock.remaining()).isNull();
    }

    @Test
    void afterDeemedAcceptanceTheReceptionClockIsClosedAsPassed() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .then("2026-10-12T08:00");
        assertThat(scenario.view().acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);

        scenario.then("2027-03-01T08:00");

        CaseView view = scenarios.caseQueries.explained(
                scenario.number(), Viewer.withCode(scenario.received().queryCode()));
        ClockView reception = clock(view, ClockKind.RECEPTION);
        isClosedAsPassed(reception, VirtualClock.at("2026-10-10T17:30"));
        assertThat(reception.picture().weeks()).hasSize(2);
        ExplanationLine last =
                reception.explanation().get(reception.explanation().size() - 1);
        assertThat(last.text().zh()).isEqualTo("届满时未告知，依法视为受理");
        assertThat(last.rule().zh()).isEqualTo("《行政许可法》第三十二条第一款第四项");
        assertThat(scenario.file().clocks())
                .filteredOn(clock -> clock.kind() == ClockKind.RECEPTION)
                .singleElement()
                .satisfies(kept -> assertThat(kept.effectAt()).isEqualTo(VirtualClock.at("2026-10-10T17:30")));
    }

    @Test
    void anAbandonedApplicationHasItsCorrectionClockClosedAsPassed() {
        CaseScenario scenario = scenarios.aCase().of("restaurant-opening").receivedOn("2026-09-28T10:00");
        scenario.preChecked();
        scenario.finish("conclude", null, "correct", List.of(new Defect("shopName", null, "请更正名称")));
        Instant due = clock(scenario.view(), ClockKind.CORRECTION).due();

        scenario.then("2027-03-01T08:00");

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
        isClosedAsPassed(clock(scenario.view(), ClockKind.CORRECTION), due);
    }

    /** The timer fires by itself: nobody touches the case, nothing moves the timer by hand. */
    @Test
    void itemsThatPassTheirStatutoryLimitsAreLateForGood() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", true)
                .receivedOn("2026-03-02T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass")
                .settled();
        Instant due = item(scenario.view(), "food-permit").clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.ITEM_STATUTORY)
                .map(ClockView::due)
                .findFirst()
                .orElseThrow();
        scenarios.parts.clock().set(due);
        assertThat(overdue(scenario.settled())).noneMatch(entry -> entry.at().equals(due));

        scenarios.parts.clock().set(due.plusSeconds(60));

        assertThat(overdue(scenario.settled()))
                .filteredOn(entry -> entry.at().equals(due))
                .hasSize(1);
        assertThat(scenario.tasks())
                .filteredOn(task -> task.step().equals("explain-delay")
                        && task.part().equals(CasePart.explanationOf(CasePart.of(ItemKey.read("food-permit")))))
                .hasSize(1);
    }

    /** cases/law/waiting-item-has-no-statutory-clock.json: counted from acceptance, whoever else is slow (Art. 42(1)). */
    @Test
    void anItemThatWaitsForASlowCheckIsLateAllTheSameAndAtOnce() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("publicGathering", false)
                .receivedOn("2026-11-27T10:00")
                .accepted();
        Instant due = VirtualClock.at("2026-12-25T17:30");
        assertThat(scenario.item("food-permit").status()).isEqualTo(ItemStatus.WAITING);
        assertThat(statutory(scenario, "food-permit").due()).isEqualTo(due);
        OpenTask cause = scenario.task("review", "licence-verification").orElseThrow();
        assertThat(cause.waitingItem()).isEqualTo(ItemKey.read("food-permit"));
        assertThat(cause.waitingDue()).isEqualTo(due);
        assertThat(overdue(scenario.then("2026-12-25T17:30"))).isEmpty();

        scenario.then("2026-12-25T17:31");

        assertThat(overdue(scenario)).singleElement().satisfies(entry -> assertThat(entry.at())
                .isEqualTo(due));
        assertThat(statutory(scenario, "food-permit").passed()).isTrue();
        assertThat(explanations(scenario, "food-permit")).hasSize(1);

        scenario.then("2027-01-18T09:00").finish("review", "licence-verification", "pass");

        assertThat(scenario.task("review", "food-permit")
                        .orElseThrow()
                        .cameLate(scenarios.parts.clock().instant()))
                .isTrue();
        assertThat(overdue(scenario))
                .as("the timer finds it done")
                .filteredOn(entry -> entry.at().equals(due))
                .hasSize(1);
        assertThat(explanations(scenario, "food-permit")).hasSize(1);
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.tasks()).isEmpty();
    }

    /** Whoever comes first, the watch or an act: the act finds the delay recorded. */
    @Test
    void anActOnAnotherItemRecordsTheDelayOfTheOneThatWaits() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("publicGathering", false)
                .receivedOn("2026-11-27T10:00")
                .accepted();
        scenarios.parts.clock().set("2026-12-28T09:00");

        scenario.finish("review", "licence-verification", "pass");

        assertThat(overdue(scenario)).singleElement().satisfies(entry -> assertThat(entry.at())
                .isEqualTo(VirtualClock.at("2026-12-25T17:30")));
        assertThat(explanations(scenario, "food-permit")).hasSize(1);
    }

    @Test
    void twoNodesThatLookAtOnceRecordADelayOnce() throws Exception {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("publicGathering", false)
                .receivedOn("2026-11-27T10:00")
                .accepted();
        scenarios.parts.clock().set("2026-12-28T09:00");
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> look = watch::record;
            for (Future<Integer> looked : nodes.invokeAll(Collections.nCopies(2, look))) {
                looked.get();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(overdue(scenario)).hasSize(1);
        assertThat(explanations(scenario, "food-permit")).hasSize(1);
        assertThat(watch.record()).as("nothing is left").isZero();
    }

    /** What does not exist before may hold up the law's time: the limit of invoices begins with the kinds of tax. */
    @Test
    void theClockOfAnItemThatNeedsAConditionStartsWithIt() {
        CaseScenario scenario = startUp().receivedOn("2026-03-02T10:00").accepted();
        assertThat(item(scenario.view(), "first-invoices").clocks()).isEmpty();
        assertThat(item(scenario.view(), "business-licence").clocks())
                .as("counted from receipt, while the name is checked")
                .extracting(ClockView::kind)
                .containsExactly(ClockKind.ITEM_STATUTORY, ClockKind.ITEM_PROMISED);
        for (String item : List.of("name-declaration", "business-licence", "tax-confirmation")) {
            scenario.finish("review", item, "pass");
        }

        assertThat(statutory(scenario, "first-invoices").start())
                .isEqualTo(scenario.item("tax-confirmation").decidedAt());
    }

    /** A result that lies ready while others are still at work is served too late all the same. */
    @Test
    void aDeliveryThatIsLateBeforeDeliveryBeginsIsRecordedAtOnce() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .onPaper()
                .receivedOn("2026-03-02T10:00")
                .accepted()
                .untilReviewed("food-permit")
                .finish("review", "food-permit", "pass")
                .finish("decide", "food-permit", "grant");
        assertThat(item(scenario.view(), "signboard-filing").outcome()).isNull();

        scenario.then("2026-03-16T17:31");

        assertThat(overdue(scenario)).anyMatch(entry -> entry.at().equals(VirtualClock.at("2026-03-16T17:30")));
        assertThat(scenario.tasks())
                .filteredOn(task -> task.step().equals("explain-delay")
                        && task.part().equals(CasePart.explanationOf(CasePart.DELIVERY)))
                .hasSize(1);
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    private static ClockView statutory(CaseScenario scenario, String code) {
        return item(scenario.view(), code).clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.ITEM_STATUTORY)
                .findFirst()
                .orElseThrow();
    }

    private static List<OpenTask> explanations(CaseScenario scenario, String item) {
        return scenario.tasks().stream()
                .filter(task -> task.step().equals("explain-delay")
                        && task.part().equals(CasePart.explanationOf(CasePart.of(ItemKey.read(item)))))
                .toList();
    }

    @Test
    void aBundleThatPassesItsStatutoryLimitIsLateForGoodAndOwesAnExplanation() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-03-02T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
        Instant due = clock(scenario.view(), ClockKind.BUNDLE_STATUTORY).due();
        scenarios.parts.clock().set(due);
        assertThat(overdue(scenario.settled())).noneMatch(entry -> entry.at().equals(due));

        scenarios.parts.clock().set(due.plusSeconds(60));
        scenario.settled();

        assertThat(clock(scenario.view(), ClockKind.BUNDLE_STATUTORY).light()).isEqualTo(Light.DARK_RED);
        assertThat(overdue(scenario))
                .filteredOn(entry -> entry.at().equals(due))
                .hasSize(1);
        assertThat(scenario.tasks())
                .filteredOn(task -> task.step().equals("explain-delay")
                        && task.part().equals(CasePart.explanationOf(CasePart.BUNDLE)))
                .hasSize(1);
        CaseView done = scenario.finishedWell().view();
        assertThat(done.outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(clock(done, ClockKind.BUNDLE_STATUTORY).passed()).isTrue();
        assertThat(done.timeline()).anyMatch(entry -> entry.what() == JournalEvent.DELAY_EXPLAINED);
    }

    @Test
    void aLicenceThatIsNotServedInTimeIsLateForGoodAndOwesAnExplanation() {
        CaseScenario scenario = atTheHandOver(scenarios.aCase().of("restaurant-opening"));
        Instant due = delivery(scenario, "food-permit", ClockKind.DELIVERY).due();
        assertThat(due).isEqualTo(VirtualClock.at("2026-03-16T17:30"));
        assertThat(overdue(scenario.then("2026-03-16T17:30"))).isEmpty();

        scenario.then("2026-03-16T17:31");

        assertThat(overdue(scenario)).isNotEmpty().allMatch(entry -> entry.at().equals(due));
        assertThat(explanationsOfDelivery(scenario)).hasSize(1);
        CaseView done = scenario.finishedWell().view();
        assertThat(done.status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(item(done, "food-permit").clocks())
                .filteredOn(clock -> clock.kind() == ClockKind.DELIVERY)
                .allMatch(ClockView::passed);
    }

    @Test
    void aRegistrationThatIsNotServedInTimeBreaksAPromiseAndNoStatute() {
        CaseScenario scenario = atTheHandOver(startUp());
        ClockView promised = delivery(scenario, "business-licence", ClockKind.DELIVERY_PROMISED);
        assertThat(promised.due()).isEqualTo(VirtualClock.at("2026-03-16T17:30"));

        scenario.then("2026-03-16T17:31");

        assertThat(delivery(scenario, "business-licence", ClockKind.DELIVERY_PROMISED)
                        .light())
                .isEqualTo(Light.RED);
        assertThat(scenario.task("hand-over", null))
                .hasValueSatisfying(task -> assertThat(task.due()).isEqualTo(promised.due()));
        assertThat(overdue(scenario)).isEmpty();
        assertThat(explanationsOfDelivery(scenario)).isEmpty();
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void theDenialOfALicenceIsServedAsPromised() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .onPaper()
                .receivedNow()
                .accepted()
                .untilReviewed("food-permit")
                .finish("review", "food-permit", "fail")
                .until("a decision", one -> one.task("decide", "food-permit").isPresent())
                .finish("decide", "food-permit", "deny");

        delivery(scenario, "food-permit", ClockKind.DELIVERY_PROMISED);
    }

    private static CaseScenario atTheHandOver(CaseScenario begun) {
        return begun.onPaper().receivedOn("2026-03-02T10:00").accepted().until("served", one -> one.task(
                        "hand-over", null)
                .isPresent());
    }

    private static ClockView delivery(CaseScenario scenario, String item, ClockKind kind) {
        return item(scenario.view(), item).clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.DELIVERY || clock.kind() == ClockKind.DELIVERY_PROMISED)
                .reduce((one, other) -> {
                    throw new AssertionError("two clocks of one delivery");
                })
                .filter(clock -> clock.kind() == kind)
                .orElseThrow();
    }

    private static List<OpenTask> explanationsOfDelivery(CaseScenario scenario) {
        return scenario.tasks().stream()
                .filter(task -> task.step().equals("explain-delay")
                        && task.part().equals(CasePart.explanationOf(CasePart.DELIVERY)))
                .toList();
    }
}
