package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;

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

    /** Said before anything is typed, with the way to the place; what is wrong in another sheet keeps nobody from it. */
    @Test
    void aSheetThatCannotBeReadIsToldAtOnceWithTheWayToThePlace() throws IOException {
        try (Town town = Town.inMemory("added-unread", folder);
                Visit visit = CHROMIUM.visit(town.port(), 1280, false)) {
            visit.open("/login");
            visit.login("modeller");
            long id = begun(town);
            DraftEditing editing = town.bean(DraftEditing.class);
            ModelDrafts drafts = town.bean(ModelDrafts.class);
            Account modeller = town.bean(Accounts.class).find("modeller").orElseThrow();
            String sheet = "bpmn/hold-exhibition.yaml";
            String sound = editing.files(drafts.get(id)).get(sheet);
            String item = "bpmn/catalogue/items/exhibition-filing.yaml";

            editing.save(id, drafts.get(id).version(), item, "name: {zh: 展览备案}\n", modeller);
            Page page = visit.page();
            visit.open("/workbench/drafts/" + id + "/files/new");
            assertThat(page.locator("#first").innerText()).contains("改正以下各处").contains("办理部门");
            visit.open("/workbench/drafts/" + id + "/files/new/item");
            assertThat(page.locator("#first").count())
                    .as("the sheet of the service says its items")
                    .isZero();
            page.locator("#name").fill("档案移交");
            page.locator("#name-en").fill("Hand over the files");
            page.locator("#agency").selectOption("tax");
            page.locator("#promised").fill("3");
            page.locator("#code").fill("archive-transfer");

            editing.save(id, drafts.get(id).version(), sheet, sound + "name: [half\n", modeller);
            visit.click("#begin");
            assertThat(page.locator("#first a").count()).isPositive();
            assertThat(page.locator("#name").inputValue())
                    .as("what was typed stays")
                    .isEqualTo("档案移交");
            assertThat(page.locator("#code-error").count()).as("told once").isZero();
            visit.soundOrRefused("new-item-unread-1280");

            editing.save(id, drafts.get(id).version(), item, "name: [half\n", modeller);
            visit.open("/workbench/drafts/" + id + "/list");
            assertThat(page.locator("#first a").count()).isPositive();
            visit.open("/workbench/drafts/" + id + "/files/new/item");
            assertThat(page.locator("#begin").count())
                    .as("nothing to fill in yet")
                    .isZero();
            String place = page.locator("#first a").first().getAttribute("href");
            visit.open(place);
            assertThat(page.url()).as("the text, at that line").matches(".*hold-exhibition.yaml.*#line-[0-9]+");

            editing.save(id, drafts.get(id).version(), sheet, sound, modeller);
            visit.open("/workbench/drafts/" + id + "/files/new/item");
            page.locator("#name").fill("档案移交");
            page.locator("#name-en").fill("Hand over the files");
            page.locator("#agency").selectOption("tax");
            page.locator("#promised").fill("3");
            page.locator("#code").fill("archive-transfer");
            visit.click("#begin");
            assertThat(page.locator("#begun").count())
                    .as("another sheet is wrong, and no matter")
                    .isOne();
        }
    }

    private static long begun(Town town) {
        TemplateRequest.TextData name = new TemplateRequest.TextData("办展览一件事", "Hold an exhibition");
        TemplateRequest.ItemData item =
                new TemplateRequest.ItemData("exhibition-filing", name, "tax", null, "3WD", null, null, null, null);
        return town.bean(NewServices.class)
                .begin(
                        new TemplateRequest(
                                "hold-exhibition",
                                "X77",
                                name,
                                BundleSheet.Audience.PERSON,
                                "tax",
                                List.of(item),
                                null),
                        Handling.FILING,
                        town.bean(Accounts.class).find("modeller").orElseThrow())
                .id();
    }
}
