package org.yiciban.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.shared.CaseNumber;

/** The tracking page while the case goes on. */
@PortalTest
class LiveCaseTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @Autowired
    private CaseQueries caseQueries;

    @Test
    void thePageMovesWithTheCaseByItself() {
        CaseNumber number = office.received("citizen");
        try (Visit visit = loggedIn()) {
            Page page = visit.page();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/events") && answer.status() == 200,
                    () -> visit.open("/track/" + number));
            assertThat(page.locator(".now")).containsText("正在核对");
            page.locator("[data-picture] > summary").click();
            assertThat(page.locator("[data-case-picture] svg .djs-shape").first())
                    .isVisible();
            visit.sound("track-picture");
            page.locator("#whole-line > summary").click();

            office.accept(number);

            assertThat(page.locator(".case-h .tag").first()).containsText("办理中");
            assertThat(page.locator("#live-told")).not().isEmpty();
            assertThat(page.locator("[data-case-picture] .state-done[data-element-id=reception]"))
                    .hasCount(1);
            assertThat(page.locator("#whole-line li").first()).isVisible();
            visit.sound("track-moved");
        }
    }

    @Test
    void withoutTheStreamThePageIsJustAsUseful() {
        CaseNumber number = office.received("citizen");
        try (Visit visit = loggedIn()) {
            Page page = visit.page();
            page.route("**/events", route -> route.abort());
            visit.open("/track/" + number);
            assertThat(page.locator(".agencies > li").first()).isVisible();
            office.accept(number);
            page.evaluate("htmx.trigger(document.getElementById('live'), 'changed')");
            assertThat(page.locator(".case-h .tag").first()).containsText("办理中");
        }
    }

    @Test
    void theRecordIsToldItemByItemAndInOrderOfTimeAlsoWithoutScripts() {
        CaseNumber number = office.received("citizen");
        office.accept(number);
        try (Visit visit = CHROMIUM.visit(port, 360, false)) {
            visit.open("/login");
            visit.login("citizen");
            Page page = visit.page();
            visit.open("/track/" + number);
            Locator item = page.locator(".agencies > li").first();
            assertThat(item).containsText("下一步：审查");
            assertThat(item.locator(".happened li").first()).isHidden();
            item.locator(".happened > summary").click();
            assertThat(item.locator(".happened li").first()).containsText("开始办理");
            assertThat(item.locator(".happened li").first()).isVisible();
            assertThat(page.locator("#case-line li").filter(new Locator.FilterOptions().setHasText("开始办理")))
                    .hasCount(0);
            page.locator("#whole-line > summary").click();
            assertThat(page.locator("#whole-line li"))
                    .hasCount(caseQueries
                            .view(number, Viewer.of(office.account("citizen")))
                            .timeline()
                            .size());
            visit.sound("track-grouped");
        }
    }

    @Test
    void aFinishedCaseIsRatedAndABadRatingIsPromisedAnAnswer() {
        CaseNumber number = office.received("citizen");
        office.toTheEnd(number);
        try (Visit visit = loggedIn()) {
            Page page = visit.page();
            visit.open("/track/" + number);
            visit.click("#rating a.btn");
            visit.sound("rating");
            visit.click("main form .btns button");
            assertThat(page.locator(".errors a")).hasCount(1);
            visit.sound("rating-error");
            page.locator("#score-2").check();
            page.locator("[name=reason]").nth(4).check();
            page.locator("#comment").fill("让我跑了两次");
            visit.click("main form .btns button");
            assertThat(page.locator("#rating")).containsText("前答复");
            visit.sound("track-rated");
        }
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            Page page = visit.page();
            visit.open("/window/ratings");
            visit.login("supervisor");
            visit.open("/window/ratings");
            visit.sound("office-ratings");
            page.locator("#answer-" + number).fill("已核实并向您致歉，已要求窗口一次说清。");
            page.locator("form[action$='" + number + "'] button").click();
            assertThat(page.locator("#answer-" + number)).hasCount(0);
        }
        try (Visit visit = loggedIn()) {
            visit.open("/track/" + number);
            assertThat(visit.page().locator("#rating")).containsText("已要求窗口一次说清");
        }
    }

    private Visit loggedIn() {
        Visit visit = CHROMIUM.visit(port, 1280, true);
        visit.open("/login");
        visit.login("citizen");
        return visit;
    }
}
