package org.yiciban.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Filling;
import org.yiciban.Visit;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.tracking.CaseLists;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.draft.ApplicantEntry;
import org.yiciban.draft.Draft;
import org.yiciban.draft.Drafts;
import org.yiciban.draft.Representation;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;

/** What goes wrong with people and browsers: it is said in words, with the right status, and nothing is lost. */
@PortalTest
class TroublePagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Drafts drafts;

    @Autowired
    private CaseQueries caseQueries;

    @Autowired
    private CaseLists caseLists;

    @Test
    void nonsenseInAnAddressIsNotFound() {
        String draft = begun().id();
        try (Visit visit = loggedIn("citizen", true)) {
            for (String path : List.of(
                    "/apply/" + draft + "/page-xyz",
                    "/apply/" + draft + "/page-99999999999",
                    "/cases/xyz",
                    "/services/xyz",
                    "/track/xyz",
                    "/apply/xyz",
                    "/apply/xyz/page-1",
                    "/apply/receipt/xyz",
                    "/my/cases/xyz/withdrawal",
                    "/track/xyz/supplement",
                    "/track/xyz/rating")) {
                assertThat(visit.open(path)).as(path).isEqualTo(404);
                visit.soundOrRefused("nonsense");
            }
        }
    }

    @Test
    void somebodyElsesCaseLooksLikeNone() {
        CaseNumber number = office.received("citizen");
        String draft = begun().id();
        try (Visit visit = loggedIn("citizen2", true)) {
            for (String path : List.of(
                    "/track/" + number,
                    "/apply/receipt/" + number,
                    "/my/cases/" + number + "/withdrawal",
                    "/track/" + number + "/supplement",
                    "/apply/" + draft + "/page-1")) {
                assertThat(visit.open(path)).as(path).isEqualTo(404);
                visit.soundOrRefused("foreign");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasTypedSurvivesTheEndOfTheSession(boolean scripts) {
        Draft draft = begun();
        try (Visit visit = loggedIn("citizen", scripts)) {
            Page page = visit.page();
            visit.open("/apply/" + draft.id() + "/page-1");
            visit.context()
                    .addCookies(List.of(new Cookie("YICIBAN", "ended")
                            .setDomain("127.0.0.1")
                            .setPath("/")));
            // sent before the page asks by itself: one request meets the ended session
            page.locator("[name=proposedName]").evaluate("(field, text) => { field.value = text; }", "会话结束以后");
            visit.click("main form .btns button.btn");
            assertThat(page.url()).contains("/login?expired");
            visit.sound("login-expired");
            visit.login("citizen");
            assertThat(page.locator("[name=proposedName]")).hasValue("会话结束以后");
            visit.sound("apply-restored");
            visit.click("main form .btns button.btn");
            assertThat(kept(draft).data().get("proposedName")).isEqualTo("会话结束以后");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasTypedSurvivesTheLossOfTheCookieToo(boolean scripts) {
        Draft draft = begun();
        try (Visit visit = loggedIn("citizen", scripts)) {
            Page page = visit.page();
            visit.open("/apply/" + draft.id() + "/page-1");
            visit.context().clearCookies();
            page.locator("[name=proposedName]").evaluate("(field, text) => { field.value = text; }", "没有饼干以后");
            visit.click("main form .btns button.btn");
            assertThat(page.url()).contains("/login?expired");
            visit.login("citizen");
            assertThat(page.locator("[name=proposedName]")).hasValue("没有饼干以后");
        }
    }

    @Test
    void theReasonOfAWithdrawalSurvivesTheEndOfTheSession() {
        CaseNumber number = office.received("citizen");
        try (Visit visit = loggedIn("citizen", true)) {
            Page page = visit.page();
            visit.open("/my/cases/" + number + "/withdrawal");
            page.locator("[name=item][value=bank-account]").check();
            page.locator("#reason").fill("改为自行开户");
            visit.context().clearCookies();
            visit.click("main form button.danger");
            assertThat(page.url()).contains("/login?expired");
            visit.login("citizen");
            assertThat(page.locator("#reason")).hasValue("改为自行开户");
            assertThat(page.locator("[name=item][value=bank-account]")).isChecked();
            visit.sound("withdrawal-restored");
        }
    }

    @Test
    void aLoginInAnotherWindowDoesNotCostWhatIsTypedInThisOne() {
        Draft draft = begun();
        try (Visit visit = loggedIn("citizen", false)) {
            Page page = visit.page();
            visit.open("/apply/" + draft.id() + "/page-1");
            page.locator("[name=proposedName]").fill("两个窗口");
            Page other = visit.newPage();
            other.navigate(page.url().replaceAll("/apply/.*", "/login"));
            other.locator("#username").fill("citizen");
            other.locator("#password").fill("demo");
            other.locator("main form button").first().click();
            other.waitForURL(Pattern.compile(".*/my/cases"));
            visit.click("main form .btns button.btn");
            assertThat(page.locator("[name=proposedName]")).hasValue("两个窗口");
        }
    }

    @Test
    void sendingTwiceIsSendingOnceAndThereIsNoWayBackIntoIt() {
        try (Visit visit = loggedIn("citizen", true)) {
            Page page = visit.page();
            Draft draft = filled();
            int before = caseLists.mine(office.account("citizen"), 0).content().size();
            visit.open("/apply/" + draft.id() + "/summary");
            visit.sound("summary-complete");
            page.locator("form[action$='/submit'] button[type=submit]").dblclick();
            page.waitForURL(Pattern.compile(".*/apply/receipt/.*"));
            String number = page.locator("#case-number").innerText();
            visit.sound("receipt-twice");

            page.goBack();
            visit.open("/apply/" + draft.id() + "/page-1");
            assertThat(page.url()).endsWith("/apply/receipt/" + number);
            assertThat(page.locator("[role=alert]")).containsText("已经提交过");
            assertThat(caseLists.mine(office.account("citizen"), 0).content()).hasSize(before + 1);
        }
    }

    @Test
    void guessingCodesIsSlowedDownAtThisDoorToo() {
        CaseNumber number = office.received("citizen");
        try (Visit visit = CHROMIUM.visit(port, 360, true)) {
            Page page = visit.page();
            visit.open("/track");
            for (int guess = 0; guess < 10; guess++) {
                page.locator("#number").fill(number.value());
                page.locator("#code").fill("000000000000" + guess);
                visit.click("main form button");
            }
            visit.sound("track-wrong");
            page.locator("#number").fill(number.value());
            page.locator("#code").fill(caseQueries.queryCode(number, office.account("citizen")));
            Response answer = page.waitForResponse("**/track", () -> visit.click("main form button"));
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.headerValue("Retry-After")).isNotBlank();
            assertThat(page.locator("[role=alert]")).containsText("分钟后再试");
            assertThat(page.locator("#number")).hasValue(number.value());
            visit.sound("track-wait");
        }
    }

    @Test
    void oneItemIsWithdrawnThenTheRestAndThenNoMore() {
        CaseNumber number = office.received("citizen");
        try (Visit visit = loggedIn("citizen", true)) {
            Page page = visit.page();
            visit.open("/track/" + number);
            visit.click("a.danger");
            visit.sound("withdrawal");
            visit.click("main form button.danger");
            assertThat(page.locator(".errors")).hasCount(1);
            visit.sound("withdrawal-error");
            page.locator("[name=item]:checked").evaluate("choice => { choice.value = ' '; }");
            page.locator("#reason").fill("自行开户");
            visit.click("main form button.danger");
            assertThat(page.locator(".errors a[href='#item']")).hasCount(1);
            assertThat(page.locator("[name=item]:checked")).hasCount(0);
            assertThat(page.locator("#reason")).hasValue("自行开户");
            visit.sound("withdrawal-of-what");
            page.locator("[name=item][value=bank-account]").check();
            visit.click("main form button.danger");
            assertThat(page.locator(".agencies")).containsText("已撤回");

            Page other = visit.newPage();
            visit.click("a.danger");
            other.navigate(page.url());
            page.locator("#reason").fill("不办了");
            visit.click("main form button.danger");
            assertThat(page.locator(".case-h .tag")).containsText("已撤回");
            other.locator("#reason").fill("再撤一次");
            Response refused = other.waitForResponse("**/withdrawal", () -> other.locator("main form button.danger")
                    .click());
            assertThat(refused.status()).isEqualTo(409);
            assertThat(other.locator("main h1")).hasText("现在不能这样做");
            assertThat(visit.open("/my/cases/" + number + "/withdrawal"))
                    .as("no form that can only be refused")
                    .isEqualTo(409);
            assertThat(page.locator("main")).containsText("不能再撤回");
            assertThat(page.locator("#reason")).hasCount(0);
        }
    }

    /** The reason is one, however many items end for it; and the page tells where the case was when it was broken off. */
    @Test
    void aCaseThatIsWithdrawnUnderReviewTellsItsReasonOnceAndWhereItEnded() {
        CaseNumber number = office.received("citizen");
        office.accept(number);
        try (Visit visit = loggedIn("citizen", false)) {
            visit.open("/my/cases/" + number + "/withdrawal");
            visit.page().locator("#reason").fill("店铺不开了");
            visit.click("main form button.danger");
            assertThat(visit.page().locator(".case-h")).containsText("本件止于“审查”环节");
            assertThat(visit.page().locator(".case-h")).containsText("店铺不开了");
            assertThat(visit.page().locator("main :text-is('店铺不开了'):visible")).hasCount(1);
            assertThat(visit.page().locator(".stages")).hasCount(0);
        }
    }

    private Visit loggedIn(String username, boolean scripts) {
        Visit visit = CHROMIUM.visit(port, scripts ? 1280 : 360, scripts);
        visit.open("/login");
        visit.login(username);
        return visit;
    }

    private Draft kept(Draft draft) {
        return drafts.find(draft.id(), office.account("citizen")).orElseThrow();
    }

    private Draft begun() {
        Release release = catalogue.current(new BundleKey("company-start-up")).orElseThrow();
        Applicant applicant =
                new Applicant(Applicant.Kind.PERSON, "林晓", "500103199001010010", "13800000000", null, "zh-CN");
        var situation =
                Situation.of(release.bundle(), Map.of("needBank", true, "needInvoice", true, "hasEmployees", true));
        return drafts.begin(
                office.account("citizen"),
                release,
                situation.facts(),
                new ApplicantEntry(applicant, Representation.OWN));
    }

    @SuppressWarnings("unchecked")
    private Draft filled() {
        Draft draft = begun();
        Release release = catalogue.current(draft.bundle()).orElseThrow();
        Map<String, Object> data = (Map<String, Object>) new Filling(null, release).sample("data");
        return drafts.change(
                        draft.id(),
                        office.account("citizen"),
                        before -> before.answers(java.util.Set.of(), data, before.rest()))
                .orElseThrow();
    }
}
