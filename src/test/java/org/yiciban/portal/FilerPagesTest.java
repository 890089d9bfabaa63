package org.yiciban.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Filling;
import org.yiciban.Visit;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;

/** Who may file for a public body does so on the portal, and the checker is told what nobody has proven. */
@PortalTest
class FilerPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Office office;

    @Autowired
    private Inbox inbox;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aPublicBodyAppliesThroughItsFiler(int width) {
        Release release = catalogue.current(new BundleKey("restaurant-opening")).orElseThrow();
        String number;
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            Page page = visit.page();
            visit.open("/services/restaurant-opening");
            Filling filling = new Filling(page, release);
            filling.press("aside a.btn");
            filling.press("form.card button[type=submit]");
            filling.press("form[action$='/apply/new'] button");
            visit.login("urban-filer");
            assertThat(page.locator("[name=kind][value=ORGANISATION]")).isChecked();
            assertThat(page.locator("#applicant-idNumber")).hasValue("11990101009901016T");
            assertThat(page.locator("#applicant-name")).hasValue("");
            page.locator("#applicant-name").fill("示例市云溪区城市管理局");
            visit.sound("filer-applicant-" + width);
            filling.submit();
            for (int tries = 0; tries < 30 && page.url().matches(".*/page-\\d+$"); tries++) {
                filling.page();
                filling.submit();
            }
            filling.submit();
            filling.press("form[action$='/submit'] button[type=submit]");

            number = page.locator("#case-number").innerText().strip();
            visit.sound("filer-receipt-" + width);
            visit.open("/my/cases");
            assertThat(page.locator("main")).containsText("示例市云溪区城市管理局");
            visit.open("/track/" + number);
            assertThat(page.locator("a[href='/apply/receipt/" + number + "']")).hasCount(1);
        }
        checkedByTheWindow(number, width);
    }

    private void checkedByTheWindow(String number, int width) {
        String task = inbox.list(new InboxQuery(null, null, null, number, 0, 20), office.account("clerk"))
                .content()
                .get(0)
                .id();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/window/tasks/" + task);
            visit.login("clerk");
            assertThat(visit.page().locator("#unproven")).containsText("未与登记系统核对");
            visit.sound("task-unproven-" + width);
        }
        assertThat(number).hasSize(24);
    }
}
