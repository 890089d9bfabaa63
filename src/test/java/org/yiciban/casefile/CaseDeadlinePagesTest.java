package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.limits.Extensions;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.ItemKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How was this date computed? A clock with an extension and a pause, as applicant and staff see it. */
@CasePagesTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseDeadlinePagesTest {

    private static final String ITEM = "food-permit";
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm", Locale.ENGLISH);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Extensions extensions;

    private CaseScenario scenario;

    /** Accepted on 28 September, extended by ten days, stopped from 20 to 26 October; it is 27 October. */
    @BeforeAll
    void aCaseWithAnExtensionAndAPause() {
        scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .accepted();
        scenario.untilReviewed(ITEM);
        extensions.ask(scenario.number(), ItemKey.read(ITEM), "现场核查须与消防联合进行。", scenarios.account("amr"), Channel.API);
        scenario.settled().finish("decide-extension", ITEM, "grant");
        scenario.then("2026-10-20T15:00").finish("review", ITEM, "special-procedure");
        scenario.then("2026-10-26T09:30").finish("special-procedure", ITEM, "finished");
        scenario.then("2026-10-27T10:00");
    }

    @ParameterizedTest
    @CsvSource({"360, zh-CN", "1280, zh-CN", "360, en", "1280, en"})
    void theApplicantSeesEveryClockDayByDay(int width, String language) {
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/track?lang=" + language);
            visit.page().locator("#number").fill(scenario.number().value());
            visit.page().locator("#code").fill(scenario.received().queryCode());
            visit.click("main form button");

            assertThat(visit.open("/track/" + scenario.number() + "/deadlines")).isEqualTo(200);

            tellsEverything(visit.page(), language);
            visit.sound("deadlines-citizen-" + language + "-" + width);
        }
    }

    /** Of the limits that a calendar would move it says whose item each belongs to. */
    @ParameterizedTest
    @CsvSource({"360", "1280"})
    void thePreviewOfACalendarNamesTheItems(int width) {
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login");
            visit.login("admin");
            visit.open("/admin/calendars");
            visit.page().locator("#withdraw-year").selectOption("2026");
            visit.click("main form[action$='withdrawal/preview'] button");

            assertThat(visit.page()
                            .locator("tbody tr")
                            .filter(new Locator.FilterOptions()
                                    .setHasText(scenario.number().value()))
                            .filter(new Locator.FilterOptions().setHasText("食品经营许可（新办）"))
                            .count())
                    .isPositive();
            visit.sound("calendar-preview-items-" + width);
        }
    }

    @ParameterizedTest
    @CsvSource({"360, zh-CN", "1280, zh-CN", "360, en", "1280, en"})
    void soDoesStaff(int width, String language) {
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login?lang=" + language);
            visit.login("amr");

            assertThat(visit.open("/window/cases/" + scenario.number() + "/deadlines"))
                    .isEqualTo(200);

            tellsEverything(visit.page(), language);
            visit.sound("deadlines-staff-" + language + "-" + width);
        }
    }

    private void tellsEverything(Page page, String language) {
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)");
        boolean english = language.equals("en");
        Instant due = dueOfTheInterface();
        assertThat(due).isEqualTo(VirtualClock.at("2026-11-19T17:30"));
        Locator clock = clockOf(page, english ? "Statutory" : "法定", english ? "Food business permit" : "食品经营许可");
        ZonedDateTime told = due.atZone(VirtualClock.ZONE);
        assertThat(clock.locator(".big-date").innerText()).contains((english ? ENGLISH : CHINESE).format(told));
        clock.screenshot(new Locator.ScreenshotOptions()
                .setPath(Path.of(
                        "target/pages/deadlines-clock-" + language + "-" + page.viewportSize().width + ".png")));
        // stopped on the 20th, which still counts; resumed on the 26th, which doesn't
        assertThat(clock.locator(".cal .pause").allInnerTexts())
                .extracting(text -> text.replaceAll("\\D", ""))
                .containsExactly("21", "22", "23", "24", "25", "26");
        assertThat(clock.locator(".cal .due").innerText()).startsWith("19");
        assertThat(clock.locator(".cal th[scope=row]").allInnerTexts())
                .extracting(text -> text.replace("\n", " "))
                .containsExactly(english ? new String[] {"Sep Oct", "Nov"} : new String[] {"9月 10月", "11月"});
        String lines = clock.locator(".lines").innerText();
        assertThat(lines)
                .contains(english ? "extended by 10 working days" : "延长10个工作日，自起算共30个工作日")
                .contains(english ? "Administrative Licensing Law, Art. 45" : "《行政许可法》第四十五条")
                .doesNotContain("时限记录")
                .doesNotContain("10WD");
        String all = page.locator("main").innerText();
        assertThat(all).doesNotContain("中华人民共和国").doesNotContainPattern("[^《]行政许可法");
        if (english) {
            // numbers of documents stay as they were issued
            assertThat(all.replaceAll("\\S+〔\\d+〕\\d+号", "")).doesNotContainPattern("\\p{IsHan}");
        }
    }

    private static Locator clockOf(Page page, String kind, String item) {
        return page.locator(
                        "section.card",
                        new Page.LocatorOptions()
                                .setHas(page.locator("h2", new Page.LocatorOptions().setHasText(kind))))
                .filter(new Locator.FilterOptions().setHasText(item))
                .first();
    }

    private Instant dueOfTheInterface() {
        try (Visit visit = CHROMIUM.visit(port, 1280, false)) {
            APIResponse answer = visit.context()
                    .request()
                    .get(
                            "http://127.0.0.1:" + port + "/api/v1/cases/" + scenario.number(),
                            RequestOptions.create()
                                    .setHeader(
                                            "X-Query-Code", scenario.received().queryCode()));
            JsonNode item = named(JsonMapper.shared().readTree(answer.text()).path("items"), "code", ITEM);
            JsonNode clock = named(item.path("clocks"), "kind", ClockKind.ITEM_STATUTORY.name());
            return OffsetDateTime.parse(clock.path("due").asString()).toInstant();
        }
    }

    private static JsonNode named(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path(key).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void afterDeemedAcceptanceNothingIsOverdueAnyMore() {
        CaseScenario deemed = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .then("2026-10-27T10:00");
        assertThat(deemed.view().acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);
        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            visit.open("/track");
            visit.page().locator("#number").fill(deemed.number().value());
            visit.page().locator("#code").fill(deemed.received().queryCode());
            visit.click("main form button");
            visit.open("/track/" + deemed.number() + "/deadlines");

            Locator reception = visit.page()
                    .locator("section.card", new Page.LocatorOptions().setHasText("预审期限"))
                    .first();
            assertThat(reception.innerText()).contains("预审期限").contains("超过期限后结束");
            assertThat(visit.page().locator("section.card").first().innerText())
                    .as("what runs stands before what has ended")
                    .contains("整件事");
            assertThat(reception.locator(".lines li").last().textContent())
                    .contains("依法视为受理")
                    .contains("《行政许可法》第三十二条第一款第四项");
            assertThat(reception.locator("[class*=dark]").count()).isZero();
            visit.sound("deadlines-deemed");
        }
    }

    @Test
    void withoutTheRightCodeNobodySeesThem() {
        String path = "/track/" + scenario.number() + "/deadlines";
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            visit.open(path);
            assertThat(visit.page().url()).endsWith("/track");
            visit.page().locator("#number").fill(scenario.number().value());
            visit.page().locator("#code").fill("ZZZZZZZZ");
            visit.click("main form button");
            assertThat(visit.page().locator(".errors, .field.bad").first().isVisible())
                    .isTrue();
            assertThat(visit.page().locator("#number").inputValue())
                    .isEqualTo(scenario.number().value());

            visit.open(path);
            assertThat(visit.page().url()).endsWith("/track");
            assertThat(visit.page().locator(".cal").count()).isZero();
            visit.open("/window/cases/" + scenario.number() + "/deadlines");
            assertThat(visit.page().url()).contains("/login");
        }
    }
}
