package org.yiciban.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;

/** A clerk serves whoever stands before the window: takes gaps in, supplements, withdraws, prints a receipt of each. */
@WindowTest
class AtTheWindowPagesTest {

    private static final String LIN_XIAO = "500103199001010010";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Autowired
    CaseQueries caseQueries;

    @Autowired
    Catalogue catalogue;

    @ParameterizedTest
    @CsvSource({"360, false", "1280, true"})
    void anApplicationWithGapsIsTakenAndTheWalkInMendsItAndGivesItUp(int width, boolean scripts) {
        try (Clerk clerk = new Clerk(
                CHROMIUM,
                port,
                width,
                scripts,
                catalogue.current(new BundleKey("company-start-up")).orElseThrow())) {
            Page page = clerk.page();
            clerk.begins();
            clerk.names("林晓", LIN_XIAO);
            clerk.fillsInTheForm();
            page.locator("[name=proposedName]").fill("");
            clerk.visit().click("button[value=take-in]");
            page.waitForSelector("button[value=take-as-it-is]");
            assertThat(page.locator(".errors").innerText()).contains("拟用公司名称");
            clerk.visit().sound("counter-as-it-is-" + width);
            clerk.visit().click("button[value=take-as-it-is]");
            page.waitForURL("**/receipt");
            String number = page.locator("#case-number").innerText();

            preCheck(clerk, number, width);
            counter.agenciesFindItComplete(number);
            counter.finish("clerk", counter.task("clerk", number, "conclude"), "correct");
            supplements(clerk, number, width);
            withdraws(clerk, number, width);
        }
    }

    private void preCheck(Clerk clerk, String number, int width) {
        Page page = clerk.page();
        String task = counter.task("clerk", number, "pre-check").id();
        clerk.visit().open("/window/tasks/" + task);
        assertThat(page.locator("#defect-target-0").inputValue()).isEqualTo("field:proposedName");
        assertThat(page.locator("#defect-wrong-0").inputValue()).isNotBlank();
        assertThat(page.locator("#defect-asked-0").inputValue()).contains("拟用公司名称");
        clerk.visit().sound("task-found-" + width);
        String asked = page.locator("#defect-asked-0").inputValue();
        page.locator("#defect-asked-0").fill(asked + "并写明经营范围。");
        page.locator("label.out", new Page.LocatorOptions().setHasText("需要补正")).click();
        clerk.visit().click(".decide button.btn");
        assertThat(page.locator("main [role=alert]").first().innerText()).contains("“经营范围”，但没有列为一项");
        assertThat(page.locator("#defect-asked-0").inputValue()).isEqualTo(asked + "并写明经营范围。");
        clerk.visit().sound("task-unlisted-" + width);
        clerk.visit().click(".decide button.btn");
        page.waitForURL("**/window");
    }

    private void supplements(Clerk clerk, String number, int width) {
        Page page = clerk.page();
        clerk.visit().open("/window/cases/" + number);
        clerk.visit().click("a[href='/window/cases/" + number + "/supplement']");
        clerk.visit().click("main form .btns button.btn");
        assertThat(page.locator(".errors").innerText())
                .as("who stands there and what was asked, at once")
                .contains("请填写到场人的姓名", "拟用公司名称");
        page.locator("[name=proposedName]").fill("示例市云溪区拾光文化传媒有限公司");
        clerk.visit().click("main form .btns button.btn");
        assertThat(page.locator(".errors").innerText()).contains("请填写到场人的姓名").doesNotContain("拟用公司名称");
        assertThat(page.locator("[name=proposedName]").inputValue()).contains("拾光");
        clerk.visit().sound("window-supplement-error-" + width);
        present(page);
        clerk.visit().click("main form .btns button.btn");
        assertThat(page.locator(".errors").innerText()).contains("没有补交新的文件");
        clerk.visit().sound("window-supplement-left-" + width);
        page.locator("#insists").check();
        clerk.visit().click("main form .btns button.btn");
        page.waitForURL("**/documents/**");
        assertThat(page.locator("article.official").first().innerText())
                .contains("补正（补交）材料接收凭证", "补正（补交）的下列内容", "拟用公司名称", "到场人：林晓（申请人本人）");
        clerk.visit().sound("window-supplement-receipt-" + width);
        assertThat(status(number)).isEqualTo(CaseStatus.RECEIVED);
    }

    private void withdraws(Clerk clerk, String number, int width) {
        Page page = clerk.page();
        clerk.visit().open("/window/cases/" + number);
        clerk.visit().click("a[href='/window/cases/" + number + "/withdrawal']");
        clerk.visit().click("main form button.danger");
        assertThat(page.locator(".errors").innerText())
                .as("the reason and who stands there, at once")
                .contains("请填写撤回的理由", "请填写到场人的姓名");
        clerk.visit().sound("window-withdrawal-error-" + width);
        page.locator("#reason").fill("不办了");
        present(page);
        clerk.visit().click("main form button.danger");
        page.waitForURL("**/documents/**");
        assertThat(page.locator("article.official").first().innerText()).contains("撤回申请", "不办了", "尾号 0010");
        assertThat(status(number)).isEqualTo(CaseStatus.WITHDRAWN);
    }

    private static void present(Page page) {
        page.locator("#presence-name").fill("林晓");
        page.locator("#presence-document").selectOption("ID_CARD");
        page.locator("#presence-number").fill(LIN_XIAO);
    }

    private CaseStatus status(String number) {
        return caseQueries
                .view(new CaseNumber(number), Viewer.of(counter.account("clerk")))
                .status();
    }

    @Test
    void whoIsNoClerkHasNoSuchPages() {
        String number = counter.received();
        try (Officer amr = new Officer(CHROMIUM, port, 1280, "amr")) {
            assertThat(amr.visit().open("/window/cases/" + number + "/withdrawal"))
                    .isEqualTo(403);
            amr.visit().open("/window/cases/" + number);
            assertThat(amr.visit().page().locator("a[href$='/withdrawal']").count())
                    .isZero();
        }
    }
}
