package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.LocalText;
import org.yiciban.trial.HandedIn;
import org.yiciban.trial.ModelTrials;

/** Modellers who begin a service in the browser: from a few words, as a copy, with what comes from elsewhere. */
class BegunServicesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String NEW = "/workbench/services/new";

    @TempDir
    private static Path folder;

    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        town = Town.inMemory("begun-services", folder);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static Visit modeller(int width, boolean scripts) {
        Visit visit = CHROMIUM.visit(town.port(), width, scripts);
        visit.open("/login");
        visit.login("modeller");
        return visit;
    }

    private static Account account(String username) {
        return new Account(username, new LocalText("仿", "Copier"), null, Set.of(Role.MODELLER), null, null, false);
    }

    private static void type(Visit visit, String id, String text) {
        visit.page().locator("[id='" + id + "']").fill(text);
    }

    private static String typed(Visit visit, String id) {
        return visit.page().locator("[id='" + id + "']").inputValue();
    }

    private static String wrong(Visit visit, String id) {
        return visit.page().locator("[id='" + id + "-error']").textContent();
    }

    private static ModelDraft drafted(Visit visit) {
        assertThat(visit.page().url())
                .as(visit.page().locator("main").textContent())
                .matches(".*/drafts/[0-9]+");
        return town.bean(ModelDrafts.class)
                .get(Long.parseLong(visit.page().url().replaceAll(".*/", "")));
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
        try (Visit visit = modeller(360, true)) {
            visit.click("#new");
            visit.sound("new-service-360");
            assertThat(typed(visit, "shortCode")).isEqualTo("N01");
            type(visit, "key", "street-stall");
            type(visit, "items-0-name", "场地备案");
            visit.click("button[name=add]");
            assertThat(wrong(visit, "key")).contains("已经是一项服务的代码");
            assertThat(visit.page().locator(".err").count())
                    .as("what is not typed yet")
                    .isEqualTo(1);

            type(visit, "key", "night-market");
            type(visit, "shortCode", "b01");
            type(visit, "items-1-code", "permit");
            type(visit, "items-1-promised", "five");
            type(visit, "items-1-statutory", "20");
            visit.page().locator("[name='items-1-after-0']").check();
            visit.click("#begin");
            assertThat(wrong(visit, "shortCode")).contains("已经是另一项服务的简码");
            assertThat(wrong(visit, "name")).contains("请填写");
            assertThat(wrong(visit, "leadAgency")).contains("请填写");
            assertThat(wrong(visit, "items-0-code")).contains("请填写");
            assertThat(wrong(visit, "items-1-code")).contains("至少两个词");
            assertThat(wrong(visit, "items-1-promised")).contains("时限");
            assertThat(visit.page().locator("[data-error-summary] li").allTextContents())
                    .as("in the order of the page")
                    .containsSubsequence("名称：请填写。", "牵头部门：请填写。", "第 1 项：事项代码：请填写。", "第 2 项：事项名称：请填写。");
            assertThat(visit.page().locator("[data-error-summary] li").count())
                    .isEqualTo(visit.page().locator(".err").count());
            visit.sound("new-service-refused-360");
            visit.open(visit.page().url().replaceAll(".*(?=/workbench)", "") + "?lang=en");
            visit.sound("new-service-en-360");
        }
    }

    /** Every service that is released, with later requests and without, keeps every rule under another name. */
    @Test
    void aCopyKeepsTheRulesThatItsOriginalKeeps() {
        try (Visit visit = modeller(360, true)) {
            visit.open("/workbench/services/company-deregistration/copy");
            visit.sound("copy-360");
            type(visit, "key", "street-stall");
            visit.click("#begin");
            assertThat(wrong(visit, "key")).contains("已经是一项服务的代码");
            assertThat(wrong(visit, "name")).contains("请填写");
            type(visit, "key", "branch-closing");
            type(visit, "name", "注销“分公司”一件事");
            type(visit, "authority", "云政办〔2026〕3号");
            visit.click("#begin");
            ModelDraft draft = drafted(visit);
            assertThat(draft.paths())
                    .containsExactlyInAnyOrder(
                            "bpmn/branch-closing.bpmn",
                            "bpmn/branch-closing.deregistration-proof.bpmn",
                            "bpmn/branch-closing.scenarios.yaml",
                            "bpmn/branch-closing.yaml",
                            "forms/bundles/branch-closing.form",
                            "forms/bundles/branch-closing.sample.json");
            assertThat(draft.findings()).noneMatch(Finding::stopsPublication);
            assertThat(visit.open("/workbench/services/nothing/copy")).isEqualTo(404);
        }
        NewServices services = town.bean(NewServices.class);
        Account modeller = account("copier");
        for (Release release : town.bean(Catalogue.class).current()) {
            TemplateRequest told = new TemplateRequest(
                    release.key() + "-again",
                    services.freeShortCode(),
                    new TemplateRequest.TextData("另一件事", "Another one"),
                    null,
                    null,
                    null,
                    null);
            assertThat(services.copy(release.key(), told, modeller).findings())
                    .as(release.key().value())
                    .noneMatch(Finding::stopsRelease);
        }
    }

    /** What goes out comes in again: the check says the same of it, and nothing of it counts as changed. */
    @Test
    void whatIsExportedIsTakenAgainAndSaysTheSame() throws IOException {
        try (Visit visit = modeller(1280, true)) {
            visit.open("/workbench");
            Page page = visit.page();
            visit.sound("workbench-begun-1280");
            Path released = page.waitForDownload(() -> page.locator("a[href$='/services/street-stall/archive']")
                            .click())
                    .path();
            HandedIn sent = HandedIn.of(List.of(new ModelFile("stall.zip", Files.readAllBytes(released))));
            assertThat(sent.files())
                    .extracting(ModelFile::name)
                    .contains("bpmn/street-stall.bpmn", "forms/bundles/street-stall.form")
                    .noneMatch(name -> name.startsWith("bpmn/handling/") || name.endsWith("agencies.yaml"));
            assertThat(town.bean(ModelTrials.class).verdict(sent).findings()).noneMatch(Finding::stopsRelease);
            page.locator("#files")
                    .setInputFiles(new FilePayload("stall.zip", "application/zip", Files.readAllBytes(released)));
            visit.click("#import");
            ModelDraft same = drafted(visit);
            assertThat(same.paths()).as("nothing is changed").isEmpty();

            String sheet = town.bean(DraftEditing.class).files(same).get(Town.SHEET);
            ModelDraft changed = town.bean(DraftEditing.class)
                    .save(same.id(), same.version(), Town.SHEET, sheet.replace("3WD", "3"), account("modeller"));
            visit.open("/models/drafts/" + same.id());
            Path drafted =
                    page.waitForDownload(() -> page.locator("#export").click()).path();
            visit.open("/workbench");
            page.locator("#files")
                    .setInputFiles(new FilePayload("again.zip", "application/zip", Files.readAllBytes(drafted)));
            visit.click("#import");
            assertThat(drafted(visit).paths()).containsExactly(Town.SHEET);
            assertThat(drafted(visit).findings()).isEqualTo(changed.findings()).anyMatch(Finding::stopsRelease);

            visit.open("/workbench");
            page.locator("#files").setInputFiles(new FilePayload("broken.zip", "application/zip", new byte[] {1, 2}));
            visit.click("#import");
            assertThat(page.locator("#refused").textContent()).contains("压缩包");
        }
    }

    /** What a release has and a draft removes is gone from what it would release; what it only changes is taken back. */
    @Test
    void filesOfADraftAreTakenAwayAndComeBack() {
        try (Visit visit = modeller(360, true)) {
            ModelDraft draft =
                    town.bean(DraftEditing.class).begin(new BundleKey("company-deregistration"), account("modeller"));
            String request = "bpmn/company-deregistration.deregistration-proof.bpmn";
            visit.open("/workbench/drafts/" + draft.id() + "/files");
            visit.sound("draft-files-360");
            Page page = visit.page();
            assertThat(page.locator("form:has([value='bpmn/company-deregistration.yaml'])")
                            .count())
                    .as("what no service can do without")
                    .isZero();
            assertThat(page.locator("form:has([value^='bpmn/handling/'])").count())
                    .as("what others have, too")
                    .isZero();
            visit.click("form:has([value='" + request + "']) button");
            ModelDraft without = town.bean(ModelDrafts.class).get(draft.id());
            assertThat(town.bean(DraftEditing.class).files(without)).doesNotContainKey(request);
            assertThat(without.findings()).as("its sheet still names it").anyMatch(Finding::stopsRelease);
            assertThat(page.locator("#removed").textContent()).contains("后续请求：申请企业注销证明", request);

            String sheet = "bpmn/company-deregistration.yaml";
            String text = town.bean(DraftEditing.class).files(without).get(sheet);
            ModelDraft unasked = town.bean(DraftEditing.class)
                    .save(
                            draft.id(),
                            without.version(),
                            sheet,
                            text.replaceAll("(?m)^requests:\\n(  .*\\n)+", ""),
                            account("modeller"));
            assertThat(town.bean(DraftEditing.class).files(unasked))
                    .as("also after the next change")
                    .doesNotContainKey(request);
            assertThat(unasked.findings()).noneMatch(Finding::stopsRelease);
            byte[] zip = town.bean(ServiceArchives.class).drafted(unasked).orElseThrow();
            assertThat(HandedIn.of(List.of(new ModelFile("draft.zip", zip))).findings())
                    .as("an import can't remove it, and says so")
                    .extracting(finding -> finding.message().zh())
                    .anyMatch(said -> said.contains(request) && said.contains("删除"));

            String spare = "bpmn/catalogue/items/spare-item.yaml";
            String of = town.bean(DraftEditing.class).files(unasked).get("bpmn/catalogue/items/tax-clearance.yaml");
            ModelDraft more = unasked;
            for (String change : List.of("# one\n", "# two\n")) {
                more = town.bean(DraftEditing.class)
                        .save(
                                draft.id(),
                                more.version(),
                                change.contains("one")
                                        ? Map.of(spare, of.replace("tax-clearance", "spare-item"))
                                        : Map.of(
                                                sheet,
                                                town.bean(DraftEditing.class)
                                                                .files(more)
                                                                .get(sheet)
                                                        + change),
                                account("modeller"));
                assertThat(town.bean(DraftEditing.class).files(more))
                        .as("what nothing needs stays until somebody decides " + change)
                        .containsKey(spare);
                assertThat(more.findings()).anyMatch(finding -> finding.rule().equals("unused-file"));
            }
            more = town.bean(DraftFolder.class).remove(draft.id(), more.version(), spare, account("modeller"));
            assertThat(more.findings()).noneMatch(Finding::stopsRelease);

            visit.open("/workbench/drafts/" + draft.id() + "/files");
            visit.click("#removed form button");
            visit.click("form:has([value='" + sheet + "']) button");
            ModelDraft back = town.bean(ModelDrafts.class).get(draft.id());
            assertThat(back.paths()).isEmpty();
            assertThat(town.bean(DraftEditing.class).files(back)).containsKey(request);
            assertThat(back.findings()).noneMatch(Finding::stopsRelease);
        }
    }

    /** A file is added when something names it: an item and the form of a later request, from templates that keep every rule. */
    @Test
    void aFileIsAddedAsSoonAsTheSheetNamesIt() {
        try (Visit visit = modeller(360, true)) {
            DraftEditing editing = town.bean(DraftEditing.class);
            ModelDraft draft = editing.begin(new BundleKey("street-stall"), account("modeller"));
            visit.open("/workbench/drafts/" + draft.id() + "/files/new");
            Page page = visit.page();
            added(visit, "ITEM", "stall-copy", "摊位证明补发");
            assertThat(wrong(visit, "code")).contains("还没有用到“stall-copy”");
            assertThat(typed(visit, "name")).isEqualTo("摊位证明补发");
            visit.sound("draft-add-refused-360");
            added(visit, "FORM", "copy-request", "请求补发");
            assertThat(wrong(visit, "code")).as("it would be every service's").contains("还没有用到");

            String sheet = editing.files(draft).get(Town.SHEET);
            String requests =
                    """
                    requests:
                      - id: copy-request
                        name: {zh: 请求补发证明, en: Ask for a copy}
                        item: stall-copy
                        who: applicant
                        from: completion
                        basis: {zh: 本地规定。, en: Local rule.}
                        times: 3
                    """;
            editing.save(
                    draft.id(),
                    draft.version(),
                    Town.SHEET,
                    sheet.replaceFirst("(?m)^requests:.*\\n", "") + requests,
                    account("modeller"));
            for (String kind : List.of("ITEM", "FORM", "REQUEST")) {
                visit.open("/workbench/drafts/" + draft.id() + "/files/new");
                added(visit, kind, kind.equals("ITEM") ? "stall-copy" : "copy-request", "摊位证明补发");
                assertThat(page.url())
                        .as(kind + page.locator("main").textContent())
                        .endsWith("/files");
            }
            ModelDraft now = town.bean(ModelDrafts.class).get(draft.id());
            assertThat(now.paths())
                    .contains(
                            "bpmn/catalogue/items/stall-copy.yaml",
                            "forms/items/stall-copy.review.form",
                            "forms/steps/copy-request.form",
                            "forms/steps/copy-request.sample.json",
                            "bpmn/street-stall.copy-request.bpmn");
            assertThat(now.findings()).noneMatch(Finding::stopsRelease);
            assertThat(now.others()).isEmpty();
            visit.click("#add");
            added(visit, "ITEM", "stall-copy", "摊位证明补发");
            assertThat(wrong(visit, "code")).contains("已经有");

            String item = "bpmn/catalogue/items/stall-copy.yaml";
            String fee = "fee: {table: copy-fee, legalBasis: {zh: 《示例市市容管理条例》第八条, en: Rule}, payee: urban,"
                    + " before: decision, payWithin: 5WD}\n";
            String free = editing.files(now).get(item);
            editing.save(draft.id(), now.version(), item, free + fee, account("modeller"));
            visit.open("/workbench/drafts/" + draft.id() + "/files/new");
            added(visit, "TABLE", "copy-fee", "补发收费");
            assertThat(editing.files(town.bean(ModelDrafts.class).get(draft.id()))
                            .get("bpmn/tables/copy-fee.dmn"))
                    .as(page.locator("main").textContent())
                    .contains("name=\"amount\" typeRef=\"number\"");
        }
    }

    private static void added(Visit visit, String kind, String code, String name) {
        visit.page().locator("#kind").selectOption(kind);
        type(visit, "code", code);
        type(visit, "name", name);
        visit.page().locator("#agency").selectOption("urban");
        type(visit, "promised", "3");
        visit.click("#add");
    }

    /** As quickly as by the interface, and as sound: two agencies, one after the other, without any script. */
    @Test
    void aFewWordsGiveADraftThatKeepsEveryRule() {
        try (Visit visit = modeller(1280, false)) {
            visit.open(NEW);
            Page page = visit.page();
            type(visit, "key", "night-market");
            type(visit, "name", "摆夜市一件事");
            page.locator("#leadAgency").selectOption("urban");
            type(visit, "items-0-code", "market-place");
            type(visit, "items-0-name", "场地备案");
            type(visit, "items-0-promised", "3");
            visit.click("button[name=add]");
            visit.click("button[name=add]");
            type(visit, "items-2-code", "market-permit");
            type(visit, "items-2-name", "夜市经营许可");
            page.locator("#items-2-agency").selectOption("amr");
            page.locator("#items summary").nth(2).click();
            page.locator("#items-2-handling").selectOption("LICENCE");
            type(visit, "items-2-promised", "5wd");
            type(visit, "items-2-statutory", "20");
            page.locator("[name='items-2-after-0']").check();
            visit.click("button[name=remove][value='2']");
            assertThat(typed(visit, "items-1-code")).isEqualTo("market-permit");
            assertThat(page.locator("[name='items-1-after-0']").isChecked()).isTrue();
            page.locator("#items-1-promised").press("Enter");
            page.waitForURL("**/workbench/drafts/*");

            assertThat(page.locator(".wb-files li").allTextContents())
                    .as("files are called by what they say")
                    .anyMatch(one -> one.contains("事项表：场地备案") && one.contains("items/market-place.yaml"))
                    .anyMatch(one -> one.contains("收件预审") && one.contains("steps/pre-check.form"))
                    .anyMatch(one -> one.contains("工作人员表单：夜市经营许可（样例）"));
            ModelDraft draft = drafted(visit);
            assertThat(draft.bundle().value()).isEqualTo("night-market");
            assertThat(draft.findings()).noneMatch(Finding::stopsRelease);
            assertThat(draft.paths())
                    .contains("bpmn/night-market.bpmn", "forms/bundles/night-market.form")
                    .contains("bpmn/catalogue/items/market-permit.yaml", "forms/items/market-place.review.form");
            assertThat(town.bean(DraftEditing.class).files(draft).get("bpmn/catalogue/items/market-permit.yaml"))
                    .contains("needs: [market-place-result]", "handling: licence", "promised: {limit: 8WD}");

            for (String address : List.of("/workbench/drafts/" + draft.id(), "/workbench", "/models/drafts")) {
                visit.open(address);
                assertThat(page.locator("main").textContent()).as(address).contains("摆夜市一件事");
            }
            visit.open("/models/drafts/" + draft.id());
            assertThat(page.locator("#discard-do").isVisible())
                    .as("it is asked first")
                    .isFalse();
            page.locator("#discard").click();
            visit.click("#discard-do");
            assertThat(page.locator("#state").textContent()).isEqualTo("已作废");
        }
    }
}
