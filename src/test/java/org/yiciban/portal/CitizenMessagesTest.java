package org.yiciban.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.application.Defect;
import org.yiciban.shared.CaseNumber;

/** What agencies tell comes into the applicant's in-tray, new until it was looked into, and into nobody else's. */
@PortalTest
class CitizenMessagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private Office office;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void whatIsToldIsNewUntilItWasRead(int width) {
        CaseNumber number = office.received("citizen2");
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login");
            visit.login("citizen2");
            visit.open("/my/messages");
            Locator own = visit.page().locator("#messages li", new Page.LocatorOptions().setHasText(number.value()));
            assertThat(own).hasCount(0);
            office.demand(number, new Defect("proposedName", null, "请更换字号。"));

            visit.open("/my/cases");
            assertThat(visit.page().locator("#in-tray")).hasText("消息（1 条未读）");
            visit.click("#in-tray");
            assertThat(own).hasCount(1);
            assertThat(own).containsText("材料需要补正，共 1 处");
            assertThat(own.locator("[data-todo]")).hasText("请登录或者到综合窗口补正。");
            assertThat(own).containsText("新");
            visit.sound("messages-" + width);
            visit.open("/my/messages");
            assertThat(own.locator(".tag")).hasCount(0);
            visit.open("/my/cases");
            assertThat(visit.page().locator("#in-tray")).hasText("消息");
        }
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login");
            visit.login("citizen");
            visit.open("/my/messages");
            assertThat(visit.page().locator("main")).not().containsText(number.value());
        }
    }
}
