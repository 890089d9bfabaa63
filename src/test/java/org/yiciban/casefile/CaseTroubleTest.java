package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;

/** What doesn't go smoothly: denials, withdrawals, corrections, limits that pass, papers that don't come. */
@CaseTest
class CaseTroubleTest {

    private static final String RENAMED = "示例市云溪区拾光文化传媒有限公司";

    @Autowired
    CaseScenarios scenarios;

    private CaseScenario startUp() {
        return scenarios
                .aCase()
                .of("company-start-up")
                .where("hasEmployees", true)
                .where("needBank", true)
                .where("needInvoice", true)
                .receivedOn("2026-09-28T10:00");
    }

    private static CaseScenario until(CaseScenario scenario, String item) {
        return scenario.untilReviewed(item);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name-declaration",
                "business-licence",
                "company-seal",
                "bank-account",
                "tax-confirmation",
                "first-invoices",
                "social-insurance",
                "medical-insurance",
                "housing-fund"
            })
    void whenOneItemIsDeniedDependentsEndAndTheRestGoesOn(String denied) {
        CaseScenario scenario = until(startUp().accepted(), denied)
                .finish("review", denied, "fail")
                .finishedWell();

        CaseView view = scenario.view();
        assertThat(view.status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(view.outcome())
                .isEqualTo(denied.equals("name-declaration") ? CaseOutcome.DENIED : CaseOutcome.PARTLY_GRANTED);
        for (ItemView item : view.items()) {
            boolean dependent = dependsOn(view, item.code(), new ItemCode(denied));
            ItemOutcome expected = item.code().value().equals(denied)
                    ? ItemOutcome.DENIED
                    : dependent ? ItemOutcome.TERMINATED : ItemOutcome.GRANTED;
            assertThat(item.outcome()).as(item.code().value()).isEqualTo(expected);
            if (dependent) {
                saidInBothLanguages(item, "未办成，本事项终止办理", "was not granted; the item ends.");
            }
        }
        assertThat(scenario.tasks()).isEmpty();
    }

    /** What the law says by itself, an English reader gets in English. */
    private static void saidInBothLanguages(ItemView item, String zh, String en) {
        assertThat(item.reason().zh()).contains(zh);
        assertThat(item.reason().en()).contains(en).doesNotContainPattern("\\p{IsHan}");
    }

    private static boolean dependsOn(CaseView view, ItemCode item, ItemCode giver) {
        return view.release().dependsOn(item).stream()
                .anyMatch(needed -> needed.equals(giver) || dependsOn(view, needed, giver));
    }

    @ParameterizedTest
    @ValueSource(strings = {"company-seal", "tax-confirmation", "housing-fund", "business-licence"})
    void anItemMayBeWithdrawnBeforeItsTurn(String item) {
        CaseScenario scenario = startUp().accepted().withdrawn(item).finishedWell();

        assertThat(scenario.item(item).outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.view().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"company-seal", "bank-account", "social-insurance"})
    void anItemMayBeWithdrawnWhileItIsHandledAndNotAfterwards(String item) {
        CaseScenario scenario = until(startUp().accepted(), item).withdrawn(item);

        assertThat(scenario.task("review", item)).isEmpty();
        assertThat(scenario.item(item).outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
        assertThatThrownBy(() -> scenario.withdrawn("business-licence"))
                .isInstanceOf(ActRefused.class)
                .extracting(refused -> ((ActRefused) refused).kind())
                .isEqualTo(ActRefused.Kind.CONFLICT);
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void theWholeCaseMayBeWithdrawnDuringReception() {
        CaseScenario scenario = startUp().withdrawn(null);

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(scenario.tasks()).isEmpty();
        assertThat(scenario.view().items()).allMatch(item -> item.outcome() == ItemOutcome.WITHDRAWN);
    }

    @Test
    void afterADecisionWithdrawingKeepsWhatWasDecided() {
        CaseScenario scenario =
                until(startUp().accepted(), "company-seal").withdrawn(null).finishedWell();

        CaseView view = scenario.view();
        assertThat(view.status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(view.outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
        assertThat(scenario.item("business-licence").granted()).isTrue();
    }

    @Test
    void allDefectsGoIntoOneNoticeAndOnlyThoseWhoComplainedCheckAgain() {
        CaseScenario scenario = startUp();
        scenario.finishAs("clerk", "pre-check", null, "complete");
        OpenTask lead = scenario.task("pre-check", null).orElseThrow();
        scenario.complete(
                lead, "defects", List.of(new Defect("proposedName", null, "名称与已登记企业近似")), scenarios.account("amr"));
        scenario.settled().finish("conclude", null, "correct");

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.CORRECTION);
        assertThat(scenario.view().demands())
                .extracting(requirement -> requirement.defect().field())
                .containsExactly("proposedName");

        assertThatThrownBy(() -> supplement(scenario, Map.of("businessScope", "无关内容")))
                .isInstanceOf(InvalidInput.class);
        supplement(scenario, Map.of("proposedName", RENAMED));
        scenario.settled();

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(scenario.tasks()).extracting(task -> task.agency().value()).containsExactly("amr");
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    private void supplement(CaseScenario scenario, Map<String, Object> data) {
        scenarios.applicants.supplement(
                scenario.number(), Viewer.withCode(scenario.received().queryCode()), data, List.of(), Channel.WEB);
    }

    /** By the rule that the bundle's sheet cites. */
    @Test
    void aCorrectionThatDoesNotComeIsAnAbandonedApplication() {
        CaseScenario scenario = sentBack(restaurantReceived(), "shopName");

        scenario.then("2027-01-15T09:00");

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
        scenario.view().items().forEach(item -> saidInBothLanguages(item, "逾期未补正", "Not corrected in time"));
        assertThat(scenario.tasks()).isEmpty();
    }

    /** 实施细则 Art. 18: papers for a registration go back and come again at any time; nothing lapses without a rule. */
    @Test
    void anApplicationForARegistrationThatWasSentBackNeverLapses() {
        CaseScenario scenario = sentBack(startUp(), "proposedName");
        assertThat(scenario.view().clocks()).allMatch(ClockView::ended);

        scenario.then("2027-06-01T09:00");

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.CORRECTION);
        supplement(scenario, Map.of("proposedName", RENAMED));
        assertThat(scenario.settled().view().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(scenario.view().clocks())
                .filteredOn(clock -> !clock.ended())
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.kind()).isEqualTo(ClockKind.RECEPTION_ANSWER);
                    assertThat(clock.due()).as("3WD from this receipt").isEqualTo(VirtualClock.at("2027-06-04T17:30"));
                });
    }

    private static CaseScenario sentBack(CaseScenario scenario, String field) {
        scenario.preChecked();
        return scenario.finish("conclude", null, "correct", List.of(new Defect(field, null, "请更正")));
    }

    private CaseScenario restaurantReceived() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", false)
                .receivedOn("2026-09-28T10:00");
    }

    /** Registrations, filings, services: 3WD from receipt for the registration; silence is a delay and accepts nothing. */
    @Test
    void whereNothingIsLicensedSilenceAcceptsNothingAndIsExplained() {
        CaseScenario scenario = startUp();
        Instant due = VirtualClock.at("2026-10-08T17:30");
        scenario.then("2026-10-08T17:30");
        assertThat(scenario.view().timeline()).noneMatch(entry -> entry.what() == JournalEvent.OVERDUE);

        scenario.then("2026-12-01T08:00");

        CaseView view = scenario.view();
        assertThat(view.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(view.acceptedAt()).isNull();
        assertThat(view.timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.OVERDUE)
                .singleElement()
                .extracting(TimelineEntry::at)
                .isEqualTo(due);
        assertThat(scenario.tasks())
                .filteredOn(task -> task.step().equals("explain-delay"))
                .singleElement()
                .extracting(OpenTask::part)
                .isEqualTo(CasePart.explanationOf(CasePart.RECEPTION));
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.view().acceptanceMode()).isEqualTo(AcceptanceMode.NORMAL);
    }

    /** The licence is accepted by law; what silence doesn't accept is received by its own agency, without a date from before. */
    @Test
    void whatSilenceDoesNotAcceptIsCheckedByItsOwnAgency() {
        CaseScenario scenario = restaurantReceived().then("2026-10-11T08:00");

        assertThat(scenario.view().acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);
        assertThat(scenario.file().acceptedAt(scenario.item("food-permit")))
                .isEqualTo(VirtualClock.at("2026-09-28T10:00"));
        assertThat(scenario.file().acceptedAt(scenario.item("licence-verification")))
                .isNull();
        assertThat(told(scenario, "licence-verification").clocks()).isEmpty();
        assertThat(scenario.view().timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.OVERDUE)
                .as("both limits passed at one instant, and both had their effect")
                .singleElement()
                .extracting(TimelineEntry::at)
                .isEqualTo(VirtualClock.at("2026-10-10T17:30"));

        scenario.finish("item-check", "licence-verification", "accept");

        assertThat(told(scenario, "licence-verification").clocks())
                .singleElement()
                .extracting(ClockView::start)
                .isEqualTo(VirtualClock.at("2026-10-11T08:00"));
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void anItemThatItsOwnAgencySendsBackComesAgainWithANewClock() {
        CaseScenario scenario = restaurantReceived().then("2026-10-11T08:00");
        scenario.finish("item-check", "licence-verification", "accept")
                .finish("review", "licence-verification", "pass");
        String field = scenarios
                .caseQueries
                .applicationData(
                        scenario.number(), Viewer.withCode(scenario.received().queryCode()))
                .keySet()
                .stream()
                .sorted()
                .findFirst()
                .orElseThrow();

        scenario.finish("item-check", "signboard-filing", "correct", List.of(new Defect(field, null, "请更正")));

        assertThat(scenario.item("signboard-filing").status()).isEqualTo(ItemStatus.CORRECTION);
        assertThat(scenario.task("item-check", "signboard-filing")).isEmpty();
        assertThat(scenario.view().demands())
                .singleElement()
                .extracting(requirement -> requirement.agency().zh())
                .isEqualTo("城市管理局");
        scenarios.applicants.supplement(
                scenario.number(),
                Viewer.withCode(scenario.received().queryCode()),
                new Supplement(Map.of(field, data(scenario).get(field)), List.of(), true),
                Channel.WEB,
                null);
        assertThat(told(scenario.settled(), "signboard-filing").clocks())
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.kind()).isEqualTo(ClockKind.RECEPTION_ANSWER);
                    assertThat(clock.due()).isEqualTo(VirtualClock.at("2026-10-16T17:30"));
                });
        assertThat(scenario.view().demands()).isEmpty();
        scenario.then("2026-10-17T08:00");
        assertThat(scenario.tasks())
                .filteredOn(task -> task.step().equals("explain-delay")
                        && task.part().equals(CasePart.explanationOf(CasePart.of(ItemKey.read("signboard-filing")))))
                .hasSize(1);
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void anItemThatItsOwnAgencyDeclinesEndsAndTheRestGoesOn() {
        CaseScenario scenario = restaurantReceived().then("2026-10-11T08:00");
        scenario.finish("item-check", "licence-verification", "accept")
                .finish("review", "licence-verification", "pass");

        scenario.finish("item-check", "signboard-filing", "decline");

        assertThat(scenario.item("signboard-filing").outcome()).isEqualTo(ItemOutcome.NOT_ACCEPTED);
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
    }

    private Map<String, Object> data(CaseScenario scenario) {
        return scenarios.caseQueries.applicationData(
                scenario.number(), Viewer.withCode(scenario.received().queryCode()));
    }

    @Test
    void withoutANoticeInFiveWorkingDaysTheApplicationIsAcceptedAsOfTheDayOfReceipt() {
        CaseScenario scenario = restaurantReceived();

        scenario.then("2026-10-10T17:30");
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
        scenario.then("2026-10-11T08:00");

        CaseView view = scenario.view();
        assertThat(view.status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(view.acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);
        assertThat(view.acceptedAt()).isEqualTo(VirtualClock.at("2026-09-28T10:00"));
        assertThat(view.timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.ACCEPTED_BY_LAW)
                .singleElement()
                .extracting(TimelineEntry::at)
                .isEqualTo(VirtualClock.at("2026-10-10T17:30"));
        assertThat(scenario.task("pre-check", null)).isEmpty();
    }

    @Test
    void whoActsAfterALimitHasPassedIsToldSo() {
        CaseScenario scenario = restaurantReceived();
        OpenTask task = scenario.task("pre-check", null).orElseThrow();
        scenarios.parts.clock().set("2026-10-12T09:00");

        assertThatThrownBy(() -> scenario.complete(task, "complete", List.of(), scenario.workerOf(task)))
                .isInstanceOf(ActRefused.class);
        assertThat(scenario.settled().view().acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);
    }

    @Test
    void anItemThatPassesItsStatutoryLimitOwesAnExplanation() {
        CaseScenario scenario = startUp().accepted();
        scenario.then("2026-12-20T09:00");

        assertThat(scenario.view().timeline()).anyMatch(entry -> entry.what() == JournalEvent.OVERDUE);
        OpenTask owed = scenario.task("explain-delay", null).orElseThrow();
        scenario.finishWell(owed);
        scenario.settled();

        assertThat(scenario.view().timeline()).anyMatch(entry -> entry.what() == JournalEvent.DELAY_EXPLAINED);
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void fourEyesMeansTwoPersons() {
        CaseScenario scenario = until(restaurant(), "food-permit");
        scenario.finishAs("amr", "review", "food-permit", "pass");

        assertThatThrownBy(() -> scenario.finishAs("amr", "decide", "food-permit", "grant"))
                .isInstanceOf(ActRefused.class);
        scenario.finishAs("amr2", "decide", "food-permit", "grant");
        assertThat(scenario.item("food-permit").granted()).isTrue();
        assertThat(told(scenario, "food-permit").reason())
                .as("what officers remark on a grant is theirs")
                .isNull();
    }

    @Test
    void whatAReviewerProposesIsNotToldBeforeItIsDecided() {
        CaseScenario scenario = until(restaurant(), "food-permit");
        scenario.finishAs("amr", "review", "food-permit", "fail");
        assertThat(scenario.item("food-permit").reason()).isNotNull();
        assertThat(told(scenario, "food-permit").reason()).isNull();

        scenario.finishAs("amr2", "decide", "food-permit", "deny");

        assertThat(told(scenario, "food-permit").reason()).isNotNull();
    }

    private CaseScenario restaurant() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .accepted();
    }

    private static ItemView told(CaseScenario scenario, String item) {
        return scenario.view().items().stream()
                .filter(one -> one.code().value().equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSpecialProcedureStopsTheClockUntilItIsFinished() {
        CaseScenario scenario = until(
                scenarios
                        .aCase()
                        .of("restaurant-opening")
                        .receivedOn("2026-09-28T10:00")
                        .accepted(),
                "food-permit");
        scenario.finishAs("amr", "review", "food-permit", "special-procedure");

        assertThat(scenario.view().items())
                .filteredOn(item -> item.code().value().equals("food-permit"))
                .flatExtracting(ItemView::clocks)
                .allMatch(ClockView::paused);
        scenario.then("2027-03-01T09:00");
        assertThat(scenario.item("food-permit").status()).isEqualTo(ItemStatus.SPECIAL_PROCEDURE);
        scenario.finish("special-procedure", "food-permit", "finished");
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void aCommitmentGoesStraightToTheDecision() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("publicGathering", true)
                .committingTo("fire-inspection")
                .receivedOn("2026-09-28T10:00")
                .accepted();
        scenario.finish("review", "licence-verification", "pass");

        assertThat(scenario.task("review", "fire-inspection")).isEmpty();
        assertThat(scenario.task("decide", "fire-inspection")).isPresent();
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void aPaperIsPromisedOnce() {
        Application twice = scenarios.application(
                "restaurant-opening", Map.of(), List.of("food-safety-rules", "food-safety-rules"), List.of());

        assertThatThrownBy(
                        () -> scenarios.applications.submit(twice, CaseScenarios.key(), scenarios.account("citizen")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("deferrals[1].material");
                            assertThat(error.code()).isEqualTo("already");
                        }));
    }
}
