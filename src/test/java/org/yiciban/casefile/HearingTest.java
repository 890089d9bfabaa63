package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.HearingAnswers;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.casefile.hearing.HearingDesk;
import org.yiciban.casefile.hearing.PublicHearings;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.revocation.RevocationDesk;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentLinks;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.ItemKey;

/** Hearings before a decision 听证 (licensing law Arts 46 to 48). */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:hearing;DB_CLOSE_DELAY=-1")
class HearingTest {

    static final ItemKey FOOD = ItemKey.read("food-permit");
    private static final String MATTER = "拟不予许可：现场核查发现加工区与居民楼共用通道，可能影响相邻居民重大利益。";
    static final Map<String, Object> MINUTES = Map.of(
            "present",
                    List.of(
                            Map.of("name", "林晓", "as", "APPLICANT", "signed", "yes"),
                            Map.of("name", "周强", "as", "OTHER", "signed", "no", "refusal", "对记录有异议")),
            "evidence", "审查人员出示现场核查记录和照片，说明通道宽度不足。",
            "statements", "申请人提交加装隔断的施工合同，认为可以整改。");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    HearingDesk desk;

    @Autowired
    HearingAnswers answers;

    @Autowired
    PublicHearings publicly;

    @Autowired
    RevocationDesk revocations;

    @Autowired
    Documents documents;

    @Autowired
    Wording wording;

    /** A permit for food that was accepted on a Monday and is under review. */
    private CaseScenario underReview() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-11-02T10:00")
                .accepted()
                .untilReviewed(FOOD.toString());
    }

    private Hearing tell(CaseScenario scenario, String motion) {
        Hearing told = desk.tell(
                scenario.number(), FOOD, new HearingDesk.Asked(motion, MATTER), scenarios.account("amr"), Channel.WEB);
        scenario.settled();
        return told;
    }

    private void answer(CaseScenario scenario, HearingAnswers.Want want, String reason) {
        answers.answer(
                scenario.number(), Viewer.of(scenarios.account("citizen")), FOOD, want, reason, Channel.WEB, null);
        scenario.settled();
    }

    private void finish(CaseScenario scenario, String step, String outcome, Map<String, Object> data, String who) {
        finish(scenario, FOOD, step, outcome, data, who);
    }

    private void finish(
            CaseScenario scenario, ItemKey item, String step, String outcome, Map<String, Object> data, String who) {
        OpenTask task = scenario.task(step, item.toString()).orElseThrow();
        scenarios.taskActions.complete(
                task.id(), new Completion(outcome, data, null, List.of()), scenarios.account(who), Channel.WEB);
        scenario.settled();
    }

    private void arrange(CaseScenario scenario, String day, String chair) {
        finish(
                scenario,
                "arrange-hearing",
                "done",
                Map.of(
                        "day",
                        day,
                        "time",
                        "09:30",
                        "place",
                        "政务服务中心三楼听证室",
                        "chair",
                        chair,
                        "open",
                        "yes",
                        "expectedDays",
                        10),
                "amr");
    }

    private Hearing now(CaseScenario scenario) {
        return desk.of(scenario.number(), FOOD, Viewer.of(scenarios.account("amr")))
                .get(0);
    }

    private IssuedDocument last(CaseScenario scenario, DocumentType type) {
        return documents.of(scenario.number()).stream()
                .filter(issued -> issued.type() == type)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private String text(IssuedDocument document) {
        return String.valueOf(wording.of(document, Locale.SIMPLIFIED_CHINESE));
    }

    private static List<String> told(CaseScenario scenario, JournalEvent event) {
        return scenario.view().timeline().stream()
                .filter(line -> line.what() == event)
                .map(line -> line.text().zh())
                .toList();
    }

    private void review(CaseScenario scenario) {
        scenario.finishAs("amr", "review", FOOD.toString(), "fail");
    }

    /** The applicant is told of his right, asks, is told in time, is heard and on record, and the decision says so. */
    @Test
    void heWhoAsksInTimeIsHeardAndTheDecisionRestsOnTheRecord() {
        CaseScenario scenario = underReview();
        tell(scenario, "RIGHT");
        assertThat(scenario.file().running(CasePart.ofHearing(FOOD), ClockKind.HEARING))
                .singleElement()
                .satisfies(clock -> assertThat(clock.due())
                        .hasValueSatisfying(due -> assertThat(due).isEqualTo("2026-11-09T15:59:59Z")));
        assertThat(text(last(scenario, DocumentType.HEARING_TOLD)))
                .contains(MATTER, "2026年11月9日", "第四十七条", "不承担组织听证的费用");
        review(scenario);
        assertThatThrownBy(() -> scenario.finishAs("amr2", "decide", FOOD.toString(), "deny"))
                .as("his right still runs")
                .hasMessageContaining("may still be asked for");

        scenario.then("2026-11-03T10:00");
        answer(scenario, HearingAnswers.Want.ASK, "");
        assertThat(scenario.file().running(CasePart.ofHearing(FOOD), ClockKind.STEP))
                .singleElement()
                .satisfies(clock -> assertThat(clock.due())
                        .as("held within twenty working days")
                        .hasValueSatisfying(due -> assertThat(due).isEqualTo("2026-12-01T09:30:00Z")));
        arrange(scenario, "2026-11-16", "amr-head");

        assertThat(text(last(scenario, DocumentType.HEARING_NOTICE)))
                .contains("2026年11月16日9时30分", "政务服务中心三楼听证室", "周国平", "公开", "申请回避", "不收取任何费用");
        assertThat(text(last(scenario, DocumentType.SPECIAL)))
                .as("and that the time isn't counted, for how long")
                .contains("听证", "10", "第四十五条");
        assertThat(scenario.file().running(CasePart.of(FOOD), ClockKind.ITEM_STATUTORY))
                .allMatch(clock -> clock.clock().paused());
        assertThatThrownBy(() -> scenario.finishAs("amr2", "decide", FOOD.toString(), "deny"))
                .as("no decision without a record")
                .hasMessageContaining("not held");
        assertThatThrownBy(() -> finish(scenario, "hold-hearing", "done", MINUTES, "amr"))
                .as("nothing is on record before it was held")
                .hasMessageContaining("can’t be recorded before");

        scenario.then("2026-11-16T11:00");
        finish(scenario, "hold-hearing", "done", MINUTES, "amr");

        IssuedDocument record = last(scenario, DocumentType.HEARING_RECORD);
        assertThat(text(record)).contains("林晓（已签字）", "周强（拒绝签名：对记录有异议）", "通道宽度不足", "加装隔断");
        assertThat(scenario.file().running(CasePart.of(FOOD), ClockKind.ITEM_STATUTORY))
                .noneMatch(clock -> clock.clock().paused());
        assertThatThrownBy(() -> scenario.finishAs("amr-head", "decide", FOOD.toString(), "deny"))
                .as("who chaired doesn't decide")
                .hasMessageContaining("chairs");
        scenario.finishAs("amr2", "decide", FOOD.toString(), "deny");
        assertThat(text(last(scenario, DocumentType.DENY))).contains(record.number(), "根据听证笔录");
    }

    @Test
    void whoWaivesItIsDecidedAtOnceAndTheDecisionSaysSo() {
        CaseScenario scenario = underReview();
        tell(scenario, "RIGHT");
        review(scenario);
        answer(scenario, HearingAnswers.Want.WAIVE, "");

        assertThatThrownBy(() -> answer(scenario, HearingAnswers.Want.ASK, ""))
                .as("a waiver is final")
                .isInstanceOf(ActRefused.class);
        scenario.finishAs("amr2", "decide", FOOD.toString(), "deny");
        assertThat(text(last(scenario, DocumentType.DENY))).contains("书面放弃");
    }

    @Test
    void whoDoesNotAskInTimeIsToldSoAndTheDecisionSaysSo() {
        CaseScenario scenario = underReview();
        tell(scenario, "RIGHT");
        review(scenario);
        scenario.then("2026-11-10T09:00");

        assertThat(told(scenario, JournalEvent.HEARING_RIGHT_PASSED)).hasSize(1);
        assertThatThrownBy(() -> answer(scenario, HearingAnswers.Want.ASK, ""))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("over");
        scenario.finishAs("amr2", "decide", FOOD.toString(), "deny");
        assertThat(text(last(scenario, DocumentType.DENY))).contains("期限内没有申请");
    }

    @Test
    void whatARuleWantsIsHeldOfTheAgencysOwnMotionAndPublished() {
        CaseScenario scenario = underReview();
        tell(scenario, "OWN");
        assertThat(now(scenario).state()).isEqualTo(Hearing.State.ASKED);
        arrange(scenario, "2026-11-16", "amr-head");

        assertThat(text(last(scenario, DocumentType.HEARING_PUBLIC))).contains("第四十六条", "旁听", "2026年11月16日");
        assertThat(text(last(scenario, DocumentType.HEARING_PUBLIC)))
                .as("the public isn't told who has applied")
                .doesNotContain("林晓");
        String notice = last(scenario, DocumentType.HEARING_PUBLIC).number();
        assertThat(publicly.upcoming())
                .filteredOn(one -> one.number().equals(notice))
                .singleElement()
                .satisfies(one -> assertThat(one.open()).isTrue());
        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            visit.open("/hearings");
            visit.sound("hearings");
            assertThat(visit.page().locator("main").innerText())
                    .contains(notice, "2026年11月16日", "政务服务中心三楼听证室", "旁听")
                    .doesNotContain("林晓", scenario.number().value());
        }

        scenario.then("2026-11-16T11:00");
        finish(scenario, "hold-hearing", "done", MINUTES, "amr");
        assertThat(publicly.upcoming())
                .extracting(PublicHearings.Announced::number)
                .doesNotContain(notice);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-11, too-soon", "2026-10-01, too-soon", "2026-12-10, too-late"})
    void aDateLeavesTimeToComeAndKeepsTheLimit(String day, String code) {
        CaseScenario scenario = underReview();
        tell(scenario, "OWN");
        assertThatThrownBy(() -> arrange(scenario, day, "amr-head"))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.code()).isEqualTo(code)));
    }

    /** Where nobody can be told in time any more it is held soon, and not on some day. */
    @Test
    void whoArrangesItTooLateHoldsItSoonAllTheSame() {
        CaseScenario scenario = underReview();
        tell(scenario, "OWN");
        scenario.then("2026-11-27T10:00");
        for (String day : List.of("9999-12-31", "2026-12-31", "2026-12-08")) {
            assertThatThrownBy(() -> arrange(scenario, day, "amr-head")).as(day).isInstanceOf(InvalidInput.class);
        }
        arrange(scenario, "2026-12-09", "amr-head");
        assertThat(now(scenario).state()).isEqualTo(Hearing.State.SET);

        scenario.then("2026-12-09T10:00");
        assertThatThrownBy(() -> answer(scenario, HearingAnswers.Want.OBJECT, "主持人是相邻商户的亲属，请求回避。"))
                .as("it has begun")
                .isInstanceOf(ActRefused.class);
    }

    @Test
    void whoReviewedDoesNotChair() {
        CaseScenario scenario = underReview();
        review(scenario);
        tell(scenario, "OWN");
        for (String chair : List.of("amr", "police", "nobody")) {
            assertThatThrownBy(() -> arrange(scenario, "2026-11-16", chair)).isInstanceOf(InvalidInput.class);
        }
        arrange(scenario, "2026-11-16", "amr2");
        assertThatThrownBy(() -> scenario.finishAs("amr2", "decide", FOOD.toString(), "deny"))
                .isInstanceOf(ActRefused.class);
    }

    @Test
    void aMovedDateHasItsReasonAndKeepsTheTimeOfTheNotice() {
        CaseScenario scenario = underReview();
        tell(scenario, "OWN");
        arrange(scenario, "2026-11-16", "amr-head");
        scenario.then("2026-11-13T10:00");
        finish(scenario, "hold-hearing", "move", Map.of("moveReason", "听证场所临时停电检修，不能使用。"), "amr");
        assertThatThrownBy(() -> arrange(scenario, "2026-11-20", "amr-head"))
                .as("told seven working days before, again")
                .isInstanceOf(InvalidInput.class);
        arrange(scenario, "2026-11-26", "amr-head");

        IssuedDocument notice = last(scenario, DocumentType.HEARING_NOTICE);
        assertThat(notice.title().zh()).isEqualTo("听证延期通知书");
        assertThat(text(notice)).contains("停电检修", "2026年11月26日");
    }

    @Test
    void theHeadDecidesUponAnObjectionToTheChair() {
        CaseScenario scenario = underReview();
        tell(scenario, "OWN");
        assertThatThrownBy(() -> answer(scenario, HearingAnswers.Want.OBJECT, "主持人是相邻商户的亲属。"))
                .as("nobody chairs yet")
                .isInstanceOf(ActRefused.class);
        arrange(scenario, "2026-11-16", "amr-head");
        answer(scenario, HearingAnswers.Want.OBJECT, "主持人是相邻商户的亲属，有直接利害关系。");
        assertThat(scenario.task("hold-hearing", FOOD.toString()))
                .as("it waits for the head")
                .isEmpty();
        assertThat(desk.of(scenario.number(), FOOD, Viewer.of(scenarios.account("clerk")))
                        .get(0)
                        .objection())
                .as("why is the agency's alone")
                .isEmpty();
        assertThatThrownBy(() ->
                        finish(scenario, "decide-chair", "refuse", Map.of("reason", "本人与相邻商户没有亲属关系。"), "amr-head"))
                .as("about himself")
                .isInstanceOf(ActRefused.class);
        finish(scenario, "decide-chair", "replace", Map.of("reason", "主持人系相邻商户亲属，应当回避。", "chair", "amr2"), "amr-head");
        assertThat(publicly.upcoming())
                .filteredOn(one -> one.number()
                        .equals(last(scenario, DocumentType.HEARING_PUBLIC).number()))
                .singleElement()
                .satisfies(one -> assertThat(String.valueOf(one.lines())).contains("陈立"));
        assertThat(DocumentLinks.of(last(scenario, DocumentType.HEARING_PUBLIC), documents.of(scenario.number()))
                        .replaces())
                .hasSize(1);

        IssuedDocument notice = last(scenario, DocumentType.HEARING_NOTICE);
        assertThat(notice.title().zh()).isEqualTo("听证主持人变更通知书");
        assertThat(text(notice)).contains("陈立");
        answer(scenario, HearingAnswers.Want.OBJECT, "对变更后的主持人也有意见，请求回避。");
        finish(scenario, "decide-chair", "refuse", Map.of("reason", "变更后的主持人与本事项没有利害关系。"), "amr-head");
        assertThatThrownBy(() -> answer(scenario, HearingAnswers.Want.OBJECT, "仍然认为主持人应当回避，理由同前。"))
                .as("once for each chair")
                .isInstanceOf(ActRefused.class);
        scenario.then("2026-11-16T12:00");
        finish(scenario, "hold-hearing", "done", MINUTES, "amr");
        assertThat(now(scenario).state()).isEqualTo(Hearing.State.HELD);
    }

    /** Whoever presses twice at once has asked once; the other is told in words. */
    @Test
    void askedTwiceAtOnceItIsAskedOnce() throws Exception {
        CaseScenario scenario = underReview();
        tell(scenario, "RIGHT");
        Callable<String> ask = () -> {
            try {
                answers.answer(
                        scenario.number(),
                        Viewer.of(scenarios.account("citizen")),
                        FOOD,
                        HearingAnswers.Want.ASK,
                        "",
                        Channel.WEB,
                        null);
                return "asked";
            } catch (ActRefused refused) {
                return "told";
            }
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = two.invokeAll(List.of(ask, ask));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder("asked", "told");
        } finally {
            two.shutdown();
        }
        assertThat(told(scenario, JournalEvent.HEARING_ASKED)).hasSize(1);
    }

    @Test
    void anItemThatIsWithdrawnIsHeardNoMore() {
        CaseScenario scenario = underReview();
        tell(scenario, "RIGHT");
        answer(scenario, HearingAnswers.Want.ASK, "");
        scenario.withdrawn(FOOD.toString());

        assertThat(scenario.item(FOOD.toString()).status()).isEqualTo(ItemStatus.ENDED);
        assertThat(now(scenario).state()).isEqualTo(Hearing.State.ENDED);
        assertThat(scenario.task("arrange-hearing", FOOD.toString())).isEmpty();
        assertThat(scenario.file().running(CasePart.ofHearing(FOOD), ClockKind.STEP))
                .isEmpty();
    }

    @Test
    void nobodyElseTellsItAndNothingDecidedIsHeard() {
        CaseScenario scenario = underReview();
        HearingDesk.Asked asked = new HearingDesk.Asked("RIGHT", MATTER);
        for (String other : List.of("police", "citizen", "clerk")) {
            assertThatThrownBy(() -> desk.tell(scenario.number(), FOOD, asked, scenarios.account(other), Channel.WEB))
                    .isInstanceOf(ActRefused.class);
        }
        assertThatThrownBy(() -> desk.tell(
                        scenario.number(),
                        FOOD,
                        new HearingDesk.Asked("RIGHT", "短"),
                        scenarios.account("amr"),
                        Channel.WEB))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> desk.tell(
                        scenario.number(),
                        ItemKey.read("licence-verification"),
                        asked,
                        scenarios.account("amr"),
                        Channel.WEB))
                .as("it is decided")
                .isInstanceOf(ActRefused.class);
        tell(scenario, "RIGHT");
        assertThatThrownBy(() -> tell(scenario, "OWN")).as("one at a time").isInstanceOf(ActRefused.class);
    }

    /** Where a rule gives it, the holder of a grant is heard before it is taken back (licensing law Art. 69; ADR 139). */
    @Test
    void beforeARevocationItsHolderIsHeardAndTheHeadDecidesOnTheRecord() {
        ItemKey licence = ItemKey.read("business-licence");
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-09-14T10:00")
                .finishedWell()
                .then("2026-11-02T09:30");
        HearingDesk.Asked asked = new HearingDesk.Asked("RIGHT", "拟撤销设立登记：住所使用证明系伪造，房屋所有权人书面否认。");
        assertThatThrownBy(() -> desk.tell(scenario.number(), licence, asked, scenarios.account("amr"), Channel.WEB))
                .as("nothing is to be decided yet")
                .isInstanceOf(ActRefused.class);
        revocations.open(
                scenario.number(),
                licence,
                new RevocationDesk.Asked("FRAUD", "住所使用证明系伪造，房屋所有权人书面否认。", "《中华人民共和国市场主体登记管理条例》第四十条"),
                scenarios.account("amr"),
                Channel.WEB);
        assertThat(desk.tell(scenario.number(), licence, asked, scenarios.account("amr"), Channel.WEB)
                        .about())
                .isEqualTo(Hearing.About.REVOCATION);
        scenario.settled();
        answers.answer(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                licence,
                HearingAnswers.Want.ASK,
                "",
                Channel.WEB,
                null);
        scenario.then("2026-11-10T09:00");
        Map<String, Object> revoke = Map.of("reason", "经听证和复核，提交虚假材料取得登记的事实清楚，依法撤销。");
        assertThatThrownBy(() -> finish(scenario, licence, "decide-revocation", "revoke", revoke, "amr-head"))
                .as("not before he was heard")
                .hasMessageContaining("not held");
        Map<String, Object> session =
                Map.of("day", "2026-11-24", "time", "14:00", "place", "登记大厅二楼会议室", "chair", "amr", "open", "yes");
        assertThatThrownBy(() -> finish(scenario, licence, "arrange-hearing", "done", session, "amr2"))
                .as("who opened it doesn't chair")
                .isInstanceOf(InvalidInput.class);
        finish(
                scenario,
                licence,
                "arrange-hearing",
                "done",
                Map.of("day", "2026-11-24", "time", "14:00", "place", "登记大厅二楼会议室", "chair", "amr2", "open", "yes"),
                "amr");
        scenario.then("2026-11-24T15:00");
        finish(scenario, licence, "hold-hearing", "done", MINUTES, "amr");
        finish(scenario, licence, "decide-revocation", "revoke", revoke, "amr-head");

        assertThat(text(last(scenario, DocumentType.REVOKE)))
                .contains(last(scenario, DocumentType.HEARING_RECORD).number(), "根据听证笔录");
    }

    /** The officer tells it on the page, the applicant is led to his answer, and who holds it reads what it is about. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void thePagesLeadEveryoneToHisPart(int width) {
        CaseScenario scenario = underReview();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr");
            visit.open("/window/cases/" + scenario.number());
            page.click("a[href$='/hearing/" + FOOD + "']");
            visit.sound("hearing-" + width);
            page.click("main form button");
            assertThat(page.locator("#matter-error").count()).isEqualTo(1);
            page.fill("#matter", MATTER);
            page.click("main form button");
            visit.open("/window/cases/" + scenario.number() + "/hearing/" + FOOD);
            assertThat(page.locator("main").innerText()).contains("可以在期限内申请听证", MATTER);
            assertThat(page.locator("main form").count()).as("one at a time").isZero();
        }
        scenario.settled();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + scenario.number());
            visit.sound("hearing-track-" + width);
            page.click("a[href$='/hearing/" + FOOD + "']");
            page.click("main form button");
            assertThat(page.locator("#want-error").count()).isEqualTo(1);
            page.check("[name=want][value=ASK]");
            visit.sound("hearing-answer-" + width);
            page.click("main form button");
            visit.open("/my/cases/" + scenario.number() + "/hearing/" + FOOD);
            assertThat(page.locator("main").innerText()).contains("应当举行听证");
        }
        scenario.settled();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login");
            visit.login("amr");
            visit.open("/window/tasks/"
                    + scenario.task("arrange-hearing", FOOD.toString())
                            .orElseThrow()
                            .id());
            visit.sound("hearing-arrange-" + width);
            assertThat(visit.page().locator("main").textContent()).contains(MATTER);
        }
    }

    /** Who comes to the counter gets his receipt: its number has signs that an address has to escape. */
    @Test
    void whoAsksAtTheCounterIsShownHisReceipt() {
        CaseScenario scenario = underReview();
        tell(scenario, "RIGHT");
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("clerk");
            visit.open("/window/cases/" + scenario.number() + "/hearing-answer/" + FOOD);
            page.check("[name=want][value=ASK]");
            page.fill("#presence-name", scenario.file().filing().applicant().name());
            page.selectOption("#presence-document", "ID_CARD");
            page.fill("#presence-number", scenario.file().filing().applicant().idNumber());
            page.click("main form button");
            assertThat(page.locator("main").innerText())
                    .contains(last(scenario, DocumentType.RECEIPT).number());
        }
    }
}
