package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.form.value.NamedFormat;

/** A modeller puts a form together in the browser: what he says is kept, judged and taken back, word by word as files say it. */
class DrawnFormsTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FORM = "forms/bundles/street-stall.form";

    @TempDir
    private static Path folder;

    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        town = Town.inMemory("drawn-forms", folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    /** Begins to change the stall, and opens its form. */
    private static Visit drawing(String language) {
        Visit visit = CHROMIUM.visit(town.port(), 1280, true);
        visit.open("/login?lang=" + language);
        visit.login("modeller");
        visit.open("/workbench");
        visit.click("form[action$='/services/street-stall/drafts'] button");
        visit.page().waitForSelector("[data-drawn]");
        visit.open("/workbench/drafts/" + id(visit.page()) + "?path=" + FORM);
        visit.page().waitForSelector("[data-drawn]");
        return visit;
    }

    private static long id(Page page) {
        return Long.parseLong(page.url().replaceAll(".*/drafts/|\\?.*", ""));
    }

    private static String file(Page page) {
        return town.bean(DraftEditing.class)
                .files(town.bean(ModelDrafts.class).get(id(page)))
                .get(FORM);
    }

    private static Locator entry(Page page, String id) {
        return page.locator("[data-entry-id=" + id + "] :is(input, textarea, select)")
                .first();
    }

    private static void say(Page page, String id, String text) {
        entry(page, id).fill(text);
        entry(page, id).blur();
    }

    /** A part of the palette, put in by keys. */
    private static void add(Page page, String type) {
        page.locator(".fjs-palette-field[data-field-type=" + type + "]").press("Enter");
    }

    private static void waitForKept(Page page, String part) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(file(page)).contains(part));
        waitForCount(page, "没有发现问题");
    }

    private static void waitForCount(Page page, String said) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(page.locator("[data-count]").textContent()).startsWith(said));
    }

    @Test
    void aQuestionIsPutInSaidKeptAndTakenBackToTheLetter() {
        try (Visit visit = drawing("zh-CN")) {
            Page page = visit.page();
            String before = file(page);
            assertThat(page.locator(".fjs-powered-by a, .fjs-powered-by").last().isVisible())
                    .isTrue();
            add(page, "number");
            page.waitForSelector("[data-entry-id=key-key] input");
            say(page, "label-text", "摊位面积");
            say(page, "properties-labelEn-text", "Area of the stall");
            say(page, "key-key", "goods");
            assertThat(entry(page, "key-key").evaluate("one => one.validationMessage"))
                    .isEqualTo("别的字段已经用了这个名称");
            page.locator(".fjs-element[data-field-type=textfield]").first().click();
            assertThat(entry(page, "key-key").evaluate("one => one.value + one.validationMessage"))
                    .isEqualTo("goods");
            page.locator(".fjs-element[data-field-type=number]").first().click();
            // the panel shows what was chosen a moment later
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(entry(page, "key-key").inputValue()).startsWith("number_"));
            say(page, "key-key", "stallArea");
            say(page, "appearance-suffixAdorner-text", "平方米");
            page.locator("[data-entry-id=properties-items-items] input[value=stall-filing]")
                    .check();
            say(page, "properties-purpose-lines", "核对摊位是否超出划定范围");
            waitForKept(page, "\"purpose\": \"核对摊位是否超出划定范围\"");
            assertThat(file(page))
                    .contains(
                            "\"key\": \"stallArea\"",
                            "\"labelEn\": \"Area of the stall\"",
                            "\"suffixAdorner\": \"平方米\"",
                            "\"items\": \"stall-filing\"")
                    .contains("\"id\": \"no-live-poultry\"")
                    .doesNotContain("showOutline", "\"row\"");
            assertThat(new AxeBuilder(page).exclude("[data-canvas]").analyze().getViolations())
                    .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                    .as("what keeps people out, the drawing itself apart")
                    .isEmpty();

            say(page, "key-key", "tradeArea");
            while (page.locator("[data-undo]").isEnabled()) {
                page.locator("[data-undo]").click();
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(file(page)).isEqualTo(before));
        }
    }

    /** Whoever goes on by the tabulator, or presses another part at once, has said what he typed, of the part that he saw. */
    @Test
    void whatIsTypedStaysWithThePartForWhichItWasTyped() {
        try (Visit visit = drawing("zh-CN")) {
            Page page = visit.page();
            Locator stall =
                    page.locator(".fjs-element[data-field-type=textfield]").first();
            Locator area = page.locator(".fjs-element[data-field-type=number]");
            page.locator(".fjs-palette-field[data-field-type=number]").click();
            entry(page, "label-text").fill("面积");
            page.keyboard().press("Tab");
            page.keyboard().type("Area");
            stall.click();
            entry(page, "label-text").fill("品种");
            area.click();
            entry(page, "key-key").fill("area");
            stall.click();
            entry(page, "properties-labelEn-text").fill("Kinds");
            page.keyboard().press("Tab");
            page.keyboard().type("写主要的");
            page.keyboard().press("Tab");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(file(page))
                    .containsPattern("\"label\": \"面积\"[^}]*\"key\": \"area\"|\"key\": \"area\"[^}]*\"label\": \"面积\"")
                    .contains("\"labelEn\": \"Area\"", "\"label\": \"品种\"", "\"labelEn\": \"Kinds\"")
                    .contains("\"description\": \"写主要的\""));
        }
    }

    /** Every part that can be put in, with its fields; nothing is offered that the interpreter refuses. */
    @Test
    void everyPartThatIsOfferedHasItsWordsAndPasses() {
        try (Visit visit = drawing("zh-CN")) {
            Page page = visit.page();
            List<?> types = (List<?>) page.evaluate(
                    "() => [...document.querySelectorAll('.fjs-palette-field')].map(one => one.dataset.fieldType)");
            assertThat(types)
                    .hasSize(16)
                    .map(String::valueOf)
                    .doesNotContain("html", "iframe", "image", "button", "table");
            page.evaluate(
                    "() => yicibanEditor.get('selection').set(yicibanEditor.get('formFieldRegistry').get('stall'))");
            say(page, "properties-purpose-lines", "摊位备案");
            page.locator("[data-entry-id=properties-items-items] input[value=stall-filing]")
                    .check();
            page.locator(".fjs-element[data-field-type=textfield]").first().click();
            types.stream()
                    .map(String::valueOf)
                    .filter(type -> !type.equals("expression"))
                    .forEach(type -> add(page, type));
            waitForKept(page, "\"type\": \"dynamiclist\"");
            page.locator(".fjs-element[data-field-type=datetime]").first().click();
            page.locator("[data-entry-id=subtype-choice] select").selectOption("datetime");
            waitForKept(page, "\"subtype\": \"datetime\"");
            page.waitForSelector(".fjs-timepicker");
            assertThat(page.evaluate("() => [...yicibanMisses]"))
                    .as("words of the editor that have no Chinese")
                    .isEqualTo(List.of());
            page.locator(".fjs-element[data-field-type=textfield]").first().click();
            List<?> formats = (List<?>) page.evaluate("() => [...document.querySelectorAll("
                    + "'[data-entry-id=properties-format-choice] option')].map(one => one.value).filter(Boolean)");
            assertThat(formats.stream().map(String::valueOf))
                    .containsExactlyInAnyOrder(NamedFormat.names().split(", "));
        }
    }

    /** What is wrong in one way alone is put right by a press, as a step that can be taken back. */
    @Test
    void whatHasOneSafeMendIsMendedByAPress() {
        try (Visit visit = drawing("en")) {
            Page page = visit.page();
            visit.open("/workbench/drafts/" + id(page) + "?as=text&path=" + FORM);
            String text = page.locator("#text").inputValue();
            page.locator("#text")
                    .fill(text.replace(
                                    "\"maxLength\": 100", "\"maxLength\": 100, \"pattern\": \"[\\u4e00-\\u9fa5]+|x\"")
                            .replace("\"type\": \"textfield\"", "\"type\": \"textfield\", \"tooltip\": \"goods\""));
            visit.click("#save");
            visit.click("a[href*='form']:has-text('As a form')");
            page.waitForSelector("[data-drawn]");
            for (String mend : List.of("Take it away", "Put ^ and $", "Take any Han")) {
                page.locator(".mend:has-text('" + mend + "')").first().click();
                waitForCountWithout(page, mend);
            }
            assertThat(file(page))
                    .contains("\"pattern\": \"^([\\\\p{Script=Han}]+|x)$\"")
                    .doesNotContain("tooltip");
            waitForCount(page, "Nothing found");
            page.locator("[data-undo]").click();
            waitForCount(page, "0 errors, 1");
        }
    }

    private static void waitForCountWithout(Page page, String mend) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        page.locator(".mend:has-text('" + mend + "')").count())
                .isZero());
    }

    /** On a narrow screen nothing stands beside it, and what is said while somebody draws moves nothing. */
    @Test
    void theEditorFitsANarrowScreenAndNothingJumps() {
        try (Visit visit = drawing("zh-CN")) {
            Page page = visit.page();
            double top = page.locator("[data-canvas]").boundingBox().y;
            add(page, "separator");
            waitForCount(page, "没有发现问题");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(page.locator("[data-saved]").textContent())
                            .contains("已保存"));
            assertThat(page.locator("[data-canvas]").boundingBox().y).isEqualTo(top);

            page.setViewportSize(360, 740);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(360);
        }
    }

    /** A finding leads to its question; the text is one click away and says the same. */
    @Test
    void aFindingLeadsToItsQuestionAndTheTextSaysTheSame() {
        try (Visit visit = drawing("zh-CN")) {
            Page page = visit.page();
            Page slower = visit.newPage();
            slower.navigate(page.url());
            slower.waitForSelector("[data-drawn]");
            add(page, "textfield");
            page.waitForSelector("[data-entry-id=key-key] input");
            say(page, "key-key", "stallCode");
            page.locator("[data-group-id=group-rules] .bio-properties-panel-group-header")
                    .click();
            say(page, "validate-pattern-text", "[0-9]+");
            // the pattern, and that nobody is told why it is asked and what for
            waitForCount(page, "错误 3");
            page.evaluate("() => yicibanEditor.get('selection').clear()");
            page.locator("[data-findings] button.place").first().click();
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(entry(page, "key-key").inputValue()).isEqualTo("stallCode"));
            visit.click("a[href*='as=text']");
            assertThat(page.locator("#text").inputValue()).contains("\"pattern\": \"[0-9]+\"");
            visit.sound("workbench-form-text");

            add(slower, "number");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            slower.locator("[data-saved]").getAttribute("data-saved"))
                    .isEqualTo("refused"));
            assertThat(file(page)).doesNotContain("\"type\": \"number\"");
        }
    }
}
