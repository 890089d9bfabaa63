package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.publicity.Objection;
import org.yiciban.casefile.publicity.Objections;
import org.yiciban.casefile.publicity.PublicNotice;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.demo.DemoClock;
import org.yiciban.identity.Visitor;
import org.yiciban.shared.CaseNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anybody reads the public notices, objects to one, and reads the answer by the code that was told once. */
@PortalTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:notice-pages;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/notices/bundles"
        })
class NoticePagesTest {

    private static final String WORDS = "该店尚欠货款三万元，歇业前应当清偿。";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private Objections objections;

    @Autowired
    private ApplicantActions applicants;

    @Autowired
    private DemoClock clock;

    private PublicNotice published() {
        office.accept(office.receivedFor("shop-closing", "citizen"));
        return objections.listed(clock.instant(), 0).notices().get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void anybodyObjectsIsToldACodeOnceAndReadsTheAnswerByIt(int width) {
        PublicNotice notice = published();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/");
            visit.click("footer a[href='/notices']");
            assertThat(page.locator("#notices").innerText())
                    .contains("歇业公告", "示例市云溪区市场监督管理局", "拾光小馆", "正在公告", "24时截止", "还剩");
            visit.sound("notices-" + width);
            visit.click("a[href='/notices/" + notice.no() + "']");
            assertThat(page.locator("#run").innerText()).matches("\\d{4}年\\d+月\\d+日至\\d{4}年\\d+月\\d+日24时截止");
            assertThat(page.locator("main").innerText())
                    .contains("《小店歇业办法》第三条", "20日", "拾光小馆")
                    .doesNotContain(notice.caseNumber().value(), "500103199001010010");
            visit.sound("notice-" + width);

            page.locator("#statement").fill("欠款");
            page.locator("#contact").fill("电话 13800000000");
            page.locator("#released").check();
            visit.click("#objection button");
            assertThat(page.locator(".errors").innerText()).contains("请至少用 10 个字", "没有填写姓名");
            assertThat(page.locator("#statement-error").innerText()).contains("请至少用 10 个字");
            assertThat(page.locator("#released-error").innerText()).contains("没有填写姓名");
            assertThat(page.locator("#statement").inputValue()).isEqualTo("欠款");
            assertThat(page.locator("#contact").inputValue()).isEqualTo("电话 13800000000");
            assertThat(page.locator("#released").isChecked()).isTrue();
            visit.sound("notice-wrong-" + width);

            page.locator("#statement").fill(WORDS);
            page.locator("#name").fill("钱多");
            visit.click("#objection button");
            String code = page.locator("#objection-code").innerText();
            assertThat(code).hasSizeGreaterThan(8);
            assertThat(page.url()).endsWith("/notices/" + notice.no());
            visit.sound("notice-taken-" + width);
            visit.open("/notices/" + notice.no());
            assertThat(page.locator("main").innerText())
                    .as("told once, and nothing of who objected")
                    .doesNotContain(code, "钱多", WORDS);

            page.locator("#code").fill("ABCDE");
            visit.click("#ask button");
            assertThat(page.locator("#code-error").innerText()).contains("没有这个查询码的异议");
            page.locator("#code").fill(" " + code.toLowerCase(java.util.Locale.ROOT) + " ");
            visit.click("#ask button");
            assertThat(page.locator("#answer").innerText()).contains("正在办理，还没有答复");
            assertThat(page.url()).doesNotContain(code);
            visit.sound("notice-answer-" + width);
            visit.open("/notices/" + notice.no() + "?lang=en");
            assertThat(page.locator("#run").innerText()).contains("until the end of");
        }
    }

    /** While a notice runs no agency is at work, and neither of two items that its end chooses among is counted as waiting. */
    @Test
    void itsCaseSaysThatItRunsLeadsToItAndCountsNoItemThatItsEndMayLeaveOut() throws Exception {
        CaseNumber number = office.receivedFor("shop-closing", "citizen");
        office.accept(number);
        PublicNotice notice = objections.listed(clock.instant(), 0).notices().get(0);
        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            visit.open("/services/shop-closing/situation?show=1");
            assertThat(visit.page().locator("#needed-part").innerText()).contains("其中 2 个是否办理，取决于前面的办理结果");
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + number);
            visit.sound("track-notice-360");
            String told = visit.page().locator("#live").innerText();
            assertThat(told)
                    .contains("目前没有需要部门办理的事项。", "正在公告“歇业公告”", "24时截止", "有 2 个事项是否办理，取决于前面的办理结果。", "视结果而定")
                    .doesNotContain("各部门正在办理", "共 2 个事项", "受理后自动开始");
            assertThat(visit.page().locator("#live a[href='/notices/" + notice.no() + "']"))
                    .as("beside what goes on, and at its line")
                    .satisfies(links -> assertThat(links.count()).isGreaterThanOrEqualTo(2));
            assertThat(new Visitor(port)
                            .getAs("citizen", "demo", "/api/v1/cases/" + number)
                            .body())
                    .contains(
                            "\"notices\":[{\"id\":\"closing-notice\"",
                            "\"url\":\"/api/v1/notices/" + notice.no() + "\"");
            visit.open("/my/messages");
            assertThat(visit.page().locator("#messages").innerText()).contains("发布公告“歇业公告”。");
            visit.open("/track/" + number + "?lang=en");
            assertThat(visit.page().locator("#live").innerText())
                    .contains("no agency has anything to do", "2 items depend on what comes before.");
        }
        clock.advanceTo(notice.until().plusSeconds(1));
        office.fire();
        try (Visit visit = CHROMIUM.visit(port, 1280, false)) {
            visit.open("/login");
            visit.login("citizen");
            visit.open("/track/" + number);
            visit.sound("track-noticed-1280");
            assertThat(visit.page().locator("#live").innerText())
                    .contains("各部门正在办理", "共 1 个事项，已有结果 0 个。")
                    .doesNotContain("正在公告“", "取决于前面");
        }
    }

    /** Both say so: one whose application is withdrawn, and one that is told of an objection after its last day. */
    @Test
    void aWithdrawnNoticeTakesNothingAndOneThatIsOverTellsWhoComesTooLate() throws Exception {
        CaseNumber number = office.receivedFor("shop-closing", "citizen");
        office.accept(number);
        PublicNotice over = published();
        PublicNotice withdrawn = objections.listed(clock.instant(), 0).notices().stream()
                .filter(one -> one.caseNumber().equals(number))
                .findFirst()
                .orElseThrow();
        applicants.withdraw(number, office.account("citizen"), null, "不再歇业。", Channel.WEB);
        clock.advanceTo(over.until().plusSeconds(1));
        office.fire();
        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            visit.open("/notices/" + withdrawn.no());
            visit.sound("notice-withdrawn-360");
            assertThat(visit.page().locator("main").innerText()).contains("申请人已经撤回申请", "不再接受异议");
            assertThat(visit.page().locator("#objection, #run").count()).isZero();
            visit.open("/notices");
            visit.sound("notices-ended-360");
            assertThat(visit.page().locator("#notices").innerText()).contains("申请已撤回", "公告期满");
        }
        Visitor late = new Visitor(port);
        String page = "/notices/" + over.no();
        HttpResponse<String> sent = late.post(
                page + "/objections",
                "_csrf=" + late.token(page) + "&statement=" + URLEncoder.encode(WORDS, StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(late.get(page).body()).contains("told warn", "逾期", "id=\"objection-code\"");
    }

    /** As on the page of the task: what somebody objects, and who it is only where he said so. */
    @ParameterizedTest
    @CsvSource({"钱多, 电话 13800000000", ","})
    void theProgramOfWhoeverAnswersReadsWhatWasObjected(String name, String contact) throws Exception {
        PublicNotice notice = published();
        objections.object(notice.no(), Objection.Said.typed(WORDS, name, contact, false));
        String task = "";
        JsonNode tasks = read("amr", "/api/v1/tasks?size=100").path("content");
        for (JsonNode one : tasks) {
            boolean answers = one.path("step").asString().equals("answer-objection");
            boolean here =
                    one.path("caseNumber").asString().equals(notice.caseNumber().value());
            task = answers && here ? one.path("id").asString() : task;
        }
        JsonNode said = read("amr", "/api/v1/tasks/" + task).path("objection");
        assertThat(said.path("statement").asString()).isEqualTo(WORDS);
        assertThat(said.path("released").asBoolean()).isFalse();
        assertThat(said.has("name")).isEqualTo(name != null);
        assertThat(said.path("name").asString("")).isEqualTo(name == null ? "" : name);
        assertThat(said.path("contact").asString("")).isEqualTo(contact == null ? "" : contact);
        for (String other : new String[] {"urban", "citizen"}) {
            assertThat(new Visitor(port)
                            .getAs(other, "demo", "/api/v1/tasks/" + task)
                            .body())
                    .doesNotContain(WORDS);
        }
    }

    private JsonNode read(String account, String url) throws Exception {
        return JsonMapper.shared()
                .readTree(new Visitor(port).getAs(account, "demo", url).body());
    }

    @Test
    void whoeverObjectsTooOftenFromOneAddressIsToldToWaitAndKeepsWhatWasTyped() throws Exception {
        Visitor visitor = new Visitor(port);
        String page = "/notices/" + published().no();
        String typed = "&statement=" + URLEncoder.encode(WORDS, StandardCharsets.UTF_8);
        int taken = 0;
        // what is pressed twice is one: each says something else
        HttpResponse<String> sent = visitor.post(page + "/objections", "_csrf=" + visitor.token(page) + typed + taken);
        while (sent.statusCode() == 302 && taken < 30) {
            assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(page);
            taken++;
            sent = visitor.post(page + "/objections", "_csrf=" + visitor.token(page) + typed + taken);
        }
        assertThat(taken).isBetween(1, 20);
        assertThat(sent.statusCode()).isEqualTo(429);
        assertThat(sent.headers().firstValue("Retry-After")).isPresent();
        assertThat(sent.body()).contains("操作过于频繁", WORDS);

        clock.advanceTo(clock.instant().plus(Duration.ofHours(1)));
        HttpResponse<String> program = api(page, "{\"statement\":\"短\",\"released\":false}");
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(program.body()).contains("\"field\":\"statement\"", "min-length");
        program = api(page, "{\"statement\":\"" + WORDS + "\"}");
        assertThat(program.statusCode()).isEqualTo(201);
        JsonNode answer = JsonMapper.shared().readTree(program.body());
        assertThat(answer.path("number").asInt()).isEqualTo(taken + 1);
        assertThat(answer.path("state").asString()).isEqualTo("OPEN");
        assertThat(objections.ofCode(
                        Long.parseLong(page.substring("/notices/".length())),
                        answer.path("code").asString()))
                .isPresent();
        assertThat(api("/notices/999999", "{\"statement\":\"" + WORDS + "\"}").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/notices/nie").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/notices/nie").body()).contains("没有这份公告");
    }

    private HttpResponse<String> api(String page, String body) throws Exception {
        Visitor program = new Visitor(port);
        return program.send(program.request("/api/v1" + page + "/objections")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void programsFollowTheNoticesAndOneWhoseLastDayIsOverTakesNoMoreThatCount() throws Exception {
        PublicNotice notice = published();
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/services/shop-closing").body()).contains("向社会公告：歇业公告", "任何人都可以提出异议", "申请时不用交材料。");
        HttpResponse<String> feed = visitor.get("/notices/feed");
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        Element entry = (Element) xml(feed.body()).getElementsByTagName("entry").item(0);
        assertThat(text(entry, "title")).isEqualTo("歇业公告");
        assertThat(text(entry, "id")).startsWith("urn:uuid:");
        assertThat(OffsetDateTime.parse(text(entry, "updated")).toInstant()).isBeforeOrEqualTo(clock.instant());
        assertThat(((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href"))
                .startsWith("http")
                .endsWith("/notices/" + notice.no());
        JsonNode listed = JsonMapper.shared()
                .readTree(visitor.get("/api/v1/notices").body())
                .get(0);
        assertThat(listed.path("id").asLong()).isEqualTo(notice.no());
        assertThat(listed.path("open").asBoolean()).isTrue();
        assertThat(listed.path("lines").get(0).path("value").asString()).isEqualTo("拾光小馆");

        clock.advanceTo(notice.until().plusSeconds(1));
        office.fire();

        String ended = visitor.get("/notices/" + notice.no()).body();
        assertThat(ended).contains("公告期满", "一律告知提出人已经逾期").doesNotContain("id=\"objection\"");
        assertThat(visitor.get("/notices").body()).contains("公告期满");
        Element later = (Element) xml(visitor.get("/notices/feed").body())
                .getElementsByTagName("entry")
                .item(0);
        assertThat(text(later, "id")).isEqualTo(text(entry, "id"));
        assertThat(text(later, "updated")).isGreaterThan(text(entry, "updated"));
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Element inside, String name) {
        return inside.getElementsByTagName(name).item(0).getTextContent();
    }
}
