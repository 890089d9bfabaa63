package org.yiciban.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Papers;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseLists;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;

/** A clerk takes applications in at the counter, prints the receipt, and nothing that is typed gets lost. */
@WindowTest
class CounterJourneyTest {

    private static final String LIN_XIAO = "500103199001010010";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Autowired
    Catalogue catalogue;

    @Autowired
    CaseQueries caseQueries;

    @Autowired
    CaseLists caseLists;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void takesAnApplicationInOnOnePageAndPrintsTheReceipt(int width) {
        CaseNumber number;
        String code;
        try (Clerk clerk = clerk(width, true)) {
            Page page = clerk.page();
            clerk.visit().open("/window/counter?q=kgs");
            clerk.visit().sound("counter-services-" + width);
            clerk.begins();
            clerk.visit().sound("counter-fresh-" + width);
            Locator bank = page.locator("[name=bankBranch]");
            assertThat(bank).hasCount(0);
            clerk.answers("needBank", true);
            assertThat(bank).isVisible();
            assertThat(page.locator("#counter-summary")).containsText("银行");
            clerk.names("林晓", LIN_XIAO);
            page.locator("[name=contactMobile]").fill("13900000000");
            clerk.visit().click("button[value=take-over]");
            page.waitForURL("**#form-fields");
            assertThat(page.locator("[name=contactName]")).hasValue("林晓");
            assertThat(page.locator("[name=contactMobile]")).hasValue("13900000000");
            clerk.fillsInTheForm();
            clerk.scans("identity-document", "正面.png", "反面.png");
            assertThat(clerk.looksAt("#paper-identity-document .file.got a")).isEqualTo("image/png");
            page.locator("#seen-identity-document").check();
            clerk.scans("premises-proof", "租赁合同.pdf");
            clerk.visit().sound("counter-filled-" + width);
            clerk.takesIn();

            page.waitForURL(Pattern.compile(".*/window/cases/.*/receipt"));
            number = new CaseNumber(page.locator("#case-number").innerText());
            code = page.locator("#query-code").innerText();
            assertThat(page.locator(".receipt")).containsText("王芳");
            assertThat(page.locator(".receipt tbody tr").first()).containsText("居民身份证");
            assertThat(page.locator(".receipt tbody tr").first()).containsText("2");
            assertThat(page.locator(".receipt tbody tr").first()).containsText("已核验原件");
            assertThat(page.locator(".receipt tbody tr").nth(1)).not().containsText("已核验原件");
            assertThat(page.locator("[data-print]")).isFocused();
            clerk.visit().sound("receipt-" + width);
            assertThat(QrReader.read(enlarged(page.locator(".qr svg")))).endsWith("/track?number=" + number);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/pages/receipt-print-" + width + ".png")));
            assertThat(page.locator("[data-print]")).isHidden();
            assertThat(page.locator("#query-code")).isVisible();
        }
        List<TimelineEntry> told =
                caseQueries.view(number, Viewer.withCode(code)).timeline();
        assertThat(told)
                .filteredOn(entry -> entry.what() == JournalEvent.ORIGINAL_SEEN)
                .hasSize(1);
        assertThat(told)
                .filteredOn(entry -> entry.what() == JournalEvent.RECEIPT_PRINTED)
                .isEmpty();
        assertThat(caseQueries.journalIsWhole(number)).isTrue();
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (Clerk clerk = clerk(1280, true)) {
            Page page = clerk.page();
            clerk.visit().open("/window/counter");
            page.keyboard().type("kgs");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*q=kgs.*"));
            assertThat(page.locator("button[name=bundle]").first()).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/window/counter/[0-9a-f-]{36}"));
            assertThat(page.locator("[name='_q:needBank']").first()).isFocused();
            for (int enter = 0; enter < 3; enter++) {
                page.keyboard().press("Enter");
            }
            assertThat(page.locator("[name=_kind]").first()).isFocused();
            goOnTo(page, "#applicant-name");
            page.keyboard().type("林晓");
            page.keyboard().press("Enter");
            page.keyboard().type(LIN_XIAO);
            goOnTo(page, "[name=proposedName]");
            page.keyboard().type("示例市云溪区键盘文化有限公司");
            page.keyboard().press("Control+Enter");
            page.waitForLoadState();
            assertThat(page.locator(".errors")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            String first = page.locator(".errors a").first().getAttribute("href");
            assertThat(page.url()).endsWith(first);
            assertThat(page.locator("#applicant-name")).hasValue("林晓");
            assertThat(page.locator("[name=proposedName]")).hasValue("示例市云溪区键盘文化有限公司");
            clerk.fillsInTheForm();
            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile(".*/window/cases/.*/receipt"));
            assertThat(page.locator("[data-print]")).isFocused();
        }
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithLinksToTheFields() {
        try (Clerk clerk = clerk(1280, true)) {
            Page page = clerk.page();
            clerk.begins();
            clerk.names("林晓", "500103199001010011");
            page.locator("[name=_by][value=AGENT]").check();
            clerk.takesIn();
            clerk.visit().sound("counter-errors");
            List<Object> hrefs = page.locator(".errors a").all().stream()
                    .map(link -> (Object) link.getAttribute("href"))
                    .toList();
            assertThat(hrefs)
                    .contains("#applicant-idNumber", "#mandate-agentName", "#mandate-paper", "#f-proposedName");
            assertThat(hrefs).allSatisfy(href -> assertThat(page.locator(href.toString()))
                    .hasCount(1));
            assertThat(page.locator("#applicant-idNumber-error")).hasCount(1);
            assertThat(page.locator("#applicant-name")).hasValue("林晓");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoClicksMakeOneCase(boolean scripts) {
        try (Clerk clerk = clerk(1280, scripts)) {
            Page page = clerk.page();
            clerk.begins();
            clerk.names("林晓", LIN_XIAO);
            clerk.fillsInTheForm();
            int before = caseLists.mine(counter.account("clerk"), 0).content().size();
            page.locator("[data-take-in]").dblclick();
            page.waitForURL(Pattern.compile(".*/window/cases/.*/receipt"));
            String receipt = page.url();
            page.goBack();
            page.reload();
            page.waitForURL(Pattern.compile(".*/window/cases/.*/receipt"));
            assertThat(page.url()).isEqualTo(receipt);
            assertThat(caseLists.mine(counter.account("clerk"), 0).content()).hasSize(before + 1);
        }
    }

    @Test
    void whatIsTypedSurvivesTheEndOfTheSessionAndACoffeeBreak() {
        try (Clerk clerk = clerk(1280, false)) {
            Page page = clerk.page();
            String address = clerk.begins();
            clerk.names("苏雨桐", "50010619920317002X");
            page.locator("[name=proposedName]").fill("示例市云溪区会话文化有限公司");
            clerk.visit()
                    .context()
                    .addCookies(List.of(new Cookie("YICIBAN", "ended")
                            .setDomain("127.0.0.1")
                            .setPath("/")));
            clerk.takesIn();
            assertThat(page.url()).contains("/login?expired");
            clerk.visit().login("clerk");
            assertThat(page.locator("#applicant-name")).hasValue("苏雨桐");
            assertThat(page.locator("[name=proposedName]")).hasValue("示例市云溪区会话文化有限公司");
            clerk.keeps();
            clerk.visit().open("/window/counter");
            assertThat(page.locator(".counter-asides")).containsText("苏雨桐");
            clerk.visit().sound("counter-asides");
            clerk.visit().open(address);
            assertThat(page.locator("[name=proposedName]")).hasValue("示例市云溪区会话文化有限公司");
        }
        try (Visit colleague = CHROMIUM.visit(port, 1280, true)) {
            colleague.open("/window/counter");
            colleague.login("clerk2");
            assertThat(colleague.page().locator(".counter-asides")).hasCount(0);
        }
    }

    @Test
    void anAgentComesAndItWorksWithoutScripts() {
        try (Clerk clerk = clerk(360, false)) {
            Page page = clerk.page();
            clerk.begins();
            clerk.answers("hasEmployees", true);
            clerk.names("林晓", LIN_XIAO);
            page.locator("[name=_by][value=AGENT]").check();
            page.locator("#mandate-agentName").fill("王思远");
            page.locator("#mandate-agentIdNumber").fill("510105198812120037");
            page.locator("#mandate-until").fill("2099-12-31");
            page.locator("#mandate-paper").setInputFiles(new FilePayload("授权委托书.pdf", "application/pdf", Papers.pdf()));
            page.locator("[name=_language][value=en]").check();
            clerk.keeps();
            clerk.fillsInTheForm();
            clerk.takesIn();
            assertThat(page.locator(".receipt")).containsText("林晓；代理人王思远（授权委托书，有效期至2099-12-31）");
            clerk.visit().sound("receipt-agent");
        }
    }

    @Test
    void theReceiptIsPrintedAgainWithATraceAndItsHolderTakesTheCaseOver() {
        String code;
        CaseNumber number;
        try (Clerk clerk = clerk(1280, true)) {
            Page page = clerk.page();
            clerk.begins();
            clerk.names("林晓", LIN_XIAO);
            clerk.fillsInTheForm();
            clerk.takesIn();
            code = page.locator("#query-code").innerText();
            number = new CaseNumber(page.locator("#case-number").innerText());
            clerk.visit().open("/apply/receipt/" + number);
            assertThat(page.url()).endsWith("/window/cases/" + number + "/receipt");
            assertThat(page.locator("#query-code")).hasCount(0);
        }
        try (Officer colleague = new Officer(CHROMIUM, port, 1280, "clerk2")) {
            Page page = colleague.page();
            colleague.visit().open("/window/cases/" + number);
            colleague.visit().click("a[href$='/receipt']");
            assertThat(page.locator("#query-code")).hasCount(0);
            colleague.visit().sound("receipt-looked-at");
            colleague.visit().click("form[action$='/receipt'] button");
            assertThat(page.locator(".errors")).containsText("请填写到场人的姓名");
            page.locator("#presence-name").fill("林晓");
            page.locator("#presence-document").selectOption("ID_CARD");
            page.locator("#presence-number").fill(LIN_XIAO);
            colleague.visit().click("form[action$='/receipt'] button");
            assertThat(page.locator("#query-code")).hasText(code);
            page.reload();
            assertThat(page.locator("#query-code")).hasCount(0);
            colleague.visit().open("/window/cases/" + number);
            assertThat(page.locator(".timeline")).containsText("补打了申请材料接收凭证");
            assertThat(page.locator(".timeline")).containsText("到场人：林晓（申请人本人）");
        }
        try (Officer stranger = new Officer(CHROMIUM, port, 1280, "amr")) {
            assertThat(stranger.visit().open("/window/cases/" + number + "/receipt"))
                    .isEqualTo(403);
            assertThat(stranger.visit().open("/window/counter")).isEqualTo(403);
            stranger.visit().open("/window/cases/" + number);
            assertThat(stranger.page().locator("a[href$='/receipt']")).hasCount(0);
        }
        try (Visit citizen = CHROMIUM.visit(port, 360, true)) {
            citizen.open("/login");
            citizen.login("citizen");
            citizen.open("/track");
            citizen.page().locator("#number").fill(number.value());
            citizen.page().locator("#code").fill(code);
            citizen.click("main form button");
            citizen.click("form[action$='/claim'] button");
            assertThat(citizen.page().locator("form[action$='/claim']")).hasCount(0);
        }
        assertThat(caseLists.mine(counter.account("citizen"), 0).content())
                .anyMatch(one -> one.caseNumber().equals(number));
        assertThat(caseQueries.journalIsWhole(number)).isTrue();
    }

    private Clerk clerk(int width, boolean scripts) {
        Release release = catalogue.current(new BundleKey("company-start-up")).orElseThrow();
        return new Clerk(CHROMIUM, port, width, scripts, release);
    }

    /** As a telephone that is held close sees it: eight dots a module, whatever the width of the screen. */
    private static byte[] enlarged(Locator code) {
        code.evaluate("svg => { svg.style.width = svg.style.height = 8 * svg.viewBox.baseVal.width + 'px'; }");
        return code.screenshot();
    }

    /** Enter goes on from question to question. */
    private static void goOnTo(Page page, String selector) {
        for (int enter = 0; enter < 20; enter++) {
            if (page.locator(selector + ":focus").count() > 0) {
                return;
            }
            page.keyboard().press("Enter");
        }
        assertThat(page.locator(selector)).isFocused();
    }
}
