package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.itemlist.Workbooks;

/** A list of items as agencies send it, held beside a draft: told item by item, taken in part, shown again with what still differs. */
class ItemListPagesTest {

    private static final Path NASTY = Path.of("src/test/resources/itemlist/nasty-list.xlsx");
    private static final String ITEM = "bpmn/catalogue/items/stall-filing.yaml";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/" + name + ".png")));
    }

    private static void send(Visit visit, Path file) {
        visit.page().locator("#file").setInputFiles(file);
        visit.click("#send button");
    }

    @Test
    void aListIsReadComparedAndTakenFrom() throws IOException {
        try (Town town = Town.inMemory("item-list", folder);
                Visit modeller = CHROMIUM.visit(town.port(), 1280, true);
                Visit narrow = CHROMIUM.visit(town.port(), 360, true);
                Visit publisher = CHROMIUM.visit(town.port(), 1280, false)) {
            long id = town.create("modeller", Town.sheet("Listed.")).is(201).id();
            String address = "/workbench/drafts/" + id + "/list";
            DraftEditing editing = town.bean(DraftEditing.class);
            ModelDrafts drafts = town.bean(ModelDrafts.class);
            String before = editing.files(drafts.get(id)).get(ITEM);

            modeller.open("/login");
            modeller.login("modeller");
            modeller.open("/models/drafts/" + id);
            modeller.click("a[href$='/list']");
            Page page = modeller.page();
            page.locator("#file")
                    .setInputFiles(new FilePayload("清单.xls", "application/vnd.ms-excel", new byte[] {1, 2, 3}));
            modeller.click("#send button");
            assertThat(page.locator("#refused").innerText()).contains("只能导入 .xlsx");
            modeller.sound("list-refused-1280");

            send(modeller, NASTY);
            assertThat(page.locator("#sheet").inputValue())
                    .as("not the sheet of explanations")
                    .isEqualTo("1");
            assertThat(page.locator("#header").inputValue()).isEqualTo("5");
            assertThat(page.locator("[name='column.8']").inputValue()).isEqualTo("PROMISED");
            String changed = page.locator("#group-CHANGED").innerText();
            assertThat(changed)
                    .contains("第 7 行", "摊位备案", "2WD", "1WD", "云城管〔2026〕3号", "经营场所示意图", "《摊位备案办法》第三条")
                    .doesNotContain("居民身份证");
            assertThat(page.locator("#group-UNREADABLE").innerText())
                    .contains("第 11 行 F 列", "城管局", "第 11 行 G 列", "20天", "第 12 行 I 列");
            assertThat(page.locator("#group-NEW").innerText()).contains("摊位备案延续", "1M", "5WD");
            modeller.sound("list-1280");
            picture(page, "list-1280");

            page.locator("[name='take.13']").check();
            page.locator("[name='code.13']").fill("Stall");
            modeller.click("#take");
            assertThat(page.locator("#refused").innerText()).contains("Stall");
            assertThat(page.locator("[name='take.13']").isChecked())
                    .as("what was chosen stays")
                    .isTrue();
            page.locator("[name='code.13']").fill("stall-renewal");
            page.locator("#papers summary").click();
            page.locator("#papers input").first().fill("place-sketch");
            modeller.click("#take");
            assertThat(page.url()).endsWith("/changes");
            assertThat(page.locator("main").innerText()).contains("云城管〔2026〕3号");

            var files = editing.files(drafts.get(id));
            assertThat(files.get(ITEM))
                    .startsWith(before.substring(0, before.indexOf("promised")))
                    .contains("promised: {limit: 1WD}", "required: false}", "certainty: \"[D]\"");
            assertThat(files).containsKey("bpmn/catalogue/items/stall-renewal.yaml");
            assertThat(files.get("bpmn/street-stall.yaml")).contains("- {code: stall-renewal}");

            modeller.open(address);
            assertThat(page.locator("#group-CHANGED").count())
                    .as("only what differs")
                    .isZero();
            assertThat(page.locator("#group-SAME").innerText()).contains("2");

            narrow.open("/login");
            narrow.login("modeller");
            narrow.open(address);
            narrow.sound("list-360");
            picture(narrow.page(), "list-360");
            narrow.page().locator("[name='column.8']").selectOption("");
            narrow.click("#columns button");
            assertThat(narrow.page().locator("[name='column.8']").inputValue()).isEmpty();
            narrow.click("#remove");
            assertThat(narrow.page().locator("#columns").count()).isZero();
            send(narrow, NASTY);
            assertThat(narrow.page().locator("[name='column.8']").inputValue())
                    .as("what was said of these heads is remembered")
                    .isEmpty();

            publisher.open("/login");
            publisher.login("publisher");
            publisher.open(address);
            assertThat(publisher.page().locator("#columns").count()).isOne();
            assertThat(publisher.page().locator("#take, #send").count()).isZero();
        }
    }

    @Test
    void nothingIsTakenIntoADraftThatSomebodyHasChangedMeanwhile() throws IOException {
        try (Town town = Town.inMemory("item-list-stale", folder);
                Visit modeller = CHROMIUM.visit(town.port(), 1280, false)) {
            long id = town.create("modeller", Town.sheet("Listed.")).is(201).id();
            modeller.open("/login");
            modeller.login("modeller");
            modeller.open("/workbench/drafts/" + id + "/list?lang=en");
            modeller.click("#send button");
            assertThat(modeller.page().locator("#refused").innerText()).contains(".xlsx");
            Path list = folder.resolve("list.xlsx");
            Files.write(list, Workbooks.list(new Object[] {"事项名称", "承诺办结时限"}, new Object[] {"摊位备案", "1个工作日"}));
            send(modeller, list);
            town.put("both", id, 1, Town.sheet("Changed by another."));
            modeller.click("#take");
            assertThat(modeller.page().locator("#refused").innerText()).contains("changed");
            modeller.open("/workbench/drafts/" + id + "/list");
            modeller.click("#take");
            assertThat(modeller.page().url()).endsWith("/changes");

            Object[][] rows = new Object[20_000][];
            Arrays.setAll(
                    rows,
                    at -> at == 0
                            ? new Object[] {"事项名称", "承诺办结时限", "设定依据"}
                            : new Object[] {"第" + at + "号事项", "1个工作日", "《关于第" + at + "号事项的规定》".repeat(4)});
            Files.write(list, Workbooks.list(rows));
            modeller.open("/workbench/drafts/" + id + "/list");
            send(modeller, list);
            assertThat(modeller.page().locator("#group-UNREADABLE li[id]").count())
                    .as("the longest list is kept whole, and a page of it is shown")
                    .isEqualTo(200);
            assertThat(modeller.page().locator("#group-UNREADABLE h2").innerText())
                    .contains("19");
        }
    }
}
