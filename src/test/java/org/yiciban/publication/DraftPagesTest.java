package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/** Modellers and publishers at their pages, on a telephone and at a desk. */
class DraftPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    @Test
    void aChangeIsHandedInSubmittedPublishedAndTakenBack() throws IOException {
        Path changed = Files.write(
                folder.resolve("street-stall.yaml"), Town.sheet("By the pages.").get("street-stall.yaml"));
        Path broken =
                Files.writeString(Files.createDirectory(folder.resolve("b")).resolve("street-stall.yaml"), "key: [");
        try (Town town = Town.inMemory("draft-pages", folder);
                Visit modeller = CHROMIUM.visit(town.port(), 360, true);
                Visit publisher = CHROMIUM.visit(town.port(), 1280, true)) {
            modeller.open("/login");
            modeller.login("modeller");
            modeller.open("/models/drafts");
            modeller.sound("drafts-none-360");

            modeller.page().locator("#files").setInputFiles(broken);
            modeller.click("main form button");
            assertThat(modeller.page().locator("#run").textContent()).isEqualTo("未通过");
            modeller.sound("draft-refused-360");
            modeller.page().locator("#files").setInputFiles(changed);
            modeller.click("form[action$='/files'] button");
            long id = Long.parseLong(modeller.page().url().replaceAll(".*/", ""));
            town.tried(id);
            modeller.open("/models/drafts/" + id);
            assertThat(modeller.page().locator("#run").textContent()).isEqualTo("通过");
            modeller.sound("draft-tried-360");
            modeller.click("#submit");
            assertThat(modeller.page().locator("#state").textContent()).isEqualTo("已提交，等待发布");
            modeller.open("/models/drafts?lang=en");
            modeller.sound("drafts-360");

            publisher.open("/login");
            publisher.login("publisher");
            assertThat(publisher.page().url()).endsWith("/workbench");
            publisher.open("/models/drafts/" + id);
            publisher.sound("draft-submitted-1280");
            publisher.click("#review");
            publisher.click("#read");
            publisher.click("#publish");
            assertThat(publisher.page().locator("#state").textContent()).isEqualTo("已发布");
            publisher.sound("draft-published-1280");
            assertThat(town.description()).isEqualTo("By the pages.");

            publisher.open("/models/drafts");
            publisher.sound("drafts-1280");
            publisher.click("#releases form button");
            publisher.click("#review");
            assertThat(publisher.page().locator("#obstacle").textContent()).contains("您编辑过这份草稿");
            assertThat(publisher.page().locator("#publish").count()).isZero();
            publisher.sound("draft-own-1280");
            publisher.page().locator("#why").fill("不恢复了。");
            publisher.click("#back");
            assertThat(publisher.page().locator("#remark").textContent()).contains("不恢复了。");
            assertThat(publisher.open("/models/drafts/4711")).isEqualTo(404);
        }
    }
}
