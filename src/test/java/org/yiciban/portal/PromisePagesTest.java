package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;

/** Papers that are handed in later: the text is read and agreed to first, online as at the counter. */
@PortalTest
class PromisePagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void whoeverHandsPapersInLaterPromisesItInWriting(int width) {
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            Release release =
                    catalogue.current(new BundleKey("restaurant-opening")).orElseThrow();
            Filling filling = new Filling(page, release);
            visit.open("/services/" + release.key());
            filling.press("aside a.btn");
            filling.press("form.card button[type=submit]");
            filling.press("form[action$='/apply/new'] button");
            visit.login("citizen");
            page.locator("input[name=kind][value=ORGANISATION]").check();
            filling.applicant();
            while (page.url().matches(".*/page-\\d+$")) {
                String before = page.url();
                for (int tries = 0; tries < 3 && page.url().equals(before); tries++) {
                    filling.page();
                    filling.submit();
                }
                assertThat(page.url()).isNotEqualTo(before);
            }
            page.locator("input[name='defer:food-safety-rules']").check();
            filling.submit();
            assertThat(page.locator("#promise").innerText()).contains("容缺后补承诺书", "受理后 5 个工作日内补交");
            visit.sound("promise-" + width);
            filling.press("form[action$='/submit'] button[type=submit]");
            assertThat(page.locator(".errors").innerText()).contains("请阅读容缺后补承诺书并确认");
            visit.sound("promise-missing-" + width);
            page.locator("#promise input").check();
            filling.press("form[action$='/submit'] button[type=submit]");
            assertThat(page.locator("#case-number").innerText().strip()).hasSize(24);
        }
    }

    @Test
    void theClerkSeesTheTextThatIsSignedAtTheCounter() {
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("clerk");
            visit.open("/window/counter?q=餐饮");
            page.locator("button[name=bundle][value='restaurant-opening']").click();
            page.waitForURL(Pattern.compile(".*/window/counter/[0-9a-f-]{36}.*"));
            page.locator("#defer-food-safety-rules").check();
            page.locator("#counter-promise").waitFor();
            assertThat(page.locator("#counter-promise").innerText()).contains("申请人已阅读并当面签署");
            page.locator("#promise-given").check();
            visit.sound("counter-promise");
        }
    }
}
