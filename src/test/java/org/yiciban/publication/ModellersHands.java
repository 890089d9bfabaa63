package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import org.yiciban.Visit;

/** What a modeller does in the editors by keys and buttons, where it takes more than a field and a press. */
final class ModellersHands {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ModellersHands() {}

    private static void say(Page page, String entry, String text) {
        say(page.locator("[data-entry-id=" + entry + "] :is(input, textarea)").first(), text);
    }

    /** Types into a field of the panel, after opening the group in which it lies. */
    private static void say(Locator input, String text) {
        open(input);
        input.fill(text);
        input.blur();
    }

    private static void open(Locator input) {
        input.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        if (!input.isVisible()) {
            input.evaluate("one => one.closest('.bio-properties-panel-group')"
                    + ".querySelector('.bio-properties-panel-group-header-button').click()");
        }
    }

    /** Until the draft is kept and judged, and no error is in it: what only the place knows is reminded of. */
    static void waitUntilSound(Page page) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(page.locator("[data-saved]").getAttribute("data-saved")).isEqualTo("saved");
            assertThat(page.locator("[data-count]").textContent())
                    .as(page.locator("[data-findings]").innerText())
                    .matches("没有发现问题|错误 0 处.*");
        });
    }

    /** Puts a field into the form; its pattern lacks both ends, and the finding brings the one mend that there is. */
    static void addsAField(Visit visit, long draft, String form, String item) {
        visit.open("/workbench/drafts/" + draft + "?path=" + form);
        Page page = visit.page();
        page.waitForSelector("[data-drawn]");
        page.locator(".fjs-palette-field[data-field-type=textfield]").press("Enter");
        page.waitForSelector("[data-entry-id=key-key] input");
        say(page, "label-text", "摊位编号");
        say(page, "properties-labelEn-text", "Number of the stall");
        say(page, "key-key", "stallNumber");
        page.locator("[data-entry-id=properties-items-items] input[value=" + item + "]")
                .check();
        say(page, "properties-purpose-lines", "核对摊位");
        say(page, "validate-pattern-text", "[0-9]{1,4}");
        press(page, "补上 ^ 和 $");
        waitUntilSound(page);
    }

    /** The one mend that there is for a finding: then it is found no more. */
    private static void press(Page page, String mend) {
        Locator button = page.locator("[data-findings] .mend");
        button.first().waitFor();
        assertThat(button.allTextContents()).containsExactly(mend);
        button.click();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(button.count()).isZero());
    }

    /** One more item in the sheet, and its call on a way of its own from the fork to the join, drawn by keys. */
    static void addsABranch(Visit visit, long draft, String service) {
        visit.open("/workbench/drafts/" + draft + "?path=bpmn/" + service + ".yaml");
        visit.click("button[value='open items/+']");
        Page page = visit.page();
        page.locator("#name").fill("摊位登记");
        page.locator("#name-en").fill("Register of stalls");
        page.locator("#code").fill("market-stalls");
        page.locator("#agency").selectOption("amr");
        page.locator("#promised").fill("2");
        page.locator("#authority").fill("云政办〔2026〕9号");
        visit.click("#begin");
        visit.open("/workbench/drafts/" + draft + "?path=bpmn/" + service + ".bpmn");
        page.waitForSelector("[data-drawn]");
        page.evaluate("() => { const e = yicibanEditor;"
                + " e.get('selection').select(e.get('elementRegistry').get('stage-1')); }");
        page.locator("[data-canvas] svg").first().focus();
        page.keyboard().press("a");
        page.locator(".djs-popup").waitFor();
        page.keyboard().type("事项");
        page.keyboard().press("Enter");
        // the item gives its call its id and its name
        Locator items = page.getByLabel("事项编码");
        open(items);
        items.selectOption("market-stalls");
        page.evaluate("() => { const e = yicibanEditor; const all = e.get('elementRegistry');"
                + " e.get('modeling').connect(e.get('selection').get()[0], all.get('stage-1-settled')); }");
        assertThat(page.evaluate("() => yicibanEditor.get('selection').get()[0].id"))
                .isEqualTo("market-stalls");
        waitUntilSound(page);
    }
}
