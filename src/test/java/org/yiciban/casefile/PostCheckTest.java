package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.Mendings;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.commitment.Commitment;
import org.yiciban.casefile.commitment.CommitmentDesk;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.ItemKey;

/**
 * What becomes of a commitment 告知承诺 after the grant (国办发〔2020〕42号): it is drawn and checked by somebody who did not
 * decide; what can be mended is ordered to be mended by a date; what is false or not mended is looked at for a revocation,
 * and never revoked by itself.
 */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:post-check;DB_CLOSE_DELAY=-1")
class PostCheckTest {

    private static final String FIRE = "fire-inspection";
    private static final ItemKey ITEM = ItemKey.read(FIRE);
    private static final String FINDING = "2026年11月到场核查，二层疏散通道堆放杂物，其余各项属实。";
    private static final String MEND = "立即清理二层疏散通道，保持畅通。";
    private static final String DONE = "二层疏散通道已经清理完毕，并安排专人每日巡查。";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CommitmentDesk desk;

    @Autowired
    Mendings mendings;

    @Autowired
    Documents documents;

    @Autowired
    Wording wording;

    /** Each case is another holder's: one who broke a commitment is excluded from the next. */
    private CaseScenario granted(String holder) {
        CaseScenario scenario = scenarios.aCase().of("restaurant-opening");
        scenarios.parts.clock().set("2026-09-28T10:00");
        Received received =
                scenarios.applications.submit(application(holder), CaseScenarios.key(), scenarios.account("citizen"));
        scenario.handedIn(received).settled();
        return scenario.until(
                "granted", one -> one.item(FIRE).granted() && one.item(FIRE).issuedAt() != null);
    }

    private Application application(String holder) {
        Application one =
                scenarios.application("restaurant-opening", Map.of("publicGathering", true), List.of(), List.of(FIRE));
        Applicant who = one.applicant();
        return new Application(
                one.bundle(),
                one.division(),
                one.channel(),
                null,
                new Applicant(Applicant.Kind.ORGANISATION, "示例餐饮有限公司", holder, who.mobile(), null, "zh-CN"),
                one.situation(),
                one.data(),
                one.materials(),
                one.deferrals(),
                one.commitments(),
                true,
                List.of());
    }

    private Commitment commitment(CaseScenario scenario) {
        return desk.of(scenario.number(), ITEM, Viewer.of(scenarios.account("fire")))
                .commitment();
    }

    private Runnable checking(CaseScenario scenario, String outcome, String who) {
        OpenTask task = scenario.task("check-commitment", FIRE).orElseThrow();
        Map<String, Object> data =
                outcome.equals("mendable") ? Map.of("finding", FINDING, "mend", MEND) : Map.of("finding", FINDING);
        return () -> scenarios.taskActions.complete(
                task.id(), new Completion(outcome, data, null, List.of()), scenarios.account(who), Channel.API);
    }

    private void check(CaseScenario scenario, String outcome) {
        checking(scenario, outcome, "fire").run();
        scenario.settled();
    }

    private void report(CaseScenario scenario) {
        mendings.report(scenario.number(), Viewer.of(scenarios.account("citizen")), ITEM, DONE, Channel.WEB, null);
        scenario.settled();
    }

    private String text(CaseScenario scenario, DocumentType type) {
        IssuedDocument last = documents.of(scenario.number()).stream()
                .filter(one -> one.type() == type)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return String.valueOf(wording.of(last, Locale.SIMPLIFIED_CHINESE));
    }

    private static List<JournalEvent> told(CaseScenario scenario) {
        return scenario.view().timeline().stream().map(entry -> entry.what()).toList();
    }

    @Test
    void whatWasGrantedOnACommitmentIsCheckedBySomebodyWhoDidNotDecide() {
        CaseScenario scenario = granted("91500103MA0000001U");

        assertThat(commitment(scenario).state()).isEqualTo(Commitment.State.TO_CHECK);
        assertThat(commitment(scenario).drawn().share()).isEqualTo(100);
        assertThat(commitment(scenario).drawn().number()).isBetween(0, 99);
        assertThat(scenario.file().running(CasePart.ofPostCheck(ITEM), ClockKind.POST_CHECK))
                .singleElement()
                .satisfies(clock -> assertThat(clock.due())
                        .contains(commitment(scenario).drawn().checkDue()));
        assertThatThrownBy(checking(scenario, "kept", "fire2")::run)
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("Whoever decided");

        check(scenario, "kept");
        assertThat(commitment(scenario).state()).isEqualTo(Commitment.State.KEPT);
        assertThat(commitment(scenario).check().finding()).isEqualTo(FINDING);
        assertThat(scenario.item(FIRE).granted()).isTrue();
        assertThat(scenario.task("consider-revocation", FIRE)).isEmpty();
        assertThat(told(scenario)).contains(JournalEvent.COMMITMENT_DRAWN, JournalEvent.COMMITMENT_CHECKED);
    }

    @Test
    void whatCanBeMendedIsOrderedToBeMendedAndLookedAtAgain() {
        CaseScenario scenario = granted("91500103MA0000002Y");
        check(scenario, "mendable");

        Commitment open = commitment(scenario);
        assertThat(open.state()).isEqualTo(Commitment.State.TO_MEND);
        assertThat(text(scenario, DocumentType.MEND)).contains("责令你（单位）限期整改", FINDING, MEND, "告知承诺书", "行政复议");
        assertThat(scenario.file().running(CasePart.ofPostCheck(ITEM), ClockKind.MENDING))
                .singleElement()
                .satisfies(
                        clock -> assertThat(clock.due()).contains(open.mending().due()));

        report(scenario);
        assertThat(scenario.file().running(CasePart.ofPostCheck(ITEM), ClockKind.MENDING))
                .isEmpty();
        scenario.finish("check-mending", FIRE, "mended");
        assertThat(commitment(scenario).state()).isEqualTo(Commitment.State.MENDED);
        assertThat(commitment(scenario).mending().report()).isEqualTo(DONE);
        assertThat(scenario.item(FIRE).granted()).isTrue();
        assertThat(scenario.task("consider-revocation", FIRE)).isEmpty();
    }

    @Test
    void whatIsNotMendedByItsDateIsLookedAtForARevocationAndNeverRevokedByItself() {
        CaseScenario scenario = granted("91500103MA00000032");
        check(scenario, "mendable");
        Instant due = commitment(scenario).mending().due();
        scenarios.parts.clock().set(due.plusSeconds(1));
        scenario.settled();

        assertThat(commitment(scenario).state()).isEqualTo(Commitment.State.UNMENDED);
        assertThat(scenario.item(FIRE).granted()).as("it stands").isTrue();
        assertThat(scenario.task("consider-revocation", FIRE)).isPresent();
        assertThat(told(scenario)).contains(JournalEvent.MENDING_CLOSED, JournalEvent.REVOCATION_DOUBTED);
        assertThatThrownBy(() -> report(scenario))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("Nothing is to be mended");
    }

    @Test
    void whatIsFoundNotMendedIsLookedAtForARevocationToo() {
        CaseScenario scenario = granted("91500103MA00000045");
        check(scenario, "mendable");
        report(scenario);
        scenario.finish("check-mending", FIRE, "not-mended");

        assertThat(commitment(scenario).state()).isEqualTo(Commitment.State.UNMENDED);
        assertThat(scenario.task("consider-revocation", FIRE)).isPresent();
    }

    @Test
    void aFalseCommitmentExcludesItsHolderUntilItIsRepaired() {
        String holder = "91500103MA00000058";
        CaseScenario scenario = granted(holder);
        check(scenario, "untrue");

        assertThat(commitment(scenario).state()).isEqualTo(Commitment.State.UNTRUE);
        assertThat(scenario.item(FIRE).status()).isEqualTo(ItemStatus.DECIDED);
        assertThat(scenario.task("consider-revocation", FIRE)).isPresent();
        assertThatThrownBy(() -> scenarios.applications.submit(
                        application(holder), CaseScenarios.key(), scenarios.account("citizen")))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.code()).isEqualTo("commitment-excluded")));

        assertThatThrownBy(() -> repair(scenario, "fire")).isInstanceOf(ActRefused.class);
        repair(scenario, "fire-head");
        assertThatThrownBy(() -> repair(scenario, "fire-head"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("nothing to be repaired");
        scenarios.applications.submit(application(holder), CaseScenarios.key(), scenarios.account("citizen"));
    }

    private void repair(CaseScenario scenario, String who) {
        desk.repair(scenario.number(), ITEM, "已经履行行政处罚决定并完成信用修复手续。", scenarios.account(who), Channel.WEB);
    }

    @Test
    void aCheckThatIsNotMadeInTimeIsRecordedAndExplained() {
        CaseScenario scenario = granted("91500103MA0000006B");
        Instant due = commitment(scenario).drawn().checkDue();
        scenarios.parts.clock().set(due.plusSeconds(1));
        scenario.settled();

        assertThat(told(scenario)).contains(JournalEvent.OVERDUE);
        assertThat(scenario.task("explain-delay", null)).isPresent();
        assertThat(scenario.task("check-commitment", FIRE))
                .as("it is still to be made")
                .isPresent();
        check(scenario, "kept");
        assertThat(commitment(scenario).state()).isEqualTo(Commitment.State.KEPT);
    }

    @Test
    void ofTwoAnswersAtOnceOneCountsAndTheOtherIsTold() throws Exception {
        CaseScenario scenario = granted("91500103MA0000007E");
        List<Object> answers = atOnce(checking(scenario, "kept", "fire"), checking(scenario, "untrue", "fire-head"));
        scenario.settled();

        assertThat(answers.stream().filter(ActRefused.class::isInstance)).hasSize(1);
        boolean kept = commitment(scenario).state() == Commitment.State.KEPT;
        assertThat(scenario.task("consider-revocation", FIRE).isPresent()).isEqualTo(!kept);
    }

    /** The last second of the date and the report: either it was reported in time, or it is closed; never both. */
    @Test
    void ofAReportAndThePassedDateOneCounts() throws Exception {
        CaseScenario scenario = granted("91500103MA0000008H");
        check(scenario, "mendable");
        scenarios.parts.clock().set(commitment(scenario).mending().due().plusSeconds(1));
        List<Object> answers = atOnce(() -> report(scenario), () -> scenario.settled());

        assertThat(answers.get(0)).isInstanceOf(ActRefused.class);
        assertThat(commitment(scenario).state()).isEqualTo(Commitment.State.UNMENDED);
        assertThat(told(scenario).stream().filter(JournalEvent.MENDING_CLOSED::equals))
                .hasSize(1);
        assertThat(told(scenario)).doesNotContain(JournalEvent.MENDING_REPORTED);
    }

    /** Its holder reads what he promised, what is checked and until when, and reports; the offices have the register. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void itsHolderAndTheOfficesSeeHowItStands(int width) {
        CaseScenario scenario = granted(width == 360 ? "91500103MA0000009L" : "91500103MA0000010R");
        String number = scenario.number().value();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("fire");
            visit.open("/window/tasks/"
                    + scenario.task("check-commitment", FIRE).orElseThrow().id());
            assertThat(page.locator("#commitment").innerText()).contains("等待事后核查", "核查期限");
            visit.sound("check-commitment-" + width);
            check(scenario, "mendable");
            visit.open("/window/commitments");
            assertThat(page.locator("main").innerText()).contains(number, "限期整改");
            visit.sound("commitments-" + width);
            visit.open("/window/cases/" + number);
            page.locator("a[href$='/commitment/" + FIRE + "']").click();
            assertThat(page.locator("main").innerText()).contains("责令限期整改通知书", FINDING);
            visit.sound("commitment-of-case-" + width);
        }
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + number);
            assertThat(page.locator("main").innerText()).contains("请限期整改", "告知承诺：", "每百件 100 件");
            visit.sound("track-mending-" + width);
            page.locator("a[href$='/mending/" + FIRE + "']").click();
            page.locator("#report").fill("好了");
            page.locator("form button[type=submit]").last().click();
            assertThat(page.locator("#report-error").innerText()).contains("10 至 2000 字");
            page.locator("#report").fill(DONE);
            visit.sound("mending-" + width);
            page.locator("main form button[type=submit]").last().click();
            page.waitForURL("**/track/" + number);
            assertThat(page.locator("main").innerText()).contains("整改报告：" + DONE);
        }
    }

    private static List<Object> atOnce(Runnable... acts) throws Exception {
        ExecutorService several = Executors.newFixedThreadPool(acts.length);
        List<Callable<Object>> calls = new ArrayList<>();
        for (Runnable act : acts) {
            calls.add(() -> {
                try {
                    act.run();
                    return "done";
                } catch (RuntimeException refused) {
                    return refused;
                }
            });
        }
        List<Object> answers = new ArrayList<>();
        for (Future<Object> answer : several.invokeAll(calls)) {
            answers.add(answer.get());
        }
        several.shutdown();
        return answers;
    }
}
