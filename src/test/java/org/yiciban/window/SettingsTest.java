package org.yiciban.window;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/** What an officer arranges for the own work: language, density, where to begin, phrases, the password. */
@WindowTest
class SettingsTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Test
    void choicesHoldOnAnyMachineAfterTheLogin() {
        try (Officer officer = new Officer(CHROMIUM, port, 1280, "hrss2")) {
            officer.visit().open("/window/settings");
            officer.visit().sound("settings-1280");
            officer.page().locator("input[name=language][value=en]").check();
            officer.page().locator("input[name=comfortable][value=true]").check();
            officer.page().locator("#start").selectOption("MINE");
            officer.presses("form.card button");
            assertThat(officer.page().locator("[role=status]")).containsText("Saved");
            assertThat(officer.page().locator("body.comfortable")).hasCount(1);
            officer.visit().sound("settings-en-1280");
        }
        try (Visit elsewhere = CHROMIUM.visit(port, 1280, true)) {
            elsewhere.open("/login");
            elsewhere.login("hrss2");
            assertThat(elsewhere.page().url()).endsWith("/window?queue=MINE");
            assertThat(elsewhere.page().locator("html")).hasAttribute("lang", "en");
            assertThat(elsewhere.page().locator("body.comfortable")).hasCount(1);
            elsewhere.sound("inbox-comfortable-en");
        }
        try (Officer back = new Officer(CHROMIUM, port, 360, "hrss2")) {
            back.visit().open("/window/settings");
            back.visit().sound("settings-en-360");
            back.page().locator("input[name=language][value=zh-CN]").check();
            back.page().locator("input[name=comfortable][value=false]").check();
            back.page().locator("#start").selectOption("ALL");
            back.presses("form.card button");
            assertThat(back.page().locator("html")).hasAttribute("lang", "zh-CN");
            assertThat(back.page().locator("body.comfortable")).hasCount(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void phrasesAreWrittenOnceSharedAndOfferedWhereADefectIsNamed(int width) {
        try (Officer clerk = new Officer(CHROMIUM, port, width, "clerk")) {
            Page page = clerk.page();
            clerk.visit().open("/window/settings/phrases");
            assertThat(clerk.presses("form.card button.btn")).isEqualTo(422);
            page.locator("#wording").fill("租赁合同缺少出租方签章，请补齐。");
            page.locator("form.card input[name=shared]").first().check();
            clerk.presses("form.card button.btn");
            assertThat(page.locator(".phrase textarea")).hasCount(1);
            page.locator(".phrase textarea").fill("  ");
            assertThat(clerk.presses(".phrase .ob")).isEqualTo(422);
            clerk.visit().sound("phrases-error-" + width);
            page.locator(".phrase textarea").fill("租赁合同缺少出租方签章，请补齐后重新上传。");
            clerk.presses(".phrase .ob");
            clerk.visit().sound("phrases-" + width);
        }
        String number = counter.received();
        try (Officer second = new Officer(CHROMIUM, port, width, "clerk2")) {
            Page page = second.opens(number, "预审", "").page();
            second.presses("#defects-add");
            page.locator("[data-into=defect-wrong-0]").selectOption("租赁合同缺少出租方签章，请补齐后重新上传。");
            assertThat(page.locator("#defect-wrong-0").inputValue()).contains("出租方签章");
            second.visit().open("/window/settings/phrases");
            assertThat(page.locator(".phrase")).hasCount(0);
            assertThat(page.locator("main")).containsText("王芳");
        }
        try (Officer clerk = new Officer(CHROMIUM, port, width, "clerk")) {
            clerk.visit().open("/window/settings/phrases");
            clerk.page().locator(".phrase textarea").fill("改了一半的话");
            clerk.page().locator(".phrase").evaluate("form => form.action = '/window/settings/phrases/987654'");
            assertThat(clerk.presses(".phrase .ob")).isEqualTo(409);
            assertThat(clerk.page().locator("#wording")).hasValue("改了一半的话");
            clerk.visit().open("/window/settings/phrases");
            clerk.presses(".phrase .quiet");
            assertThat(clerk.page().locator(".phrase")).hasCount(0);
        }
    }

    @Test
    void thePasswordIsChangedByWhoKnowsThePresentOne() {
        try (Officer officer = new Officer(CHROMIUM, port, 1280, "fund2")) {
            Page page = officer.page();
            officer.visit().open("/window/settings/password");
            page.locator("#present").fill("wrong-one");
            page.locator("#password").fill("a-better-password");
            page.locator("#again").fill("a-better-password");
            assertThat(officer.presses("form.card button")).isEqualTo(422);
            assertThat(page.locator("#present-error")).containsText("不正确");
            officer.visit().sound("password-error");
            // what a link doesn't take is no password here either
            page.locator("#present").fill("demo");
            page.locator("#password").fill("nine-keys");
            page.locator("#again").fill("nine-keys");
            assertThat(officer.presses("form.card button")).isEqualTo(422);
            assertThat(page.locator("#password-error")).containsText("至少 12 个字符");
            page.locator("#present").fill("demo");
            page.locator("#password").fill("a-better-password");
            page.locator("#again").fill("a-better-password");
            assertThat(officer.presses("form.card button")).isEqualTo(302);
            assertThat(page.locator("[role=status]")).containsText("密码已修改");
        }
        try (Visit again = CHROMIUM.visit(port, 1280, true)) {
            again.open("/window");
            again.page().locator("#username").fill("fund2");
            again.page().locator("#password").fill("a-better-password");
            again.click("main form button");
            assertThat(again.page().url()).endsWith("/window");
        }
    }
}
