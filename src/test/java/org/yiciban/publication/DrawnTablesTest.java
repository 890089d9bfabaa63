package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.catalogue.table.TableReader;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;

/** Modellers who change a decision table in the browser: what it may read and give is chosen, a finding leads to its cell. */
class DrawnTablesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TABLE = "bpmn/tables/simple-deregistration.dmn";

    @TempDir
    private static Path folder;

    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        town = Town.inMemory("drawn-tables", folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static Visit modeller() {
        Visit visit = CHROMIUM.visit(town.port(), 1280, true);
        visit.open("/login");
        visit.login("modeller");
        return visit;
    }

    /** Begins to change the service that has the table, and waits until the table is there. */
    private static long drawing(Visit visit) {
        visit.open("/workbench");
        visit.click("form[action$='/services/company-deregistration/drafts'] button");
        visit.page().waitForSelector("[data-drawn]");
        long id = Long.parseLong(visit.page().url().replaceAll(".*/", ""));
        visit.open("/workbench/drafts/" + id + "?path=" + TABLE);
        visit.page().waitForSelector("[data-drawn]");
        return id;
    }

    private static void waitForSaved(Page page) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page.locator("[data-saved]").getAttribute("data-saved"))
                        .isEqualTo("saved"));
    }

    private static void waitForCount(Page page, String told) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(page.locator("[data-count]").textContent()).isEqualTo(told));
    }

    private static ModelDraft draft(long id) {
        return town.bean(ModelDrafts.class).get(id);
    }

    private static String file(long id) {
        return town.bean(DraftEditing.class).files(draft(id)).get(TABLE);
    }

    private static Locator cell(Page page, int row, int column) {
        return page.locator("[data-coords='%d:%d']".formatted(row - 1, column - 1));
    }

    private static void choose(Page page, int row, int column, String value) {
        cell(page, row, column).click();
        page.locator("[data-panel] .tick", new Page.LocatorOptions().setHasText(value))
                .first()
                .click();
    }

    @Test
    void aRowIsAddedKeptAndPassesTheCheckAndTakenBackTheFileIsAsItWas() {
        try (Visit visit = modeller()) {
            long id = drawing(visit);
            Page page = visit.page();
            String before = file(id);
            assertThat(page.locator("[data-saved]").textContent()).isEqualTo("没有改动");
            assertThat(page.locator(".bjs-powered-by").isVisible()).isTrue();

            cell(page, 1, 1).click();
            page.locator("[data-key=above]").click();
            choose(page, 1, 2, "是");
            choose(page, 1, 3, "是");
            choose(page, 1, 7, "不适用");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(file(id).split("<rule ", -1))
                    .hasSize(9));
            waitForCount(page, "没有发现问题");
            waitForSaved(page);
            assertThat(file(id)).contains("licence-revoked-column", "实施细则第四十八条").doesNotContain("xmlns:biodi");

            while (page.locator("[data-undo]").isEnabled()) {
                page.locator("[data-undo]").click();
            }
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(file(id)).isEqualTo(before));
        }
    }

    /** By keys: what is typed into a cell is judged, told at the cell, and the finding leads back to it. */
    @Test
    void whatIsWrongInACellIsToldThereAndLedTo() {
        try (Visit visit = modeller()) {
            long id = drawing(visit);
            Page page = visit.page();
            cell(page, 1, 1).click();
            page.keyboard().press("Control+A");
            page.keyboard().type("\"maybe\"");
            page.keyboard().press("Enter");
            page.locator("td[data-finding=stops]").waitFor();
            assertThat(page.locator("td[data-finding=stops]").first().getAttribute("data-element-id"))
                    .isEqualTo("licence-revoked-1");

            Locator place = page.locator("[data-findings] button.place").first();
            assertThat(place.textContent()).isEqualTo("第 1 行 被吊销营业执照、责令关闭或者撤销");
            assertThat(page.locator("[data-findings] li").first().textContent()).contains("不会是“maybe”", "请改为");
            place.click();
            assertThat(page.evaluate("() => document.activeElement.closest('td').dataset.elementId"))
                    .isEqualTo("licence-revoked-1");

            visit.open("/models/drafts/" + id);
            page.locator("#findings a").first().click();
            page.waitForSelector("[data-drawn]");
            assertThat(page.evaluate("() => document.activeElement.closest('td').dataset.elementId"))
                    .as("also from another page")
                    .isEqualTo("licence-revoked-1");

            // signs of a Chinese keyboard
            page.keyboard().press("Control+A");
            page.keyboard().insertText("“no”，“yes”");
            page.keyboard().press("Enter");
            assertThat(cell(page, 1, 1).innerText().strip()).isEqualTo("\"no\",\"yes\"");
            place = cell(page, 1, 1);
            place.click();
            page.keyboard().press("Alt+ArrowRight");
            page.keyboard().press("Space");
            waitForSaved(page);
            page.keyboard().press("Escape");
            page.keyboard().press("Alt+ArrowDown");
            assertThat(page.evaluate("() => yicibanEditor.get('sheet').getRoot().rows[1].id"))
                    .isEqualTo("row-1");
            waitForSaved(page);
        }
    }

    /** Where there is one way to mend it, that is a press. */
    @Test
    void whatHasOneMendIsMendedByAPress() {
        try (Visit visit = modeller()) {
            long id = drawing(visit);
            Page page = visit.page();
            visit.open("/workbench/drafts/" + id + "?as=text&path=" + TABLE);
            String text = page.locator("#text").inputValue();
            page.locator("#text")
                    .fill(text.replace("<decision id=\"simple-deregistration\"", "<decision id=\"simple\"")
                            .replaceFirst("typeRef=\"string\"", "typeRef=\"number\"")
                            .replaceFirst("\"yes\"", "“yes”"));
            visit.click("#save");
            visit.open("/workbench/drafts/" + id + "?path=" + TABLE);
            page.waitForSelector("[data-drawn]");
            assertThat(page.locator("[data-findings] button.place").count())
                    .as("each of them leads somewhere")
                    .isEqualTo(page.locator("[data-findings] li").count())
                    .isPositive();
            // the type is told once the cell can be read, and the name of the table once that is so
            for (int left = 0; left < 3; left++) {
                Locator mend = page.locator("[data-findings] .mend").first();
                mend.waitFor();
                String told = page.locator("[data-findings]").textContent();
                mend.click();
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                                page.locator("[data-findings]").textContent())
                        .isNotEqualTo(told));
            }
            waitForCount(page, "没有发现问题");
        }
    }

    /** What dmn-js writes of a table means what it read: the check says the same of both. */
    @Test
    void whatIsWrittenSaysWhatWasRead() throws IOException {
        List<Path> tables;
        try (Stream<Path> all = Stream.concat(Files.walk(Path.of("bpmn")), Files.walk(Path.of("src/test/resources")))) {
            tables = all.filter(file -> file.toString().endsWith(".dmn"))
                    .filter(file -> !file.toString().contains("hostile"))
                    .toList();
        }
        assertThat(tables).hasSizeGreaterThan(10);
        ModelChecks checks = new ModelChecks();
        try (Visit visit = modeller()) {
            drawing(visit);
            for (Path table : tables) {
                String read = Files.readString(table);
                String written = (String) visit.page()
                        .evaluate(
                                "async text => { const moddle = yicibanEditor.get('moddle');"
                                        + " const { rootElement } = await moddle.fromXML(text, 'dmn:Definitions');"
                                        + " return (await moddle.toXML(rootElement, { format: true })).xml; }",
                                read);
                String name = table.getFileName().toString();
                String key = name.replace(".dmn", "");
                assertThat(checks.check(
                                List.of(new ModelFile(name, written.getBytes(StandardCharsets.UTF_8))), List.of()))
                        .as(name)
                        .isEqualTo(checks.check(
                                List.of(new ModelFile(name, read.getBytes(StandardCharsets.UTF_8))), List.of()));
                assertThat(TableReader.read(key, written))
                        .usingRecursiveComparison()
                        .ignoringFields("hash")
                        .as(name)
                        .isEqualTo(TableReader.read(key, read));
            }
        }
    }

    /** Columns are chosen among what the table may read and give, and policies among those that the check takes. */
    @Test
    void columnsAndPoliciesAreOffered() {
        try (Visit visit = modeller()) {
            long id = drawing(visit);
            Page page = visit.page();
            assertThat(page.locator("[data-key=policy] option").allTextContents())
                    .containsExactly("只有一行适用（UNIQUE）", "最上面适用的一行（FIRST）", "适用的各行结果相同（ANY）");
            page.locator("th.input-cell .edit-button").first().click();
            page.locator("[data-key=remove]").click();
            assertThat(page.locator("th.input-cell").count()).isEqualTo(5);
            page.locator("th.input-cell .edit-button").first().click();
            assertThat(page.locator("[data-key=fact] option").allTextContents())
                    .as("what no other column reads")
                    .anyMatch(one -> one.endsWith("（licenceRevoked）"))
                    .anyMatch(one -> one.endsWith("（abnormalListed）"))
                    .noneMatch(one -> one.endsWith("（sharesFrozen）"));
            page.locator("[data-key=fact]").selectOption(new SelectOption().setValue("licenceRevoked"));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(file(id))
                    .contains("<text>licenceRevoked</text>")
                    .doesNotContain("abnormalListed"));

            page.locator("th.input-cell").first().click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
            assertThat(page.locator(".context-menu").textContent()).contains("在右边加一列条件");
            page.locator(".context-menu-entry-add-input-right").click();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(file(id)).contains("abnormalListed"));
            assertThat(new AxeBuilder(page).exclude("[data-canvas]").analyze().getViolations())
                    .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                    .as("what keeps people out, the table itself apart")
                    .isEmpty();
            assertThat(page.evaluate("() => [...yicibanMisses]"))
                    .as("words of the editor that have no Chinese")
                    .isEqualTo(List.of());

            try (Visit publisher = CHROMIUM.visit(town.port(), 1280, true)) {
                publisher.open("/login");
                publisher.login("publisher");
                publisher.open("/workbench/drafts/" + id + "?path=" + TABLE);
                publisher.page().waitForSelector("[data-drawn]");
                assertThat(publisher.page().locator("[contenteditable]").count())
                        .isZero();
                assertThat(publisher.page().locator("[data-key=policy]").isEnabled())
                        .isFalse();
            }
        }
    }
}
