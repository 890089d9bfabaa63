package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;

/** The form of a new item takes nothing that the rules refuse of its sheet, and puts nothing in the place of a word. */
class AddedItemRefusedTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private static Path folder;

    @Test
    void aCodeWithoutRoomForItsResultAndAKindThatIsNoneAreToldAtTheirFields() throws IOException {
        try (Town town = Town.inMemory("added-refused", folder);
                Visit visit = CHROMIUM.visit(town.port(), 1280, false)) {
            visit.open("/login");
            visit.login("modeller");
            visit.open("/workbench");
            visit.click("form[action$='/services/company-deregistration/drafts'] button");
            Page page = visit.page();
            long id = Long.parseLong(page.url().replaceAll(".*/", ""));
            visit.open("/workbench/drafts/" + id + "/files/new/item");
            page.locator("#name").fill("档案移交");
            page.locator("#name-en").fill("Hand over the files");
            page.locator("#agency").selectOption("tax");
            page.locator("#promised").fill("3");
            page.locator("#code").fill("a-" + "b".repeat(56));
            visit.click("#begin");
            assertThat(page.locator("#code-error").innerText()).contains("最多 57 个字符");

            page.locator("#code").fill("a-" + "b".repeat(55));
            page.evaluate("document.querySelector('#handling').options[0].value = 'NOPE'");
            visit.click("#begin");
            assertThat(page.locator("#handling-error").innerText()).contains("“NOPE”");

            visit.click("#begin");
            assertThat(page.locator("#begun").count()).isOne();
            assertThat(town.bean(ModelDrafts.class).get(id).findings())
                    .extracting(finding -> finding.sentence().zh())
                    .noneMatch(said -> said.contains("过长"));
        }
    }
}
