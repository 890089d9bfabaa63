package org.yiciban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

/** A commitment 告知承诺 is read and ticked condition by condition, online as at the counter; nothing is ticked beforehand. */
@PortalTest
class CommitmentPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void eachConditionIsTickedByTheApplicantHimself(int width) {
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            Release release =
                    catalogue.current(new BundleKey("restaurant-opening")).orElseThrow();
            Filling filling = new Filling(page, release);
            visit.open("/services/" + release.key());
            filling.press("aside a.btn");
            page.locator("input[name=publicGathering][value=true]").check();
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
            filling.submit();
            Locator conditions = page.locator("input[name=commitment]");
            assertThat(page.locator("#commitment-fire-inspection").innerText())
                    .contains("自愿选择", "按一般程序办理", "设定依据", "核查方式", "不实承诺的后果", "不需要提交：建筑消防设施检测报告");
            assertThat(conditions.count()).isEqualTo(5);
            assertThat(page.locator("input[name=commitment]:checked").count()).isZero();
            visit.sound("commitment-" + width);
            conditions.nth(0).check();
            filling.press("form[action$='/submit'] button[type=submit]");
            assertThat(page.locator(".errors").innerText()).contains("逐项勾选", "一般程序");
            for (int i = 0; i < 5; i++) {
                conditions.nth(i).check();
            }
            filling.press("form[action$='/submit'] button[type=submit]");
            assertThat(page.locator("#case-number").innerText().strip()).hasSize(24);
            visit.open("/track/" + page.locator("#case-number").innerText().strip());
            assertThat(page.locator("main").innerText()).contains("告知承诺书");
        }
    }

    @Test
    void theClerkSeesEachConditionThatIsSignedAtTheCounter() {
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            Page page = visit.page();
            visit.open("/login");
            visit.login("clerk");
            visit.open("/window/counter?q=餐饮");
            page.locator("button[name=bundle][value='restaurant-opening']").click();
            page.waitForURL(Pattern.compile(".*/window/counter/[0-9a-f-]{36}.*"));
            page.locator("input[name='_q:publicGathering'][value=true]").check();
            page.locator("#commit-fire-inspection").waitFor();
            assertThat(page.locator("#commit-fire-inspection").innerText()).contains("当面签署", "按一般程序办理");
            assertThat(page.locator("input[name=_commitment]:checked").count()).isZero();
            visit.sound("counter-commitment");
        }
    }
}
