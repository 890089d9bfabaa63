package org.yiciban.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.casefile.Applicant;
import org.yiciban.casefile.Application;
import org.yiciban.casefile.Applications;
import org.yiciban.casefile.Channel;
import org.yiciban.casefile.Completion;
import org.yiciban.casefile.Desk;
import org.yiciban.casefile.Inbox;
import org.yiciban.casefile.InboxQuery;
import org.yiciban.casefile.OpenTask;
import org.yiciban.catalogue.Catalogue;
import org.yiciban.identity.Account;
import org.yiciban.identity.Accounts;
import org.yiciban.shared.BundleKey;
import tools.jackson.databind.json.JsonMapper;

/** Officers at work in a real browser: the window accepts, an agency reviews, nothing typed is lost. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:window-journey",
            "yiciban.uploads=${java.io.tmpdir}/yiciban-window-journey"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WindowJourneyTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @LocalServerPort
    int port;

    @Autowired
    Applications applications;

    @Autowired
    Accounts accounts;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Inbox inbox;

    @Autowired
    Desk desk;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void startBrowser() {
        if (!Files.isExecutable(CHROMIUM)) {
            assertThat(System.getenv("CI")).as("CI needs Chromium").isNotEqualTo("true");
            Assumptions.abort("no Chromium on this machine");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    void stopBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void theWindowAcceptsAndAnAgencyReviews(int width) {
        String number = received();
        try (BrowserContext context = context(width)) {
            Page page = login(context, "clerk");
            open(page, number, "pre-check");
            finishWithSample(page, "材料齐全");
            agenciesFindItComplete(number);
            open(page, number, "conclude");
            finishWithSample(page, "予以受理");
            assertThat(page.locator("#done").textContent()).contains("受理决定已办结");
        }
        try (BrowserContext context = context(width)) {
            Page page = login(context, "amr");
            for (int item = 0; item < 2; item++) {
                open(page, number, "review");
                finishWithSample(page, "通过");
                assertThat(page.locator("#done").textContent()).contains("通过");
            }
            assertThat(noSidewaysScroll(page)).isTrue();
        }
    }

    @Test
    void aDefectIsTypedOnceAndNothingGetsLostByAnError() {
        String number = received();
        try (BrowserContext context = context(1280)) {
            Page page = login(context, "clerk");
            open(page, number, "pre-check");
            page.getByRole(AriaRole.BUTTON, named("添加问题")).click();
            page.locator("#defect-text-0").fill("请补交租赁合同的签字页");
            page.locator("label.out", new Page.LocatorOptions().setHasText("需要补正"))
                    .click();
            Response response =
                    page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> submit(page));
            assertThat(response.status()).isEqualTo(422);
            assertThat(page.locator(".errors a").first().getAttribute("href")).isEqualTo("#defect-target-0");
            assertThat(page.locator("#defect-text-0").inputValue()).isEqualTo("请补交租赁合同的签字页");
            page.locator("#defect-target-0")
                    .selectOption(page.locator("#defect-target-0 option").nth(1).getAttribute("value"));
            submit(page);
            assertThat(page.locator("#done").textContent()).contains("需要补正");
        }
    }

    @Test
    void whoComesSecondIsToldWhoWasFasterAndKeepsWhatWasTyped() {
        String number = received();
        try (BrowserContext context = context(1280)) {
            Page page = login(context, "clerk");
            open(page, number, "pre-check");
            page.locator("#comment").fill("印章不清晰，已电话核实");
            page.locator("label.out", new Page.LocatorOptions().setHasText("材料齐全"))
                    .click();
            desk.release(task("clerk", number).id(), account("clerk"));
            desk.complete(
                    task("clerk2", number).id(),
                    new Completion("complete", Map.of(), null, List.of()),
                    account("clerk2"),
                    Channel.API);
            Response response =
                    page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> submit(page));
            assertThat(response.status()).isEqualTo(409);
            assertThat(page.locator("main").textContent()).contains("预审完成");
            assertThat(page.locator("#typed").inputValue()).contains("印章不清晰，已电话核实");
        }
    }

    @Test
    void inboxTaskAndCaseHaveNoSeriousBarriers() {
        String number = received();
        for (int width : new int[] {360, 1280}) {
            try (BrowserContext context = context(width)) {
                Page page = login(context, "clerk");
                assertNoBarriers(page);
                open(page, number, "pre-check");
                page.getByRole(AriaRole.BUTTON, named("添加问题")).click();
                assertNoBarriers(page);
                page.navigate(address("/window/cases/" + number));
                assertNoBarriers(page);
            }
        }
    }

    private void assertNoBarriers(Page page) {
        assertThat(new AxeBuilder(page)
                        .setLegacyMode(true).analyze().getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                                .map(rule -> rule.getId() + ": " + rule.getNodes())
                                .toList())
                .as(page.url())
                .isEmpty();
        assertThat(noSidewaysScroll(page)).as("%s scrolls sideways", page.url()).isTrue();
        shoot(page);
    }

    /** Pictures for people to look at, only where a folder is named for them. */
    private static void shoot(Page page) {
        String folder = System.getProperty("yiciban.pictures");
        if (folder != null) {
            String name = page.url().replaceAll("https?://[^/]+/", "").replaceAll("[^a-z]+", "-");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + page.viewportSize().width + ".png")));
        }
    }

    private BrowserContext context(int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("zh-CN"));
    }

    private Page login(BrowserContext context, String username) {
        Page page = context.newPage();
        page.navigate(address("/window"));
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill("demo");
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(Pattern.compile(".*/window.*"));
        return page;
    }

    private void open(Page page, String number, String step) {
        page.navigate(address("/window?q=" + number));
        Map<String, String> names = Map.of("pre-check", "预审", "conclude", "受理决定", "review", "审查");
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(names.get(step)));
        // items are opened by a job: ask again until it has run
        for (int asked = 0; row.count() == 0 && asked < 60; asked++) {
            page.reload();
        }
        row.first().locator(".do button, .do a").first().click();
        page.waitForURL(Pattern.compile(".*/window/tasks/.*"));
    }

    private void finishWithSample(Page page, String outcome) {
        Locator sample = page.getByRole(AriaRole.BUTTON, named("填入示例内容（演示）"));
        if (sample.count() > 0) {
            sample.click();
            page.waitForLoadState(LoadState.LOAD);
        }
        page.locator("label.out", new Page.LocatorOptions().setHasText(outcome))
                .first()
                .click();
        submit(page);
        page.waitForURL(Pattern.compile(".*/window$"));
    }

    private static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, named("提交结论")).click();
        page.waitForLoadState(LoadState.LOAD);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static boolean noSidewaysScroll(Page page) {
        return (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** The agencies that check beside the window say that everything is there. */
    private void agenciesFindItComplete(String number) {
        for (String officer : List.of("amr", "police", "tax", "hrss", "medical", "fund", "bank")) {
            inbox.list(new InboxQuery(null, null, null, number, 0, 20), account(officer)).content().stream()
                    .filter(task -> task.step().equals("pre-check"))
                    .forEach(task -> desk.complete(
                            task.id(),
                            new Completion("complete", Map.of(), null, List.of()),
                            account(officer),
                            Channel.API));
        }
    }

    private OpenTask task(String username, String number) {
        return inbox.list(new InboxQuery(null, null, null, number, 0, 20), account(username))
                .content()
                .get(0);
    }

    private Account account(String username) {
        return accounts.find(username).orElseThrow();
    }

    /** A company's application as the bundle's sample has it. */
    @SuppressWarnings("unchecked")
    private String received() {
        Map<String, Object> sample = JsonMapper.shared()
                .readValue(
                        catalogue
                                .current(new BundleKey("company-start-up"))
                                .orElseThrow()
                                .applicationSample(),
                        Map.class);
        Application application = new Application(
                "company-start-up",
                "990101",
                Channel.WEB,
                null,
                new Applicant(Applicant.Kind.PERSON, "林晓", "500103199001010010", "13800000000", null, "zh-CN"),
                (Map<String, Object>) sample.get("situation"),
                (Map<String, Object>) sample.get("data"),
                List.of(),
                List.of(),
                List.of(),
                true);
        return applications
                .submit(application, UUID.randomUUID().toString(), account("citizen"))
                .caseNumber()
                .value();
    }
}
