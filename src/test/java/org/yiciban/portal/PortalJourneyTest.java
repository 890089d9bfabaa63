package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.catalogue.Catalogue;
import org.yiciban.catalogue.Release;
import tools.jackson.databind.json.JsonMapper;

/** A citizen's way from the guide to the receipt and the tracking page, in a real browser. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:portal-journey;DB_CLOSE_DELAY=-1",
            "yiciban.material.folder=target/portal-journey"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalJourneyTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String ANY = "input:not([type=hidden]), select, textarea";

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void openBrowser() {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.exists(CHROMIUM), "no browser at " + CHROMIUM);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    void closeBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"360,true", "1280,true", "360,false"})
    void appliesFromTheGuideToTheTrackingPage(int width, boolean scripts) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(scripts))) {
            Page page = context.newPage();
            page.setDefaultTimeout(20_000);
            Release release = release();
            String name = width + (scripts ? "" : "-no-script");

            open(page, "/");
            sound(page, "home-" + name, scripts);
            open(page, "/services/" + release.key());
            sound(page, "guide-" + name, scripts);
            page.locator("aside a.btn").click();
            page.locator("form.card button[type=submit]").click();
            sound(page, "situation-" + name, scripts);
            page.locator("form[action$='/apply/new'] button").click();
            login(page);
            fillApplicant(page, sample("applicant"));
            boolean first = true;
            while (page.url().matches(".*/page-\\d+$")) {
                if (first) {
                    submit(page);
                    assertThat(page.locator(".errors a").count()).isPositive();
                    sound(page, "page-error-" + name, scripts);
                    first = false;
                }
                String before = page.url();
                // without scripts an answer opens further questions only when the page is sent
                for (int tries = 0; tries < 3 && page.url().equals(before); tries++) {
                    fillPage(page, sample("data"));
                    submit(page);
                }
                assertThat(page.url())
                        .as("errors: %s", page.locator(".errors").allInnerTexts())
                        .isNotEqualTo(before);
            }
            assertThat(page.url()).endsWith("/papers");
            sound(page, "papers-" + name, scripts);
            submit(page);
            sound(page, "summary-" + name, scripts);
            page.locator("form[action$='/submit'] button[type=submit]").click();

            String number = page.locator("#case-number").innerText().strip();
            String code = page.locator("#query-code").innerText().strip();
            assertThat(number).hasSize(24);
            assertThat(code).hasSize(13);
            sound(page, "receipt-" + name, scripts);
            tracked(number, code, width, scripts, name);
        }
    }

    /** Somebody without login, with number and code. */
    private void tracked(String number, String code, int width, boolean scripts, String name) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(scripts))) {
            Page page = context.newPage();
            open(page, "/track");
            page.locator("#number").fill(number);
            page.locator("#code").fill("0000000000000");
            page.locator("main form button").click();
            assertThat(page.locator(".errors").count()).isEqualTo(1);
            page.locator("#code").fill(code.toLowerCase());
            page.locator("main form button").click();
            assertThat(page.url()).endsWith("/track/" + number).doesNotContain(code);
            assertThat(page.locator(".agencies > li").count()).isPositive();
            sound(page, "track-" + name, scripts);
            page.locator("a[href*='/documents/']").first().click();
            assertThat(page.locator("article.paper").innerText()).contains("演示");
            sound(page, "document-" + name, scripts);
        }
    }

    @Test
    void wrongPairsAllLookTheSame() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            assertThat(answerTo(page, "20261122990101B010000010", "X"))
                    .isEqualTo(answerTo(page, "nonsense", "0123456789ABC"))
                    .isNotBlank();
        }
    }

    private String answerTo(Page page, String number, String code) {
        open(page, "/track");
        page.locator("#number").fill(number);
        page.locator("#code").fill(code);
        page.locator("main form button").click();
        return page.locator(".errors").innerText();
    }

    private void open(Page page, String path) {
        page.navigate("http://127.0.0.1:" + port + path);
    }

    private static void login(Page page) {
        page.locator("#username").fill("citizen");
        page.locator("#password").fill("demo");
        page.locator("main form button").click();
    }

    private static void fillApplicant(Page page, Map<?, ?> applicant) {
        page.locator("#applicant-name").fill(applicant.get("name").toString());
        page.locator("#applicant-idNumber").fill(applicant.get("idNumber").toString());
        submit(page);
    }

    private static void submit(Page page) {
        page.locator("main form .btns button.btn").first().click();
        page.waitForLoadState();
    }

    /** Fills what the page asks from the bundle's own sample, adding rows where it has more of them. */
    private static void fillPage(Page page, Map<?, ?> data) {
        Locator add = page.locator("button[name=_add]");
        for (int i = 0; i < add.count(); i++) {
            String list = add.nth(i).getAttribute("value");
            int wanted = data.get(list) instanceof List<?> rows ? rows.size() : 0;
            while (Integer.parseInt(
                            page.locator("input[name='_rows:" + list + "']").getAttribute("value"))
                    < wanted) {
                page.locator("button[name=_add][value='" + list + "']").click();
                page.waitForLoadState();
            }
        }
        // an answer may open or close others: two passes
        for (int pass = 0; pass < 2; pass++) {
            for (Object name : page.locator("#form-fields").locator(ANY).all().stream()
                    .map(field -> field.getAttribute("name"))
                    .distinct()
                    .toList()) {
                fill(page, name.toString(), at(data, name.toString()));
            }
        }
    }

    private static void fill(Page page, String name, Object value) {
        Locator field = page.locator("#form-fields [name='" + name + "']");
        if (value == null || field.count() == 0) {
            return;
        }
        String type = String.valueOf(field.first().getAttribute("type"));
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        if ("SELECT".equals(tag(field))) {
            field.selectOption(value.toString());
        } else if (type.equals("radio") || type.equals("checkbox")) {
            for (Object each : values) {
                Locator choice = page.locator("#form-fields [name='" + name + "'][value='" + each + "']");
                if (choice.count() > 0 && !choice.isChecked()) {
                    choice.check();
                }
            }
        } else if (!field.first().inputValue().equals(value.toString())) {
            field.first().fill(value.toString());
        }
        page.waitForTimeout(type.equals("radio") || type.equals("checkbox") ? 300 : 0);
    }

    private static String tag(Locator field) {
        return field.and(field.page().locator("select")).count() > 0 ? "SELECT" : "";
    }

    private static Object at(Map<?, ?> data, String path) {
        Object found = data;
        for (String part : path.replace("]", "").split("[.\\[]")) {
            if (found instanceof List<?> list) {
                int index = Integer.parseInt(part);
                found = index < list.size() ? list.get(index) : null;
            } else {
                found = found instanceof Map<?, ?> map ? map.get(part) : null;
            }
        }
        return found;
    }

    /** No page is wider than the screen, and none has a serious obstacle. */
    private static void sound(Page page, String name, boolean scripts) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/portal-pages/" + name + ".png"))
                .setFullPage(true));
        assertThat(page.locator("main h1").count()).as("headings of %s", name).isEqualTo(1);
        if (scripts) {
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("how far %s is too wide", name)
                    .isLessThanOrEqualTo(0);
            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .filter(rule ->
                                            List.of("serious", "critical").contains(rule.getImpact()))
                                    .map(rule -> rule.getId() + " "
                                            + rule.getNodes().stream()
                                                    .map(node -> node.getHtml())
                                                    .toList())
                                    .toList())
                    .as("obstacles on %s", name)
                    .isEmpty();
        }
    }

    private Release release() {
        return catalogue.current().get(0);
    }

    private Map<?, ?> sample(String part) {
        Map<?, ?> sample = JsonMapper.builder().build().readValue(release().applicationSample(), Map.class);
        return (Map<?, ?>) sample.get(part);
    }
}
