package org.yiciban.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Papers;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.visits.SiteVisit;
import org.yiciban.casefile.visits.SiteVisitDesk;
import org.yiciban.casefile.visits.VisitPhotos;
import org.yiciban.casefile.visits.VisitRecords;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.VisitRule;
import org.yiciban.catalogue.release.Releases;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentLinks;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.material.Uploads;
import org.yiciban.shared.ItemKey;

/** The look on the spot 现场核查 (licensing law Art. 34 para 3): told before, made by two, recorded and signed. */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:visits;DB_CLOSE_DELAY=-1")
class SiteVisitTest {

    static final ItemKey PERMIT = ItemKey.read("food-permit");
    private static final Instant PLANNED = Instant.parse("2026-10-12T01:30:00Z");
    private static final List<SiteVisit.Visitor> TWO =
            List.of(SiteVisit.Visitor.of("amr"), SiteVisit.Visitor.of("amr2"));
    private static final SiteVisit.Visitor GUEST = new SiteVisit.Visitor("", "周明远", "云溪市疾病预防控制中心", "YX-20260012");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    SiteVisitDesk desk;

    @Autowired
    VisitRecords records;

    @Autowired
    Documents documents;

    @Autowired
    Wording wording;

    @Autowired
    Releases releases;

    @Autowired
    Uploads uploads;

    @Autowired
    VisitPhotos photos;

    private CaseScenario inReview() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
    }

    private CaseScenario planned() {
        CaseScenario scenario = inReview();
        plan(scenario, PLANNED, TWO, "amr");
        return scenario;
    }

    private void plan(CaseScenario scenario, Instant at, List<SiteVisit.Visitor> visitors, String who) {
        desk.plan(
                scenario.number(),
                PERMIT,
                new SiteVisitDesk.Planned(at, "云溪市春风路8号", visitors),
                scenarios.account(who),
                Channel.WEB);
        scenario.settled();
    }

    private VisitRecords.Typed found(CaseScenario scenario, String failing, List<SiteVisit.Visitor> visitors) {
        VisitRule rule =
                scenario.file().release().item(PERMIT.code()).siteVisit().orElseThrow();
        List<SiteVisit.Answer> answers = rule.points().stream()
                .map(point -> point.code().equals(failing)
                        ? new SiteVisit.Answer(point.code(), SiteVisit.Judged.NOT_KEPT, "洗消间与操作间没有隔开")
                        : new SiteVisit.Answer(point.code(), SiteVisit.Judged.KEPT, ""))
                .toList();
        return new VisitRecords.Typed(
                PLANNED,
                visitors,
                answers,
                "到场核查经营场所，逐项核对图纸和设施设备，查验健康证明三份。",
                SiteVisit.Presence.SIGNED,
                "张三",
                "",
                visitors.contains(GUEST),
                List.of());
    }

    private void record(CaseScenario scenario, VisitRecords.Typed found, String who) {
        records.record(scenario.number(), PERMIT, found, scenarios.account(who), Channel.WEB);
        scenario.settled();
    }

    private void sign(CaseScenario scenario, String who) {
        records.sign(scenario.number(), PERMIT, scenarios.account(who), Channel.WEB);
        scenario.settled();
    }

    private List<SiteVisit> visits(CaseScenario scenario, String who) {
        return desk.of(scenario.number(), PERMIT, Viewer.of(scenarios.account(who)));
    }

    private String text(CaseScenario scenario, DocumentType type) {
        IssuedDocument last = documents.of(scenario.number()).stream()
                .filter(issued -> issued.type() == type)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return last.title().zh() + wording.of(last, Locale.SIMPLIFIED_CHINESE);
    }

    private static List<String> told(CaseScenario scenario, JournalEvent event) {
        return scenario.view().timeline().stream()
                .filter(line -> line.what() == event)
                .map(line -> line.text().zh())
                .toList();
    }

    @Test
    void theApplicantIsToldTwoComeTheyRecordAndSignAndTheReviewPasses() {
        CaseScenario scenario = planned();
        assertThat(text(scenario, DocumentType.VISIT_TOLD))
                .contains("现场核查通知书", "2026-10-12 09:30", "云溪市春风路8号", "健康证明", "第三十四条");
        assertThat(told(scenario, JournalEvent.VISIT_PLANNED))
                .singleElement()
                .asString()
                .contains("2026-10-12 09:30");
        Instant due = due(scenario);

        desk.move(
                scenario.number(),
                PERMIT,
                Instant.parse("2026-10-12T02:30:00Z"),
                "当日上午有台风预警",
                scenarios.account("amr"),
                Channel.WEB);
        scenario.settled();
        assertThat(text(scenario, DocumentType.VISIT_TOLD)).contains("变更", "2026-10-12 10:30", "台风");
        List<IssuedDocument> notices = documents.of(scenario.number()).stream()
                .filter(issued -> issued.type() == DocumentType.VISIT_TOLD)
                .toList();
        assertThat(DocumentLinks.of(notices.get(0), notices).replacedBy()).containsExactly(notices.get(1));

        scenario.then("2026-10-12T15:00");
        assertThatThrownBy(() -> scenario.finish("review", "food-permit", "pass"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("still to come");
        assertThatThrownBy(() -> passed(scenario))
                .as("without a record the form asks who was there")
                .isInstanceOf(InvalidInput.class);
        record(scenario, found(scenario, "", TWO), "amr");
        assertThat(visits(scenario, "amr").get(0).state()).isEqualTo(SiteVisit.State.RECORDED);
        assertThat(visits(scenario, "citizen").get(0).found())
                .as("nobody outside reads what isn't signed")
                .isNull();
        assertThatThrownBy(() -> scenario.finish("review", "food-permit", "pass"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("not signed by all");

        sign(scenario, "amr2");

        assertThat(text(scenario, DocumentType.VISIT)).contains("现场核查笔录", "布局和操作流程", "符合", "张三，已核对笔录并签名", "查验健康证明三份");
        assertThat(told(scenario, JournalEvent.VISIT_SIGNED))
                .singleElement()
                .asString()
                .contains("0个");
        assertThat(due(scenario)).as("no clock stands for it").isEqualTo(due);
        // nobody types again what the record says
        passed(scenario);
        scenario.finishAs("amr2", "decide", "food-permit", "grant");
        assertThat(scenario.item("food-permit").granted()).isTrue();
    }

    /** The review with what its form asks for beside the look on the spot. */
    private void passed(CaseScenario scenario) {
        scenarios.taskActions.complete(
                scenario.task("review", "food-permit").orElseThrow().id(),
                new Completion(
                        "pass",
                        Map.of("findings", "经逐项核对申请材料和核查笔录，符合规定条件。", "foodPermitNumber", "JY15001010012345"),
                        null,
                        List.of()),
                scenarios.account("amr"),
                Channel.WEB);
        scenario.settled();
    }

    private static Instant due(CaseScenario scenario) {
        return scenario.file()
                .running(scenario.item("food-permit").part(), ClockKind.ITEM_STATUTORY)
                .get(0)
                .due()
                .orElseThrow();
    }

    @Test
    void whatWasNotKeptIsNamedToTheReviewerUntilAnotherLookFindsItKept() {
        CaseScenario scenario = planned().then("2026-10-12T15:00");
        record(scenario, found(scenario, "layout", TWO), "amr");
        sign(scenario, "amr2");

        assertThatThrownBy(() -> scenario.finish("review", "food-permit", "pass"))
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.text().zh()).contains("布局和操作流程"));

        plan(scenario, Instant.parse("2026-10-13T01:30:00Z"), TWO, "amr");
        scenario.then("2026-10-13T15:00");
        VisitRecords.Typed typed = found(scenario, "", TWO);
        VisitRecords.Typed again = new VisitRecords.Typed(
                Instant.parse("2026-10-13T01:40:00Z"),
                TWO,
                typed.answers(),
                typed.findings(),
                SiteVisit.Presence.ABSENT,
                "",
                "负责人外出，店员不愿参加",
                false,
                List.of());
        record(scenario, again, "amr2");
        sign(scenario, "amr");
        assertThat(text(scenario, DocumentType.VISIT)).contains("无人在场");
        scenario.finish("review", "food-permit", "pass");
        assertThat(scenario.task("decide", "food-permit")).isPresent();
    }

    /** What its sheet demands can't be left out, and a moved look takes the place of the first notice. */
    @Test
    void whereTheSheetDemandsItNothingPassesWithoutARecord() {
        releases.publish(new NewerService(NewerService.shipped(scenarios, "restaurant-opening"))
                .changed("bpmn/catalogue/items/food-permit.yaml", "siteVisit:\n", "siteVisit:\n  demanded: true\n")
                .files());
        CaseScenario scenario = inReview();

        assertThatThrownBy(() -> scenario.finish("review", "food-permit", "pass"))
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.text().zh()).contains("先到现场核查", "第三十四条第三款"));
        assertThat(scenario.item("food-permit").proposed()).isNull();

        plan(scenario, PLANNED, TWO, "amr");
        scenario.then("2026-10-12T15:00");
        record(scenario, found(scenario, "", TWO), "amr");
        sign(scenario, "amr2");
        scenario.finish("review", "food-permit", "pass");
        assertThat(scenario.task("decide", "food-permit")).isPresent();
    }

    /** Whoever finds against it needs no look; the head who grants it all the same does. */
    @Test
    void nobodyGrantsWithoutTheLookThatTheReviewWentWithout() {
        releases.publish(new NewerService(NewerService.shipped(scenarios, "restaurant-opening"))
                .changed("bpmn/catalogue/items/food-permit.yaml", "siteVisit:\n", "siteVisit:\n  demanded: true\n")
                .files());
        CaseScenario scenario = inReview();
        scenario.finishAs("amr", "review", "food-permit", "fail");

        assertThatThrownBy(() -> scenario.finishAs("amr-head", "decide", "food-permit", "grant"))
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.text().zh()).contains("先到现场核查"));
        scenario.finishAs("amr-head", "decide", "food-permit", "deny");
    }

    static Stream<List<SiteVisit.Visitor>> notTwo() {
        return Stream.of(
                List.of(SiteVisit.Visitor.of("amr")),
                List.of(SiteVisit.Visitor.of("amr"), SiteVisit.Visitor.of("amr")),
                List.of(SiteVisit.Visitor.of("amr"), SiteVisit.Visitor.of("police")),
                List.of(SiteVisit.Visitor.of("amr"), new SiteVisit.Visitor("", "周明远", "", "YX-20260012")),
                List.of(SiteVisit.Visitor.of("amr"), new SiteVisit.Visitor("", "周明远", "疾控中心", "")),
                List.of(SiteVisit.Visitor.of("amr"), GUEST, new SiteVisit.Visitor("", "周 明遠", "疾病预防控制中心", "X2")));
    }

    @ParameterizedTest
    @MethodSource("notTwo")
    void oneAloneOrTheSameTwiceOrAStrangerWithoutUnitAreNotTwo(List<SiteVisit.Visitor> visitors) {
        CaseScenario scenario = inReview();
        assertThatThrownBy(() -> plan(scenario, PLANNED, visitors, "amr"))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .isNotEmpty()
                        .allMatch(error -> error.field().startsWith("visitors")));
        assertThat(documents.of(scenario.number())).noneMatch(issued -> issued.type() == DocumentType.VISIT_TOLD);
    }

    @Test
    void whoeverHasNoAccountSignsByHandAndTheRecordIsIssuedAtOnce() {
        CaseScenario scenario = inReview();
        List<SiteVisit.Visitor> withGuest = List.of(SiteVisit.Visitor.of("amr"), GUEST);
        plan(scenario, PLANNED, withGuest, "amr");
        scenario.then("2026-10-12T15:00");

        VisitRecords.Typed typed = found(scenario, "", withGuest);
        VisitRecords.Typed unsigned = new VisitRecords.Typed(
                typed.at(),
                typed.visitors(),
                typed.answers(),
                typed.findings(),
                SiteVisit.Presence.REFUSED,
                "张三",
                "认为没有必要",
                false,
                List.of());
        assertThatThrownBy(() -> record(scenario, unsigned, "amr"))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("handSigned")));
        record(
                scenario,
                new VisitRecords.Typed(
                        typed.at(),
                        typed.visitors(),
                        typed.answers(),
                        typed.findings(),
                        SiteVisit.Presence.REFUSED,
                        "张三",
                        "认为没有必要",
                        true,
                        List.of()),
                "amr");

        assertThat(text(scenario, DocumentType.VISIT)).contains("周明远", "YX-20260012", "拒绝签名", "认为没有必要");
    }

    @Test
    void everyFaultOfARecordIsNamedAtOnceAndNothingIsKept() {
        CaseScenario scenario = planned().then("2026-10-12T15:00");
        VisitRecords.Typed empty =
                new VisitRecords.Typed(null, List.of(), List.of(), "", null, "", "", false, List.of());

        assertThatThrownBy(() -> record(scenario, empty, "amr"))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(error -> error.field())
                        .contains("visitedAt", "visitors", "presence", "points.layout", "points.manager", "findings"));
        assertThat(visits(scenario, "amr").get(0).found()).isNull();
    }

    /** The other withdraws or is gone: the record isn't held up for good. */
    @Test
    void itsWriterAndTheHeadGiveItBackWhereNobodyElseCanSign() {
        CaseScenario scenario = planned().then("2026-10-12T15:00");
        for (String who : List.of("amr", "amr-head")) {
            record(scenario, found(scenario, "", TWO), "amr");
            records.giveBack(scenario.number(), PERMIT, "陈立已经回避，换人核查", scenarios.account(who), Channel.WEB);
            assertThat(visits(scenario, "amr").get(0).state()).isEqualTo(SiteVisit.State.PLANNED);
        }
    }

    /** Two write it down, or one writes while the applicant gives up: one of them, and the other is told. */
    @Test
    void oneRecordsAndTheOtherIsToldAndNothingIsRecordedOfWhatWasWithdrawn() {
        CaseScenario scenario = planned().then("2026-10-12T15:00");
        record(scenario, found(scenario, "", TWO), "amr");
        assertThatThrownBy(() -> record(scenario, found(scenario, "layout", TWO), "amr2"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("Somebody has written this record");
        assertThatThrownBy(() -> sign(scenario, "amr"))
                .as("nobody signs for the other")
                .isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> sign(scenario, "police")).isInstanceOf(ActRefused.class);

        records.giveBack(scenario.number(), PERMIT, "专间面积写错", scenarios.account("amr2"), Channel.WEB);
        assertThat(visits(scenario, "amr").get(0))
                .as("what was typed waits for its writer")
                .satisfies(one -> assertThat(one.state()).isEqualTo(SiteVisit.State.PLANNED))
                .satisfies(one -> assertThat(one.found()).isNotNull());

        scenario.withdrawn("food-permit");
        assertThatThrownBy(() -> record(scenario, found(scenario, "", TWO), "amr"))
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.text().zh()).contains("不在审查环节", "撤回"));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void aPhotoIsAPictureOfTheWriterAndIsSeenByTheAgencyAlone() throws IOException {
        CaseScenario scenario = planned().then("2026-10-12T15:00");
        VisitRecords.Typed typed = found(scenario, "", TWO);
        String picture = uploads.take("门口.png", picture(), "amr").id();
        String paper = uploads.take("清单.pdf", Papers.pdf(), "amr").id();
        String others = uploads.take("别人.png", picture(), "police").id();

        for (String wrong : List.of(paper, others)) {
            assertThatThrownBy(() -> record(scenario, with(typed, wrong), "amr"))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.field()).isEqualTo("photos")));
        }
        record(scenario, with(typed, picture), "amr");
        sign(scenario, "amr2");

        assertThat(text(scenario, DocumentType.VISIT)).contains("1张");
        assertThat(photos.photo(scenario.number(), PERMIT, picture, scenarios.account("amr2"))
                        .caseNumber())
                .isEqualTo(scenario.number());
        assertThatThrownBy(() -> photos.photo(scenario.number(), PERMIT, picture, scenarios.account("fire")))
                .isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> photos.photo(scenario.number(), PERMIT, others, scenarios.account("amr")))
                .as("only those of the record")
                .isInstanceOf(ActRefused.class);
    }

    private static VisitRecords.Typed with(VisitRecords.Typed typed, String photo) {
        return new VisitRecords.Typed(
                typed.at(),
                typed.visitors(),
                typed.answers(),
                typed.findings(),
                typed.presence(),
                typed.present(),
                typed.why(),
                false,
                List.of(photo));
    }

    /** The session ends while somebody writes on the spot: after the login it stands there again. */
    @Test
    void whatWasTypedComesBackAfterALapsedLogin() {
        CaseScenario scenario = planned().then("2026-10-12T15:00");
        String path = "/window/cases/" + scenario.number() + "/visit/" + PERMIT;
        try (Visit visit = CHROMIUM.visit(port, 768, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr");
            visit.open(path);
            page.fill("#findings", "到场核查经营场所，逐项核对图纸和设施设备。");
            page.check("[name='points.layout'][value=NOT_KEPT]");
            page.fill("[id='points.layout.remark']", "洗消间没有隔开");
            page.context().clearCookies();
            page.click("main form:has(#findings) .btns button.btn:not(.second)");
            visit.login("amr");
            assertThat(page.url()).endsWith(path);
            assertThat(page.inputValue("#findings")).contains("逐项核对");
            assertThat(page.isChecked("[name='points.layout'][value=NOT_KEPT]")).isTrue();
            assertThat(page.inputValue("[id='points.layout.remark']")).isEqualTo("洗消间没有隔开");
        }
    }

    /** The officer plans it at his desk, the applicant reads when they come, and on the spot nothing typed is lost. */
    @ParameterizedTest
    @ValueSource(ints = {360, 768, 1280})
    void thePagesLeadEveryoneThroughIt(int width) throws IOException {
        CaseScenario scenario = inReview();
        String path = "/window/cases/" + scenario.number() + "/visit/" + PERMIT;
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr");
            visit.open("/window/cases/" + scenario.number());
            page.click("a[href$='/visit/" + PERMIT + "']");
            page.fill("#place", "春风路8号");
            page.selectOption("[id='visitors[1].account']", "amr2");
            page.click("main form button");
            visit.sound("visit-plan-" + width);
            assertThat(page.inputValue("#place")).as("what was typed stays").isEqualTo("春风路8号");
            page.fill("#at", "2026-10-12T09:30");
            page.click("main form button");
            assertThat(page.locator("main").innerText()).contains("2026", "春风路8号");
        }
        scenario.settled();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + scenario.number());
            visit.sound("visit-track-" + width);
            assertThat(visit.page().locator("main").innerText()).contains("2026-10-12 09:30", "春风路8号", "健康证明");
        }
        scenario.then("2026-10-12T15:00");
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr");
            visit.open(path);
            page.fill("#findings", "到场核查经营场所，逐项核对图纸和设施设备。");
            page.click("main form:has(#findings) .btns button.btn:not(.second)");
            visit.sound("visit-record-" + width);
            assertThat(page.inputValue("#findings")).as("what was typed stays").contains("逐项核对");
            assertThat(page.locator(".errors a").first().getAttribute("href"))
                    .as("the way to what is missing")
                    .isEqualTo("#presence");
            page.setInputFiles("#file-photo", new FilePayload("30MB.jpg", "image/jpeg", new byte[30_000_000]));
            assertThat(page.locator("main").innerText())
                    .as("told before it is sent")
                    .contains("30MB.jpg", "10 MB");
            page.setInputFiles("#file-photo", new FilePayload("照片.jpg", "image/jpeg", "这不是照片".getBytes(UTF_8)));
            page.click("button[value=photo]");
            assertThat(page.locator("#file-photo-error").innerText()).isNotEmpty();
            page.setInputFiles("#file-photo", new FilePayload("门口.png", "image/png", picture()));
            page.click("button[value=photo]");
            assertThat(page.locator(".file.got").innerText()).contains("门口");
            assertThat(page.inputValue("#findings")).as("what was typed stays").contains("逐项核对");
            for (String point : List.of("layout", "equipment", "surroundings", "rules", "manager", "cold-room")) {
                page.check("[name='points." + point + "'][value=KEPT]");
            }
            page.check("[name=presence][value=SIGNED]");
            page.fill("#present", "张三");
            page.click("main form:has(#findings) .btns button.btn:not(.second)");
            assertThat(page.locator("main").innerText()).contains("等待签名", "照片1");
            assertThat(page.evaluate(
                            "address => fetch(address).then(answer => answer.headers.get('content-type'))",
                            page.locator("a[href*='/photos/']").getAttribute("href")))
                    .isEqualTo("image/png");
        }
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("amr2");
            visit.open(path);
            visit.sound("visit-sign-" + width);
            page.click("button[value=sign]");
            assertThat(page.locator("main").innerText()).contains("已签名");
        }
    }
}
