package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;

/** Whoever fills in forms is told of places by their names, and once of what several places lack. */
class FindingsByNameTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String MODEL = "bpmn/hold-exhibition.bpmn";

    @TempDir
    private static Path folder;

    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        town = Town.inMemory("findings-by-name", folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static Account modeller() {
        return town.bean(Accounts.class).find("modeller").orElseThrow();
    }

    private static TemplateRequest.ItemData item(String code, String name) {
        TemplateRequest.TextData words = new TemplateRequest.TextData(name, null);
        return new TemplateRequest.ItemData(code, words, "tax", null, "3WD", null, null, null, null);
    }

    private static ModelDraft begun(String key, String shortCode) {
        return town.bean(NewServices.class)
                .begin(
                        new TemplateRequest(
                                key,
                                shortCode,
                                new TemplateRequest.TextData("办展览一件事", null),
                                BundleSheet.Audience.PERSON,
                                "tax",
                                List.of(item("exhibition-filing", "展览备案"), item("exhibition-power", "临时用电")),
                                null),
                        Handling.FILING,
                        modeller());
    }

    @Test
    void placesAreToldByNamesAndWhatIsTheSameOnce() {
        ModelDraft draft = begun("hold-exhibition", "X77");
        DraftEditing editing = town.bean(DraftEditing.class);
        String model = editing.files(draft).get(MODEL);
        // a condition where none may be, on a flow that nobody has named
        String wrong = model.replace(
                "sourceRef=\"applied\" targetRef=\"reception\"/>",
                "sourceRef=\"applied\" targetRef=\"reception\"><conditionExpression>${outcome == 'accept'}"
                        + "</conditionExpression></sequenceFlow>");
        editing.save(draft.id(), draft.version(), MODEL, wrong, modeller());
        try (Visit visit = CHROMIUM.visit(town.port(), 1280, false)) {
            visit.open("/login");
            visit.login("modeller");
            Page page = visit.page();
            for (String address : List.of(
                    "/models/drafts/" + draft.id(),
                    "/workbench/drafts/" + draft.id(),
                    "/workbench/drafts/" + draft.id() + "?path=bpmn/hold-exhibition.yaml")) {
                visit.open(address);
                Locator found = page.locator("#findings, [data-findings]");
                found.locator("text=提交申请 → 收件与受理").first().waitFor();
                assertThat(found.innerText())
                        .as(address)
                        .contains("事项表：展览备案", "承诺办理时限", "另有", "处也是这样")
                        .doesNotContain(".yaml", "第 ", "exhibition-filing", "applied-to-reception");
                Locator told =
                        found.locator("[title*='exhibition-filing.yaml 第 ']").first();
                assertThat(told.count())
                        .as("file and line for whoever looks for them")
                        .isOne();
            }
            visit.open("/models/drafts/" + draft.id());
            page.locator("#findings details summary").first().click();
            visit.sound("findings-by-name-1280");
        }
    }

    /** Nobody has to write English to go on; all of it that is missing is one line, and a copy follows its Chinese. */
    @Test
    void missingEnglishIsOneLineAndACopyFollowsItsChinese() {
        ModelDraft draft = begun("hold-fair", "X78");
        try (Visit visit = CHROMIUM.visit(town.port(), 1280, false)) {
            visit.open("/login");
            visit.login("modeller");
            Page page = visit.page();
            visit.open("/models/drafts/" + draft.id());
            Locator line = page.locator("#findings tbody tr", new Page.LocatorOptions().setHasText("英文尚缺"));
            assertThat(line.count()).as("one line").isOne();
            line.locator("summary").click();
            assertThat(line.locator("li").count()).isEqualTo(3);
            assertThat(line.locator("li").allInnerTexts()).contains("服务表 · 服务名称", "事项表：展览备案 · 事项名称");
            visit.sound("missing-english-1280");
            visit.open("/workbench/drafts/" + draft.id());
            page.locator("[data-findings] li", new Page.LocatorOptions().setHasText("英文尚缺"))
                    .first()
                    .waitFor();

            String sheet = "bpmn/hold-fair.yaml";
            visit.open("/workbench/drafts/" + draft.id() + "?path=" + sheet);
            assertThat(page.locator("#at-name-en").inputValue())
                    .as("a copy is no English")
                    .isEmpty();
            page.locator("#at-name-zh").fill("办庙会一件事");
            visit.click("#save");
            assertThat(town.bean(DraftEditing.class)
                            .files(town.bean(ModelDrafts.class).get(draft.id()))
                            .get(sheet))
                    .contains("name: {zh: \"办庙会一件事\", en: \"办庙会一件事\"}");
            assertThat(page.locator("#found").innerText()).doesNotContain("英文");
        }
    }

    /** A new service is told as a whole, its picture first: there is nothing to compare it with. */
    @Test
    void aNewServiceIsToldAsAWholeWithItsPictureFirst() {
        ModelDraft draft = begun("hold-concert", "X79");
        try (Visit visit = CHROMIUM.visit(town.port(), 1280, true)) {
            visit.open("/login");
            visit.login("modeller");
            Page page = visit.page();
            visit.open("/workbench/drafts/" + draft.id() + "/changes");
            page.locator("#summary .picture svg").first().waitFor();
            assertThat(page.locator("#steps li").allInnerTexts()).containsSubsequence("提交申请", "收件与受理", "展览备案", "统一送达");
            assertThat(page.locator("#items tbody").innerText()).contains("展览备案", "临时用电", "3个工作日");
            assertThat(page.locator("#files").getAttribute("open"))
                    .as("what is in the files is one click away")
                    .isNull();
            visit.sound("new-service-1280");
            page.locator("#files > summary").click();
            page.locator("#files .changed", new Page.LocatorOptions().setHasText("hold-concert.bpmn"))
                    .locator("details > summary")
                    .click();
            assertThat(page.locator("#files").innerText())
                    .as("flows by their ends")
                    .contains("提交申请 → 收件与受理")
                    .doesNotContain("applied-to-reception");
        }
    }
}
