package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.hearing.InterestedParty;
import org.yiciban.casefile.hearing.PartyDesk;
import org.yiciban.casefile.ports.UntimedLimits;
import org.yiciban.casefile.promises.GivenPromises;
import org.yiciban.casefile.promises.PromiseText;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.reinstatement.LateAct;
import org.yiciban.casefile.reinstatement.ReinstatementProcedure;
import org.yiciban.casefile.reinstatement.ReinstatementQueries;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.ItemKey;

/**
 * Acceptance without a paper 容缺受理: what becomes of an item when the promised paper does not come. The food permit is a
 * licence, the filing of the signboard has a rule by which it ends.
 */
@CaseTest
class DeferralTest {

    private static final Instant LAST = VirtualClock.at("2026-11-09T23:59:59");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    UntimedLimits watch;

    @Autowired
    GivenPromises promises;

    @Autowired
    Wording wording;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ReinstatementProcedure desk;

    @Autowired
    ReinstatementQueries queries;

    @Autowired
    PartyDesk parties;

    /** Else the cases of other tests would be other applications of the same applicant. */
    @BeforeEach
    void whoAppliedBeforeWasSomebodyElse() {
        jdbc.update("update case_file set applicant_name = case_number");
    }

    /** Five working days were promised for the rules of food safety. */
    private CaseScenario promised() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", false)
                .promising("food-safety-rules")
                .receivedOn("2026-11-02T10:00")
                .accepted();
        assertThat(scenario.view().acceptanceMode()).isEqualTo(AcceptanceMode.DEFERRED);
        return scenario;
    }

    private CaseScenario underReview() {
        return promised().finish("review", "licence-verification", "pass");
    }

    private static void isDecidedOnWhatIsThere(CaseScenario scenario) {
        assertThat(scenario.item("food-permit").status()).isEqualTo(ItemStatus.DECIDING);
        assertThat(deferral(scenario).closedBy(PassedEffect.DECIDED_WITHOUT_PAPER))
                .isTrue();
        assertThat(deferral(scenario).effectAt()).isEqualTo(LAST);
        assertThat(scenario.view().timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.PAPER_MISSED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(LAST));
        assertThat(scenario.view().owedPapers()).as("asked for no more").isEmpty();
        assertThat(scenario.task("review", "food-permit")).isEmpty();
    }

    private static CaseClock deferral(CaseScenario scenario) {
        return scenario.file().clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.DEFERRAL)
                .findFirst()
                .orElseThrow();
    }

    /** Only a denial is left, with reasons and remedies; the rest of the case goes on. */
    private static void isDeniedInTheEnd(CaseScenario scenario, String step) {
        assertThatThrownBy(() -> scenario.finish(step, "food-permit", "grant"))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .anyMatch(error -> error.field().equals("outcome")));
        scenario.finish(step, "food-permit", "deny");
        assertThat(scenario.item("food-permit").outcome()).isEqualTo(ItemOutcome.DENIED);
        assertThat(scenario.view().documents())
                .filteredOn(document -> document.type() == DocumentType.DENY)
                .hasSize(1);
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.view().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
        assertThat(scenario.tasks()).isEmpty();
    }

    @Test
    void aPaperThatIsItselfTheConditionIsNotPromised() {
        CaseScenario scenario = scenarios.aCase().of("restaurant-opening").promising("premises-proof");

        assertThatThrownBy(() -> scenario.receivedOn("2026-11-02T10:00"))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(error -> error.message().zh())
                        .containsExactly("该材料本身就是办理有关事项的条件，不能容缺后补，应当随申请提交。"));
    }

    @Test
    void withoutThePromiseInWritingNothingIsTakenLater() {
        Application unpromised = scenarios
                .application("restaurant-opening", Map.of(), List.of("food-safety-rules"), List.of())
                .promised(null);
        Application another = unpromised.promised(PromiseText.deferral().hash().replace('a', 'b'));

        for (Application one : List.of(unpromised, another)) {
            assertThatThrownBy(() -> scenarios.applications.validate(one, scenarios.account("citizen")))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                            .extracting(error -> error.field() + " " + error.code())
                            .containsExactly("deferrals promise"));
        }
    }

    @Test
    void thePromiseIsKeptAsItWasGivenAndTheNoticeSaysWhatIsMissingAndWhatFollows() {
        CaseScenario scenario = promised();

        assertThat(promises.deferral(scenario.number())).hasValueSatisfying(given -> {
            assertThat(given.hash()).isEqualTo(PromiseText.deferral().hash());
            assertThat(given.words()).isEqualTo(PromiseText.deferral().words());
            assertThat(given.at()).isEqualTo(VirtualClock.at("2026-11-02T10:00"));
        });
        assertThat(scenario.view().timeline()).extracting(entry -> entry.what()).contains(JournalEvent.PROMISE_GIVEN);
        IssuedDocument notice = scenario.view().documents().stream()
                .filter(document -> document.type() == DocumentType.DEFER)
                .findFirst()
                .orElseThrow();
        String zh = wording.of(notice, Locale.SIMPLIFIED_CHINESE).toString();
        assertThat(zh)
                .contains("容缺受理通知书", "用于“食品经营许可（新办）”", "依现有材料作出决定", "2026年11月9日", "容缺后补承诺书（第 1 版）")
                .doesNotContain("{");
        assertThat(wording.of(notice, Locale.ENGLISH).toString())
                .contains("what is there is decided on", "version 1")
                .doesNotContain("{");
    }

    /** Whoever changes the words raises the version: what was agreed to is told by both. */
    @Test
    void aVersionHasOneText() {
        assertThat(PromiseText.deferral().version() + " "
                        + PromiseText.deferral().hash())
                .isEqualTo("1 bafc69b5801538382d00d0ff0cfded86011f2f13bbb44f8d617690cf96068a1c");
    }

    @Test
    void aLicenceUnderReviewIsDecidedOnWhatIsThere() {
        CaseScenario scenario = underReview().then("2026-11-09T23:59:59");
        assertThat(scenario.task("review", "food-permit")).as("still in time").isPresent();

        scenario.then("2026-11-10T08:00");

        isDecidedOnWhatIsThere(scenario);
        isDeniedInTheEnd(scenario, "decide-without-paper");
    }

    @Test
    void aLicenceWhoseTurnHasNotComeIsDecidedOnWhatIsThereWhenItComes() {
        CaseScenario scenario = promised().then("2026-11-10T08:00");
        assertThat(scenario.item("food-permit").status()).isEqualTo(ItemStatus.WAITING);
        assertThat(scenario.view().owedPapers()).isEmpty();

        scenario.finish("review", "licence-verification", "pass");

        isDecidedOnWhatIsThere(scenario);
        isDeniedInTheEnd(scenario, "decide");
    }

    @Test
    void aGrantThatWaitedForThePaperIsOpenAgain() {
        CaseScenario scenario = underReview()
                .finish("review", "food-permit", "pass")
                .finish("decide", "food-permit", "grant")
                .then("2026-11-10T08:00");

        isDecidedOnWhatIsThere(scenario);
        assertThat(scenario.item("food-permit").proposed()).isNull();
        isDeniedInTheEnd(scenario, "decide-without-paper");
    }

    @Test
    void aSpecialProcedureIsOverWithItAndTheTimeCountsAgain() {
        CaseScenario scenario = underReview()
                .finish("review", "food-permit", "special-procedure")
                .then("2026-11-10T08:00");

        isDecidedOnWhatIsThere(scenario);
        assertThat(scenario.file().running(scenario.item("food-permit").part(), ClockKind.ITEM_STATUTORY))
                .singleElement()
                .satisfies(clock -> assertThat(clock.due()).isPresent());
        isDeniedInTheEnd(scenario, "decide-without-paper");
    }

    @Test
    void theAgencyIsLateAllTheSame() {
        CaseScenario scenario = underReview().then("2026-11-10T08:00").then("2027-01-20T08:00");

        assertThat(scenario.view().timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.OVERDUE)
                .isNotEmpty();
        isDecidedOnWhatIsThere(scenario);
    }

    @Test
    void whoeverWithdrawsBeforeTheDecisionHasWithdrawn() {
        CaseScenario scenario = underReview().then("2026-11-10T08:00").withdrawn("food-permit");

        assertThat(scenario.item("food-permit").outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
        assertThat(scenario.task("decide-without-paper", "food-permit")).isEmpty();
        assertThat(scenario.finishedWell().view().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void theLatePaperIsRefusedAndToldWhichLimitPassed() {
        CaseScenario scenario = underReview();
        scenarios.parts.clock().set("2026-11-11T09:00");

        assertThatThrownBy(() -> handIn(scenario))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("2026-11-09 23:59:59");
        scenario.settled();
        isDecidedOnWhatIsThere(scenario);
        assertThatThrownBy(() -> handIn(scenario)).isInstanceOf(ActRefused.class);
    }

    @Test
    void thePaperOfTheLastSecondIsInTime() {
        CaseScenario scenario = underReview();
        scenarios.parts.clock().set(LAST);
        handIn(scenario);

        scenario.then("2026-11-11T09:00");

        assertThat(scenario.task("review", "food-permit")).isPresent();
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    /** Handed in on the last day and not recorded: what had passed is undone, and the grant is offered again. */
    @Test
    void aPaperThatHadComeInTimeIsDecidedWith() {
        CaseScenario scenario = underReview().then("2026-11-10T08:00");
        isDecidedOnWhatIsThere(scenario);
        Account clerk = scenarios.account("clerk");
        Account head = scenarios.account("amr-head");
        Application.HandedIn rules = new Application.HandedIn("food-safety-rules", upload("制度.pdf", clerk));

        desk.record(
                scenario.number(),
                ItemKey.read("food-permit"),
                clerk,
                new LateAct(
                        LateAct.Way.HANDED_IN.name(),
                        "2026-11-09",
                        null,
                        null,
                        "窗口交接班遗漏登记",
                        upload("登记簿.pdf", clerk),
                        new Supplement(Map.of(), List.of(rules), false),
                        null));
        desk.approve(
                scenario.number(),
                Objects.requireNonNull(queries.of(scenario.number(), head).last())
                        .no(),
                head);
        scenario.settled();

        assertThat(deferral(scenario).effectAt()).isNull();
        assertThat(deferral(scenario).undone()).isTrue();
        assertThat(scenario.view().documents())
                .filteredOn(document -> document.type() == DocumentType.REINSTATE)
                .singleElement()
                .satisfies(notice -> assertThat(
                                wording.of(notice, Locale.SIMPLIFIED_CHINESE).toString())
                        .contains("容缺受理通知书", "未逾期", "继续审查"));
        scenario.finish("decide-without-paper", "food-permit", "grant");
        assertThat(scenario.item("food-permit").outcome()).isEqualTo(ItemOutcome.GRANTED);
        assertThat(scenario.finishedWell().view().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    /** Whoever reviewed it has decided: nobody is heard between that and the paper, and the decision is his. */
    @Test
    void whatOneDecidesAloneIsDecidedWhenOnlyThePaperIsMissing() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .promising("signboard-drawing")
                .receivedOn("2026-11-02T10:00")
                .accepted()
                .untilReviewed("signboard-filing");
        ItemKey filing = ItemKey.read("signboard-filing");
        scenario.finish("review", "signboard-filing", "pass");
        Account officer = scenarios.account("urban");
        assertThatThrownBy(() -> parties.name(
                        scenario.number(),
                        filing,
                        new InterestedParty.Person("示例市邻里便利店", "相邻商户，招牌遮挡", "云溪路12号附3号", ""),
                        officer,
                        Channel.WEB))
                .isInstanceOf(ActRefused.class);

        handIn(scenario, "signboard-drawing");

        assertThat(scenario.item("signboard-filing").outcome()).isEqualTo(ItemOutcome.GRANTED);
        assertThat(scenario.item("signboard-filing").decidedBy()).isEqualTo("urban");
    }

    private String upload(String name, Account by) {
        return scenarios.parts.uploads().take(name, Papers.pdf(), by.username()).id();
    }

    private void handIn(CaseScenario scenario) {
        handIn(scenario, "food-safety-rules");
    }

    private void handIn(CaseScenario scenario, String paper) {
        String rules = scenarios
                .parts
                .uploads()
                .take("制度.pdf", Papers.pdf(), "citizen")
                .id();
        scenarios.applicants.supplement(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                Map.of(),
                List.of(new Application.HandedIn(paper, rules)),
                Channel.WEB);
        scenario.settled();
    }

    @Test
    void whatARuleEndsEndsAsOfTheLastInstantByThatRule() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", false)
                .promising("signboard-drawing")
                .receivedOn("2026-11-02T10:00")
                .accepted();
        Instant until = deferral(scenario).until().orElseThrow();
        scenarios.parts.clock().set(until.plusSeconds(1));

        assertThat(watch.record()).isPositive();

        assertThat(scenario.item("signboard-filing").outcome()).isEqualTo(ItemOutcome.TERMINATED);
        assertThat(scenario.view().timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.ITEM_ENDED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isEqualTo(until));
        assertThat(scenario.view().documents())
                .filteredOn(document -> document.type() == DocumentType.END)
                .singleElement()
                .satisfies(end -> assertThat(end.facts().toString()).contains("当地容缺受理办法"));
        assertThat(watch.record()).as("nothing is left").isZero();
        assertThat(scenario.settled().finishedWell().view().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
    }
}
