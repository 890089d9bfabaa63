package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Filling;
import org.yiciban.Visit;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;

/** A citizen's way from the guide to the receipt and the tracking page, in a real browser. */
@PortalTest
class PortalJourneyTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @ParameterizedTest
    @CsvSource({"360,true,false", "1280,true,true", "360,false,false"})
    void appliesFromTheGuideToTheTrackingPage(int width, boolean scripts, boolean byKeyboard) {
        try (Visit visit = CHROMIUM.visit(port, width, scripts)) {
            Page page = visit.page();
            Release release = release();
            Filling filling = byKeyboard ? Filling.byKeyboard(page, release) : new Filling(page, release);
            String name = width + (scripts ? "" : "-no-script");

            visit.open("/");
            visit.sound("home-" + name);
            visit.open("/services/" + release.key());
            visit.sound("guide-" + name);
            filling.press("aside a.btn");
            filling.press("form.card button[type=submit]");
            visit.sound("situation-" + name);
            filling.press("form[action$='/apply/new'] button");
            visit.login("citizen");
            filling.applicant();
            boolean first = true;
            while (page.url().matches(".*/page-\\d+$")) {
                if (first) {
                    filling.submit();
                    assertThat(page.locator(".errors a").count()).isPositive();
                    visit.sound("page-error-" + name);
                    first = false;
                }
                String before = page.url();
                // without scripts an answer opens further questions only when the page is sent
                for (int tries = 0; tries < 3 && page.url().equals(before); tries++) {
                    filling.page();
                    filling.submit();
                }
                assertThat(page.url())
                        .as("errors: %s", page.locator(".errors").allInnerTexts())
                        .isNotEqualTo(before);
            }
            assertThat(page.url()).endsWith("/papers");
            visit.sound("papers-" + name);
            filling.submit();
            visit.sound("summary-" + name);
            filling.press("form[action$='/submit'] button[type=submit]");

            String number = page.locator("#case-number").innerText().strip();
            String code = page.locator("#query-code").innerText().strip();
            assertThat(number).hasSize(24);
            assertThat(code).hasSize(13);
            visit.sound("receipt-" + name);
            tracked(number, code, width, scripts, name);
        }
    }

    /** Somebody without login, with number and code. */
    private void tracked(String number, String code, int width, boolean scripts, String name) {
        try (Visit visit = CHROMIUM.visit(port, width, scripts)) {
            Page page = visit.page();
            visit.open("/track");
            page.locator("#number").fill(number);
            page.locator("#code").fill("0000000000000");
            page.locator("main form button").click();
            assertThat(page.locator(".errors").count()).isEqualTo(1);
            page.locator("#code").fill(code.toLowerCase());
            page.locator("main form button").click();
            assertThat(page.url()).endsWith("/track/" + number).doesNotContain(code);
            assertThat(page.locator(".agencies > li").count()).isPositive();
            // nothing in this service is a licence: silence accepts nothing
            assertThat(page.locator("main").innerText()).contains("但不视为受理").doesNotContain("逾期不告知的视为受理");
            visit.sound("track-" + name);
            page.locator("a[href*='/documents/']").first().click();
            assertThat(page.locator("article.official").innerText()).contains("演示");
            visit.sound("document-" + name);
        }
    }

    @Test
    void wrongPairsAllLookTheSame() {
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            assertThat(answerTo(visit, "20261122990101B010000010", "X"))
                    .isEqualTo(answerTo(visit, "nonsense", "0123456789ABC"))
                    .isNotBlank();
            assertThat(answerTo(visit, "20261122990101B010000010", "")).contains("请填写办件编号和查询码");
            assertThat(visit.page().locator(".errors a").getAttribute("href")).isEqualTo("#code");
        }
    }

    private String answerTo(Visit visit, String number, String code) {
        visit.open("/track");
        Page page = visit.page();
        page.locator("#number").fill(number);
        page.locator("#code").fill(code);
        page.locator("main form button").click();
        return page.locator(".errors").innerText();
    }

    private Release release() {
        return catalogue.current(new BundleKey("company-start-up")).orElseThrow();
    }
}
