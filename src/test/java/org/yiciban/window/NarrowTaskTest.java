package org.yiciban.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/** A task on a phone: what is only read lies folded, the decision is near, and every control is large enough for a finger. */
@WindowTest
class NarrowTaskTest {

    private static final int TWO_SCREENS = 2 * 900;

    /** What is lower than a finger is wide, but for links within a sentence. */
    private static final String TOO_LOW =
            """
            () => [...document.querySelectorAll('main :is(a, button, summary, select, textarea, input:not([type=hidden]))')]
                .filter(one => one.getClientRects().length && !one.closest('.vh, label, .choice') && !one.matches('.vh'))
                .filter(one => one.getBoundingClientRect().height < 44)
                .map(one => one.outerHTML.slice(0, 80))""";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Test
    void theDecisionIsWithinTwoScreensAndWhatWasUnfoldedStaysSo() {
        String number = received();
        try (Officer clerk = new Officer(CHROMIUM, port, 360, "clerk")) {
            Page page = clerk.opens(number, "预审", "").page();
            assertThat(page.locator(".decide").boundingBox().y).isLessThan(TWO_SCREENS);
            assertThat((List<?>) page.evaluate(TOO_LOW)).isEmpty();
            Locator answers = page.locator("[data-fold=application] .frow").first();
            assertThat(answers).isHidden();
            page.locator("[data-fold=application] > summary").press("Enter");
            assertThat(answers).isVisible();
            clerk.presses("[data-fold=application] .mk");
            assertThat(answers).isVisible();
            page.locator("[data-fold=papers] > summary").click();
            page.locator("[data-fold=papers] a[href^='#paper-']").first().click();
            assertThat(page.locator(".viewer figure").first()).isVisible();
            clerk.visit().sound("task-unfolded-360");
            page.setViewportSize(1280, 900);
            page.waitForFunction("() => [...document.querySelectorAll('[data-fold]')].every(one => one.open)");
        }
    }

    @Test
    void withoutAScriptEverythingIsOpenAndALinkLeadsToTheDecision() {
        String number = received();
        try (Visit clerk = CHROMIUM.visit(port, 360, false)) {
            clerk.open("/window?q=" + number);
            clerk.login("clerk");
            clerk.click("tbody .do button, tbody .do a");
            assertThat(clerk.page().locator("[data-fold=application] .frow").first())
                    .isVisible();
            clerk.click("a.to-desk");
            assertThat(clerk.page().locator("#desk")).isInViewport();
        }
    }

    private String received() {
        return counter.receivedWith(List.of("identity-document", "premises-proof"))
                .caseNumber()
                .value();
    }
}
