package org.yiciban.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Releases;
import org.yiciban.shared.BundleKey;

/**
 * The inbox at work: by keys, several tasks at once, from one task to the next. In a database of its own: the next task is
 * one's own most urgent, and other tests leave theirs lying about.
 */
@WindowTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:inbox-work;DB_CLOSE_DELAY=-1")
class InboxWorkTest {

    private static final BundleKey STARTED = new BundleKey("company-start-up");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Counter counter;

    @Autowired
    Releases releases;

    @Autowired
    Catalogue catalogue;

    @Test
    void aTaskIsDoneByKeysAloneAndTheNextOneFollows() {
        counter.received();
        counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.page();
            page.keyboard().press("?");
            assertThat(page.locator("#keys").isVisible()).isTrue();
            page.keyboard().press("Escape");
            page.keyboard().press("n");
            page.waitForURL("**/window/tasks/**");
            page.waitForFunction("() => document.activeElement.innerText === '已认领，由您办理。'");
            page.keyboard().press("1");
            page.keyboard().press("m");
            page.keyboard().type("n?1 齐全");
            assertThat(page.locator("#comment").inputValue()).isEqualTo("n?1 齐全");
            String first = page.url();
            page.keyboard().press("Control+Enter");
            page.waitForSelector("#done");
            page.waitForFunction("() => document.activeElement.id === 'done'");
            page.keyboard().press("n");
            page.waitForURL("**/window/tasks/**");
            assertThat(page.url()).isNotEqualTo(first);
        }
    }

    @Test
    void severalTasksAreClaimedGivenBackAndHandedOverWithAResultEach() {
        String held = counter.received();
        try (Officer second = new Officer(CHROMIUM, port, 1280, "clerk2");
                Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            String free = counter.received();
            second.opens(held, "预审", "");
            clerk.visit().open("/window");
            Page page = clerk.page();
            choose(page, held);
            choose(page, free);
            assertThat(page.locator("#chosen").innerText()).isEqualTo("已选 2 件");
            page.locator(".bulk button[value=claim]").click();
            page.waitForSelector("#bulk-done");

            assertThat(page.locator("#bulk-done .went").innerText()).contains("已认领");
            assertThat(page.locator("#bulk-done .failed").innerText())
                    .contains(held, "整个办件")
                    .contains(counter.account("clerk2").name().zh());
            clerk.visit().sound("inbox-bulk");
            choose(page, free);
            page.locator("#bulk-to").selectOption("clerk2");
            page.locator(".bulk button[value=transfer]").click();
            page.waitForSelector("#bulk-done");
            assertThat(counter.tasks("clerk", free).get(0).assignee()).isEqualTo("clerk2");
        }
    }

    private static void choose(Page page, String number) {
        page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(number))
                .locator(".pick input")
                .check();
    }

    /** A case is told in the words that counted when it was filed, whatever the newest release calls its items. */
    @Test
    void aTaskIsNamedByTheReleaseOfItsCase() {
        String before = underReview();
        BundleFiles files = catalogue.current(STARTED).orElseThrow().files();
        String sheet = CataloguePaths.item("name-declaration");
        releases.publish(files.with(sheet, files.file(sheet).orElseThrow().replace("zh: 企业名称自主申报", "zh: 字号登记")));
        String after = underReview();

        try (Officer amr = new Officer(CHROMIUM, port, 1280, "amr")) {
            amr.visit().open("/window");
            assertThat(row(amr, before)).contains("企业名称自主申报").doesNotContain("字号登记");
            assertThat(row(amr, after)).contains("字号登记").doesNotContain("企业名称自主申报");
            // what a row shows it is found by
            amr.visit().open("/window?q=企业名称自主申报");
            assertThat(row(amr, before)).contains("企业名称自主申报");
        }
    }

    private static String row(Officer officer, String number) {
        return officer.page().locator("tbody tr:has-text('" + number + "')").innerText();
    }

    private String underReview() {
        String number = counter.received();
        counter.finish("clerk", counter.task("clerk", number, "pre-check"), "complete");
        counter.agenciesFindItComplete(number);
        counter.finish("clerk", counter.task("clerk", number, "conclude"), "accept");
        counter.task("amr", number, "review");
        return number;
    }

    @Test
    void aTaskIsFoundByTheNameOfItsItem() {
        String number = underReview();
        try (Officer amr = new Officer(CHROMIUM, port, 1280, "amr")) {
            amr.visit().open("/window?q=名称");
            assertThat(amr.page().locator("tbody").innerText()).contains(number);
            amr.visit().open("/window?q=公章");
            assertThat(amr.page().locator("tbody").count()).isZero();
        }
    }

    @Test
    void fieldsAndPapersAreMarkedByOneClickAndPhrasesHelp() {
        String number = counter.received();
        try (Officer clerk = new Officer(CHROMIUM, port, 1280, "clerk")) {
            Page page = clerk.opens(number, "预审", "").page();
            clerk.chooses("需要补正");
            page.locator(".papers .mk").nth(1).click();
            page.waitForFunction("() => document.activeElement.id === 'defect-wrong-0'");
            assertThat(page.locator("#defect-target-0").inputValue()).isEqualTo("paper:premises-proof");
            page.locator("[data-into=defect-wrong-0]")
                    .selectOption(page.locator("[data-into=defect-wrong-0] option")
                            .nth(2)
                            .innerText());
            assertThat(page.locator("#defect-wrong-0").inputValue()).contains("缺少签字");
            assertThat(page.locator("#defect-basis-0").inputValue()).contains("《");
            page.locator("[data-into=defect-asked-0]")
                    .selectOption(page.locator("[data-into=defect-asked-0] option")
                            .nth(2)
                            .innerText());
            page.locator(".viewer .mk").first().click();
            page.waitForSelector("#defect-wrong-1");
            assertThat(page.locator("#defect-wrong-0").inputValue()).contains("缺少签字");
            page.locator("#defect-wrong-1").fill("名称近似");
            page.locator("#defect-asked-1").fill("更换名称");
            clerk.visit().sound("task-marked");
            assertThat(clerk.submits()).isEqualTo(302);
        }
    }
}
