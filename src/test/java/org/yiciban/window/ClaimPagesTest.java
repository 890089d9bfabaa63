package org.yiciban.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.reception.Received;
import org.yiciban.identity.account.Account;

/** Somebody asks for an organisation's case, a clerk confirms it at the window and revokes it again. */
@WindowTest
class ClaimPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @ParameterizedTest
    @CsvSource({"360, false", "1280, true"})
    void theWindowConfirmsWhoAskedAndTakesTheCaseOutOfTheAccountAgain(int width, boolean scripts) {
        Received received = counter.takenInForAShop();
        try (Visit asking = CHROMIUM.visit(port, width, scripts);
                Visit clerk = CHROMIUM.visit(port, width, scripts)) {
            asks(asking, received, width);
            clerk.open("/window/cases/" + received.caseNumber());
            clerk.login("clerk");
            confirms(clerk, received, width);
            assertThat(asking.open("/track/" + received.caseNumber())).isEqualTo(200);
            assertThat(asking.open("/apply/receipt/" + received.caseNumber())).isEqualTo(200);
            revokes(clerk, received, width);
            assertThat(asking.open("/track/" + received.caseNumber())).isEqualTo(404);
            asking.open("/my/cases");
            assertThat(asking.page().locator("main").innerText()).contains("已解除", "授权已被撤销");
            asking.sound("my-claim-revoked-" + width);
        }
    }

    private static void asks(Visit visit, Received received, int width) {
        visit.open("/my/cases");
        visit.login("citizen2");
        visit.open("/track");
        visit.page().locator("#number").fill(received.caseNumber().value());
        visit.page().locator("#code").fill(received.queryCode());
        visit.click("main form button");
        visit.page().waitForURL("**/track/" + received.caseNumber());
        visit.click("form[action$='/claim'] button");
        visit.page().waitForURL("**/my/cases");
        assertThat(visit.page().locator("main").innerText())
                .contains(received.caseNumber().value(), "等待综合窗口确认");
        visit.sound("my-claim-pending-" + width);
    }

    private void confirms(Visit visit, Received received, int width) {
        Page page = visit.page();
        visit.click("a[href$='/claim']");
        visit.sound("window-claim-" + width);
        visit.click("main form .btns button.btn");
        assertThat(page.locator(".errors").innerText()).contains("请选择怎样处理");
        page.locator("[value='confirm:citizen2']").check();
        visit.click("main form .btns button.btn");
        assertThat(page.locator(".errors").innerText()).contains("请填写到场人的姓名");
        assertThat(page.locator("[value='confirm:citizen2']").isChecked()).isTrue();
        visit.sound("window-claim-error-" + width);
        Account person = counter.account("citizen2");
        page.locator("#presence-name").fill(person.name().zh());
        page.locator("#presence-document").selectOption("ID_CARD");
        page.locator("#presence-number").fill(person.idNumber());
        page.locator("#presence-authority").fill("单位授权委托书");
        visit.click("main form .btns button.btn");
        page.waitForURL("**/window/cases/" + received.caseNumber());
        assertThat(page.locator(".timeline").innerText()).contains("综合窗口确认", "单位授权委托书");
    }

    private static void revokes(Visit visit, Received received, int width) {
        Page page = visit.page();
        visit.click("a[href$='/claim']");
        page.locator("[value=revoke]").check();
        visit.click("main form .btns button.btn");
        assertThat(page.locator(".errors").innerText()).contains("请写明理由");
        page.locator("#reason").fill("授权已被撤销");
        visit.sound("window-claim-revoke-" + width);
        visit.click("main form .btns button.btn");
        page.waitForURL("**/window/cases/" + received.caseNumber() + "/receipt");
    }
}
