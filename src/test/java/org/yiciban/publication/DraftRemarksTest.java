package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.remarks.DraftRemarks;

/** A publisher reads a submitted draft on one page, says at its places what has to change, and gets it back mended. */
class DraftRemarksTest {

    private static final String MODEL = "bpmn/street-stall.bpmn";
    private static final String FORM = "forms/bundles/street-stall.form";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    private static Map<String, byte[]> changed(String sheetFrom, String sheetTo) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        put(files, MODEL, "id=\"stall-filing\" name=\"", "id=\"stall-filing\" name=\"新");
        put(files, FORM, "\"maxLength\": 100", "\"maxLength\": 90");
        put(files, Town.SHEET, sheetFrom, sheetTo);
        return files;
    }

    private static void put(Map<String, byte[]> files, String path, String from, String to) throws IOException {
        String text = Files.readString(Town.STALL.resolve(path));
        assertThat(text).contains(from);
        files.put(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> remark(String file, String element, String text) {
        return Map.of("file", file, "element", element, "text", text);
    }

    private static void submitted(Town town, long id) {
        town.tried(id);
        town.post("modeller", Town.DRAFTS + "/" + id + "/submission", Map.of()).is(200);
    }

    @Test
    void remarksStandAtTheirPlacesUntilTheyAreDone() throws IOException {
        try (Town town = Town.inMemory("remarks", folder);
                Visit publisher = CHROMIUM.visit(town.port(), 1280, true);
                Visit modeller = CHROMIUM.visit(town.port(), 1280, true)) {
            long id = town.create("modeller", changed("摆摊, street stall", "摆摊, 夜市"))
                    .is(201)
                    .id();
            submitted(town, id);

            publisher.open("/login");
            publisher.login("publisher");
            publisher.open("/models/drafts/" + id);
            assertThat(publisher.page().locator("main").innerText())
                    .as("only what a publisher may do")
                    .contains("查看文件")
                    .doesNotContain("继续修改", "导入清单");
            publisher.click("#review");
            Page read = publisher.page();
            read.waitForSelector("[data-compare][data-drawn]");
            assertThat(read.locator("main").innerText())
                    .contains(town.get("modeller", Town.DRAFTS + "/" + id).text("hash"), "没有保存的情景", "与第 1 版对照")
                    .contains("搜索用语");
            read.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/review-1280.png")));

            publisher.click("a[aria-label='写意见：环节 新摊位备案']");
            assertThat(read.locator("#at").inputValue()).isEqualTo("stall-filing");
            read.waitForSelector("[data-pick][data-drawn]");
            read.locator("[data-element-id='delivery']").first().click();
            assertThat(read.locator("#at").inputValue()).isEqualTo("delivery");
            read.locator("#at").selectOption("stall-filing");
            assertThat(read.locator("[data-element-id='stall-filing'].was-changed")
                            .count())
                    .isEqualTo(1);
            read.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/remark-1280.png")));
            read.locator("#text").fill(" ");
            publisher.click("#keep");
            read.locator("#text").fill("名称改回来 <b>好吗</b>");
            read.evaluate("document.querySelectorAll('[name=_csrf]').forEach(one => one.value = 'old')");
            publisher.click("#keep");
            assertThat(read.locator("#text").inputValue())
                    .as("what was typed in an ended session")
                    .isEqualTo("名称改回来 <b>好吗</b>");
            assertThat(read.locator("#at").inputValue()).isEqualTo("stall-filing");
            publisher.click("#keep");
            for (String[] one :
                    new String[][] {{Town.SHEET, "搜索用语", "搜索用语不要"}, {FORM, "经营品种", "字数够吗？"}, {"", "", "多余的一条"}}) {
                publisher.click("#write");
                read.locator("#path").selectOption(one[0]);
                publisher.click("#open");
                if (!one[0].isEmpty()) {
                    String label = read.locator("#at option").allTextContents().stream()
                            .filter(option -> option.endsWith(one[1]))
                            .findFirst()
                            .orElseThrow();
                    read.locator("#at").selectOption(new SelectOption().setLabel(label));
                }
                read.locator("#text").fill(one[2]);
                publisher.click("#keep");
            }
            publisher.click("#remarks li:last-child button");
            assertThat(read.locator("#remarks .said").allTextContents())
                    .containsExactly("名称改回来 <b>好吗</b>", "搜索用语不要", "字数够吗？");
            assertThat(read.url()).doesNotContain("%3C", "text=");
            publisher.sound("review-remarked-1280");
            try (Visit small = CHROMIUM.visit(town.port(), 360, true)) {
                small.open("/login");
                small.login("publisher2");
                small.open("/workbench/drafts/" + id + "/review");
                small.sound("review-360");
                small.open("/workbench/drafts/" + id + "/remarks/new?path=" + MODEL);
                small.page().waitForSelector("[data-pick][data-drawn]");
                small.sound("remark-360");
            }
            assertThat(town.get("modeller", Town.DRAFTS + "/" + id + "/remarks")
                            .is(200)
                            .body())
                    .as("nothing is told before the draft goes back")
                    .isEmpty();
            publisher.click("#back");
            assertThat(read.locator("#state").textContent()).isEqualTo("修改中");

            modeller.open("/login");
            modeller.login("modeller");
            modeller.open("/models/drafts/" + id);
            Page page = modeller.page();
            assertThat(page.locator("#remarks").innerText())
                    .contains("流程图 · 环节 新摊位备案", "服务表 · 内容 搜索用语", "申请表 · 字段 经营品种", "待处理");
            modeller.sound("draft-remarked-1280");
            modeller.click("#remarks a");
            page.waitForSelector("[data-drawn]");
            assertThat(page.locator(".finding.remark").textContent()).isEqualTo("✎");
            assertThat(page.locator(".djs-element.selected").getAttribute("data-element-id"))
                    .isEqualTo("stall-filing");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/remark-drawn-1280.png")));
            modeller.click(".finds .remarks li:nth-child(2) a");
            assertThat(page.url()).contains("/sheet?path=").contains("keywords");
            assertThat(page.locator(".finds").innerText()).contains("搜索用语不要");

            Map<String, byte[]> mended = changed("keywords: [摆摊, street stall]\n", "");
            town.put("modeller", id, 1, mended).is(200);
            modeller.open("/models/drafts/" + id);
            assertThat(page.locator("#remarks li:nth-child(2)").innerText()).contains("所指之处已经删除");
            assertThat(page.locator("#remarks li:nth-child(2) a").count()).isEqualTo(0);
            modeller.click("#remarks li:first-child button");
            assertThat(page.locator("#remarks li:first-child").innerText()).contains("已处理", "处理人");
            submitted(town, id);
            publisher.open("/workbench/drafts/" + id + "/review");
            assertThat(read.locator("#remarks").innerText()).contains("已处理", "处理人", "名称改回来");
            read.locator("#read").check();
            publisher.click("#publish");
            assertThat(read.locator("#state").textContent()).isEqualTo("已发布");
            assertThat(read.locator("#remarks").innerText())
                    .as("they stay readable")
                    .contains("名称改回来", "字数够吗？");
        }
    }

    @Test
    void programsRemarkAsPublishersDoAndNobodyElse() throws IOException {
        try (Town town = Town.inMemory("remarks-api", folder)) {
            long id =
                    town.create("modeller", Town.sheet("By programs.")).is(201).id();
            submitted(town, id);
            String back = Town.DRAFTS + "/" + id + "/return";
            Object good = Map.of("remarks", List.of(remark(MODEL, "stall-filing", "Why?"), Map.of("text", "All.")));
            Object most = Map.of("remarks", Collections.nCopies(DraftRemarks.MOST, Map.of("text", "All.")));

            town.post("modeller", back, good).refuses(403, "publisher");
            town.post("publisher", back, Map.of()).refuses(422, "Say why");
            town.post(
                            "publisher",
                            back,
                            Map.of("remarks", List.of(Map.of("text", "All."), remark("none.yaml", "", "?"))))
                    .refuses(422, "\"field\":\"remarks[1].file\"");
            town.post("publisher", back, Map.of("remarks", List.of(remark(MODEL, "none", "?"))))
                    .refuses(422, "no such place");
            town.post("publisher", back, Map.of("remarks", List.of(remark("", "", "x".repeat(501)))))
                    .refuses(422, "500");
            town.post(
                            "publisher",
                            back,
                            Map.of(
                                    "remarks",
                                    IntStream.range(0, 201)
                                            .mapToObj(at -> Map.of("text", "All."))
                                            .toList()))
                    .refuses(422, "200");
            assertThat(town.get("modeller", Town.DRAFTS + "/" + id + "/remarks").body())
                    .as("what is refused leaves nothing")
                    .isEmpty();

            town.post("publisher", back, good).is(200);
            Town.Answer told =
                    town.get("modeller", Town.DRAFTS + "/" + id + "/remarks").is(200);
            assertThat(told.raw())
                    .contains("\"file\":\"" + MODEL + "\"", "\"element\":\"stall-filing\"", "\"gone\":false");
            long first = told.body().get(0).path("id").asLong();
            town.post("publisher", Town.DRAFTS + "/" + id + "/remarks/" + first + "/done", Map.of())
                    .is(403);
            town.post("modeller", Town.DRAFTS + "/" + id + "/remarks/4711/done", Map.of())
                    .refuses(404, "There is no such remark.");
            String done = Town.DRAFTS + "/" + id + "/remarks/" + first + "/done";
            town.post("modeller", done, Map.of()).refuses(200, "\"doneBy\":\"modeller\"");
            town.post("modeller", done, "garbage").is(422);
            assertThat(town.post("modeller", done, Map.of("done", false))
                            .is(200)
                            .raw())
                    .doesNotContain("\"doneBy\":\"modeller\"");
            town.post("publisher", back, good).is(409);

            submitted(town, id);
            town.post("publisher", back, most).is(200);
        }
    }
}
