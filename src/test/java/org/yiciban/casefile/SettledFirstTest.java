package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.limits.Extensions;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;

/** What the law made of a passed limit is committed before an act begins; a refusal names it and takes nothing back. */
@CaseTest
class SettledFirstTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Extensions extensions;

    @Autowired
    LegalTime time;

    private CaseScenario restaurant() {
        return scenarios.aCase().of("restaurant-opening").receivedOn("2026-09-28T10:00");
    }

    private static CaseScenario checked(CaseScenario scenario) {
        scenario.preChecked();
        return scenario;
    }

    private CaseScenario inCorrection() {
        return checked(restaurant())
                .finish("conclude", null, "correct", List.of(new Defect("shopName", null, "请更正名称")));
    }

    private static ClockView clock(CaseScenario scenario, ClockKind kind) {
        return scenario.view().clocks().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                .withZone(ZoneId.of("Asia/Shanghai"))
                .format(at);
    }

    private static ActRefused refused(Runnable act) {
        return catchThrowableOfType(ActRefused.class, act::run);
    }

    private ActRefused refusedSupplement(CaseScenario scenario) {
        return refused(() -> scenarios.applicants.supplement(
                scenario.number(),
                Viewer.withCode(scenario.received().queryCode()),
                Map.of("shopName", "晨星小馆"),
                List.of(),
                Channel.WEB));
    }

    @Test
    void aLateSupplementIsRefusedWithTheEffectThatStays() {
        CaseScenario scenario = inCorrection();
        Instant due = clock(scenario, ClockKind.CORRECTION).due();
        scenarios.parts.clock().set(due.plusSeconds(2));

        ActRefused late = refusedSupplement(scenario);

        assertThat(late.kind()).isEqualTo(ActRefused.Kind.CONFLICT);
        assertThat(late.text().zh())
                .contains("办件现为“视为放弃”")
                .contains("期限已于" + moment(due) + "届满，" + moment(due.plusSeconds(2)) + "记录：")
                .contains("逾期未补正，视为放弃申请");
        assertThat(late.text().en()).contains("The limit passed at " + moment(due) + " and was recorded at");
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
        // who comes later still is told the same
        assertThat(refusedSupplement(scenario).text()).isEqualTo(late.text());
    }

    /** What became of another item brought nothing about. */
    @Test
    void aRefusalByTheStateOfAnItemNamesWhatBecameOfThatItem() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", false)
                .receivedOn("2026-09-28T10:00")
                .accepted();
        scenarios.parts.clock().set("2026-09-28T14:00");
        scenario.finish("review", "licence-verification", "pass");
        scenarios.parts.clock().set("2026-09-29T14:00");
        scenario.finish("review", "signboard-filing", "pass");

        ActRefused item = refused(() -> scenario.withdrawn("licence-verification"));

        assertThat(item.text().zh()).contains("2026-09-28 14:00:00").doesNotContain("2026-09-29 14:00:00");
        ActRefused whole = refusedSupplement(scenario);
        assertThat(whole.text().zh()).contains("没有需要补交的内容").doesNotContain("2026-09-29 14:00:00");
    }

    @Test
    void aReadBetweenTheDueSecondAndItsTimerSaysThatTheEffectIsBeingRecorded() {
        CaseScenario scenario = inCorrection();
        Instant due = clock(scenario, ClockKind.CORRECTION).due();
        scenarios.parts.clock().set(due);
        assertThat(scenario.view().recording()).isFalse();

        scenarios.parts.clock().set(due.plusSeconds(1));

        assertThat(scenario.view().stateRecording()).isTrue();
        assertThat(clock(scenario, ClockKind.CORRECTION).recording()).isTrue();
        scenario.settled();
        assertThat(scenario.view().recording()).isFalse();
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.ABANDONED);
    }

    @Test
    void aTaskThatALimitTookAwayIsRefusedWithThatLimit() {
        CaseScenario scenario = restaurant();
        OpenTask task = scenario.task("pre-check", null).orElseThrow();
        Instant due = clock(scenario, ClockKind.RECEPTION).due();
        scenarios.parts.clock().set(due.plusSeconds(5));
        assertThat(scenarios
                        .parts
                        .workList()
                        .findWithEffect(task.id())
                        .orElseThrow()
                        .recording(due.plusSeconds(5)))
                .isTrue();

        ActRefused late = refused(() -> scenario.finishWell(task));

        assertThat(late.kind()).isEqualTo(ActRefused.Kind.CONFLICT);
        assertThat(late.text().zh()).contains("这项任务已不存在").contains("届满").contains("依法视为受理");
        assertThat(scenario.view().acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);
    }

    @Test
    void theLoserAgainstAWithdrawalIsToldOfItAndAStrangerOfNothing() {
        CaseScenario scenario = restaurant();
        OpenTask task = scenario.tasks().stream()
                .filter(one -> one.agency().value().equals("amr"))
                .findFirst()
                .orElseThrow();
        scenario.withdrawn(null);

        ActRefused lost = refused(() -> scenario.finishWell(task));
        ActRefused claimed = refused(() -> scenarios.taskActions.claim(task.id(), scenarios.account("amr")));
        ActRefused foreign = refused(() -> scenarios.taskActions.claim(task.id(), scenarios.account("tax")));

        assertThat(lost.kind()).isEqualTo(ActRefused.Kind.CONFLICT);
        assertThat(lost.text().zh()).contains("申请人撤回申请");
        assertThat(claimed.text()).isEqualTo(lost.text());
        assertThat(foreign.kind()).isEqualTo(ActRefused.Kind.NOT_FOUND);
    }

    @Test
    void whoDecidesAnExtensionTooLateIsToldThatItLapsed() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-03-02T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
        OpenTask review = scenario.task("review", "food-permit").orElseThrow();
        extensions.ask(
                scenario.number(), ItemKey.read("food-permit"), "需要专家论证", scenario.workerOf(review), Channel.WINDOW);
        OpenTask decision = scenario.task("decide-extension", null).orElseThrow();
        Instant due = scenario.view().items().stream()
                .filter(item -> item.code().equals(new ItemCode("food-permit")))
                .flatMap(item -> item.clocks().stream())
                .filter(clock -> clock.kind() == ClockKind.ITEM_STATUTORY)
                .map(ClockView::due)
                .findFirst()
                .orElseThrow();
        scenarios.parts.clock().set(due.plusSeconds(1));

        ActRefused late = refused(() -> scenario.finishWell(decision));

        assertThat(late.kind()).isEqualTo(ActRefused.Kind.CONFLICT);
        assertThat(late.text().zh()).contains("延长期限申请未在期限届满前审批，已失效");
        assertThat(scenario.view().timeline()).anyMatch(entry -> entry.what() == JournalEvent.OVERDUE);
    }

    @Test
    void anActOnANodeWhoseClockIsALittleBehindCountsAsOfTheLastEvent() {
        CaseScenario scenario = checked(restaurant());
        Instant last = scenarios.parts.clock().instant();
        scenario.finish("conclude", null, "correct", List.of(new Defect("shopName", null, "请更正名称")));
        scenarios.parts.clock().set(last.minusSeconds(90));

        scenarios.applicants.supplement(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                Map.of("shopName", "晨星小馆"),
                List.of(),
                Channel.WEB);

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(scenario.file().roundReceivedAt()).isEqualTo(last);
    }

    @Test
    void aNodeWhoseClockIsFarBehindRefusesTheActAndIsUnwell() {
        CaseScenario scenario = inCorrection();
        Instant last = scenarios.parts.clock().instant();
        scenarios.parts.clock().set(last.minus(Duration.ofHours(26)));

        ActRefused behind = refusedSupplement(scenario);

        assertThat(behind.kind()).isEqualTo(ActRefused.Kind.UNAVAILABLE);
        assertThat(behind.text().zh()).contains("本机时钟").contains("没有被记录");
        assertThat(time.health().getStatus()).isEqualTo(Status.DOWN);
        scenarios.parts.clock().set(last);
        assertThat(time.health().getStatus()).isEqualTo(Status.UP);
        assertThat(scenario.view().status()).isEqualTo(CaseStatus.CORRECTION);
    }
}
