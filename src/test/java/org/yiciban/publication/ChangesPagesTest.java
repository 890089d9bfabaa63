package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Releases;
import org.yiciban.shared.BundleKey;

/** What a draft changes, as its editor and its publisher read it: in words, on two pictures, with the cases that stand there. */
class ChangesPagesTest {

    private static final String MODEL = "bpmn/street-stall.bpmn";
    private static final String FORM = "forms/bundles/street-stall.form";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    private static byte[] changed(String path, String from, String to) throws IOException {
        String text = Files.readString(Town.STALL.resolve(path));
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static void sound(Page page) {
        assertThat(new AxeBuilder(page).exclude("[data-picture]").analyze().getViolations())
                .filteredOn(violation -> List.of("serious", "critical").contains(violation.getImpact()))
                .isEmpty();
    }

    @Test
    void aPublisherReadsWhatIsChangedAndHowManyCasesStandThere() throws IOException {
        try (Town town = Town.inMemory("changes", folder);
                Visit visit = CHROMIUM.visit(town.port(), 1280, true);
                Visit small = CHROMIUM.visit(town.port(), 360, true)) {
            Map<String, byte[]> files = new TreeMap<>(Town.sheet("Another word."));
            files.put(MODEL, changed(MODEL, "id=\"stall-filing\" name=\"", "id=\"stall-filing\" name=\"新"));
            files.put(FORM, changed(FORM, "\"required\": true", "\"required\": false"));
            long id = town.create("modeller", files).is(201).id();
            JdbcClient jdbc = town.bean(JdbcClient.class);

            Town.Answer listed =
                    town.get("publisher", Town.DRAFTS + "/" + id + "/changes").is(200);
            assertThat(listed.body().toString())
                    .contains("\"path\":\"" + MODEL + "\",\"happened\":\"CHANGED\",\"layout\":false")
                    .contains("{\"key\":\"validate.required\",\"before\":\"true\",\"after\":\"false\"}");

            visit.open("/login");
            visit.login("publisher");
            visit.open("/models/drafts/" + id);
            visit.click("a[href$='/changes']");
            Page page = visit.page();
            page.waitForSelector("[data-compare][data-drawn]");
            String told = page.locator("main").innerText();
            assertThat(told)
                    .contains("与第 1 版对照", MODEL, "修改 环节 新", "说明", "One filing for a stall.", "Another word.")
                    .containsPattern("是\\s*否")
                    .doesNotContain("现有 1 件在这里办理");
            assertThat(page.locator("[data-picture] .was-changed").count())
                    .as("on both pictures")
                    .isEqualTo(2);
            assertThat(page.locator("[data-picture] .bjs-powered-by").count()).isEqualTo(2);
            sound(page);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/changes-1280.png")));

            town.application("citizen", "street-stall").is(201);
            jdbc.sql("update case_entry set status = 'ACCEPTED'").update();
            jdbc.sql("update case_item set status = 'OPEN'").update();
            jdbc.sql("update legal_clock set part = 'stall-filing', ended = false")
                    .update();
            visit.open("/workbench/drafts/" + id + "/changes?lang=en");
            assertThat(page.locator("main").innerText())
                    .contains("One case runs on this service", "one case stands here now");

            visit.open("/workbench");
            visit.click("#services a[href$='/services/street-stall']");
            visit.click("#picture summary");
            page.waitForSelector("[data-case-picture] .state-active");
            assertThat(page.locator("main").innerText())
                    .contains("One case runs", "Filing of a stall one case", "Version 1");
            assertThat(page.locator("[data-case-picture] .rows-count").innerText())
                    .isEqualTo("1");
            visit.sound("released-1280");

            small.open("/login");
            small.login("modeller");
            small.open("/workbench/drafts/" + id + "/changes");
            small.page().waitForSelector("[data-compare][data-drawn]");
            sound(small.page());
            assertThat(small.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(360);
            small.page()
                    .screenshot(
                            new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/changes-360.png")));

            BundleFiles released = town.bean(Catalogue.class)
                    .current(new BundleKey("street-stall"))
                    .orElseThrow()
                    .files();
            town.bean(Releases.class)
                    .publish(released.with(
                            MODEL,
                            released.file(MODEL)
                                    .orElseThrow()
                                    .replace("id=\"stall-filing\" name=\"", "id=\"stall-filing\" name=\"第二版")));
            visit.open("/workbench/services/street-stall?lang=zh-CN");
            visit.click("#compared");
            page.waitForSelector("[data-compare][data-drawn]");
            assertThat(page.locator("main").innerText()).contains("第 1 版与第 2 版对照", "修改 环节 第二版", MODEL);
            assertThat(page.locator("[data-picture] .was-changed").count()).isEqualTo(2);
            sound(page);
            page.locator("#to").selectOption("1");
            visit.click("#compare");
            assertThat(page.locator(".empty").innerText()).contains("完全相同");
            assertThat(visit.open("/workbench/services/street-stall/comparison?from=7"))
                    .isEqualTo(404);

            town.delete("modeller", Town.DRAFTS + "/" + id, 1);
            assertThat(small.open("/workbench/drafts/" + id + "/changes"))
                    .as("a draft that is given up")
                    .isEqualTo(404);
            town.get("modeller", "/workbench/drafts/4711/changes").is(404);
            town.get("amr", "/workbench/drafts/" + id + "/changes").is(403);
        }
    }

    /** Keys, codes, limits and closed words are told as the forms of the sheets call them, in both languages. */
    @Test
    void whatIsChangedIsToldInWords() throws IOException {
        String sheet = Files.readString(Town.STALL.resolve(Town.SHEET))
                .replace(
                        "questions: []",
                        "questions:\n  - {key: night, text: {zh: 夜间吗？, en: \"At night?\"}, type: boolean}")
                .replace("promised: {limit: 3WD}", "promised: {limit: 2WD, basis: {zh: 《新办法》, en: New Rules}}")
                .replace("leadAgency: urban", "leadAgency: amr")
                .replace("preCheck: window", "preCheck: lead")
                .replace("keywords: [", "searchable: [goods]\nkeywords: [")
                .replace("  - {code: stall-filing}", "  - {code: stall-filing, late: mark}");
        try (Town town = Town.inMemory("changes-words", folder);
                Visit visit = CHROMIUM.visit(town.port(), 1280, true)) {
            long id = town.create("modeller", Map.of("street-stall.yaml", sheet.getBytes(StandardCharsets.UTF_8)))
                    .is(201)
                    .id();
            visit.open("/login");
            visit.login("publisher");
            visit.open("/workbench/drafts/" + id + "/changes");
            assertThat(visit.page().locator("main").innerText().replaceAll("\\s+", " "))
                    .contains("修改 服务表 bpmn/street-stall.yaml")
                    .contains("新增 办理前的询问 夜间吗？", "代码 改后： night")
                    .contains("修改 内容 承诺办理时限", "时限 改前： 3个工作日 改后： 2个工作日", "规定的文件 · 中文 改后： 《新办法》")
                    .contains("修改 内容 牵头部门", "市场监督管理局")
                    .contains("改前： 综合窗口审查 改后： 综合窗口和牵头部门审查")
                    .contains("新增 内容 可供查找的字段 改后： 经营品种")
                    .contains("修改 包含的事项 摊位备案", "逾期的处理 改后： 标注逾期，不再等待")
                    .doesNotContain("删除", "2WD", "leadAgency");
            visit.open("/workbench/drafts/" + id + "/changes?lang=en");
            assertThat(visit.page().locator("main").innerText().replaceAll("\\s+", " "))
                    .contains("Lead agency", "Administration for Market Regulation", "3 working days", "2 working days")
                    .contains("Fields to find cases by", "Goods", "Marked and not waited for");
        }
    }
}
