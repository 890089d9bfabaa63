package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.limits.Extensions;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** Official documents as pages: on a telephone and on a screen, in both languages, for applicants and for staff. */
@CasePagesTest
class DocumentPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Extensions extensions;

    private final Map<DocumentType, IssuedDocument> shown = new EnumMap<>(DocumentType.class);
    private final Map<DocumentType, CaseScenario> cases = new EnumMap<>(DocumentType.class);

    @BeforeEach
    void casesWithManyDocuments() {
        show(granted());
        show(ended());
        show(corrected());
        show(lapsed());
        assertThat(shown)
                .containsKeys(
                        DocumentType.RECEIPT,
                        DocumentType.ACCEPT,
                        DocumentType.CORRECT,
                        DocumentType.NOACCEPT,
                        DocumentType.SPECIAL,
                        DocumentType.EXTEND,
                        DocumentType.GRANT,
                        DocumentType.DENY,
                        DocumentType.FILE,
                        DocumentType.END,
                        DocumentType.OVERDUE,
                        DocumentType.DELIVERY,
                        DocumentType.BUNDLE);
    }

    private void show(CaseScenario scenario) {
        for (IssuedDocument document : scenario.view().documents()) {
            if (shown.putIfAbsent(document.type(), document) == null) {
                cases.put(document.type(), scenario);
            }
        }
    }

    private CaseScenario restaurant() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", true)
                .onPaper();
    }

    /** Extended, stopped for an expert review, granted and handed over; the fire check was refused. */
    private CaseScenario granted() {
        CaseScenario scenario = restaurant().receivedOn("2026-09-28T10:00").accepted();
        scenario.finish("review", "licence-verification", "pass").finish("review", "fire-inspection", "fail");
        extensions.ask(
                scenario.number(), ItemKey.read("food-permit"), "现场核查须与消防联合进行。", scenarios.account("amr"), Channel.API);
        scenario.settled().finish("decide-extension", "food-permit", "grant");
        scenario.then("2026-10-20T15:00").finish("review", "food-permit", "special-procedure");
        scenario.then("2026-10-26T09:30").finish("special-procedure", "food-permit", "finished");
        return scenario.then("2026-10-27T10:00").finishedWell();
    }

    /** A paper that was promised does not come, the check of the licence is late and explained, one item not accepted. */
    private CaseScenario ended() {
        CaseScenario scenario = restaurant()
                .promising("food-safety-rules")
                .receivedOn("2026-09-28T10:00")
                .settled();
        for (OpenTask task : scenario.tasks()) {
            String outcome = task.agency().value().equals("urban") ? "decline" : "complete";
            scenario.complete(task, outcome, List.of(), scenario.workerOf(task));
        }
        scenario.settled().finish("conclude", null, "accept").finish("review", "licence-verification", "pass");
        return scenario.then("2026-12-20T09:00").finishedWell();
    }

    /** A filing ends by the rule of its sheet, as the paper that was promised for it does not come. */
    private CaseScenario lapsed() {
        return restaurant()
                .promising("signboard-drawing")
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .then("2026-12-20T09:00");
    }

    private CaseScenario corrected() {
        CaseScenario scenario = restaurant().receivedOn("2026-09-28T10:00").settled();
        scenario.preChecked();
        return scenario.finish(
                "conclude",
                null,
                "correct",
                List.of(
                        new Defect("premisesAddress", null, "未写明门牌号。", "补充门牌号。", null),
                        new Defect(null, "layout-plan", "平面图未标明食品处理区和清洗消毒区。", "标明后重新上传。", null)));
    }

    private String path(DocumentType type) {
        return "/track/" + cases.get(type).number() + "/documents/"
                + URLEncoder.encode(shown.get(type).number(), StandardCharsets.UTF_8);
    }

    private void showCode(Visit visit, CaseScenario scenario) {
        visit.open("/track");
        visit.page().locator("#number").fill(scenario.number().value());
        visit.page().locator("#code").fill(scenario.received().queryCode());
        visit.click("main form button");
        visit.page().waitForURL("**/track/" + scenario.number());
    }

    @ParameterizedTest
    @CsvSource({"360, zh-CN", "1280, en"})
    void everyDocumentLooksLikeOne(int width, String language) {
        boolean english = language.equals("en");
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/track?lang=" + language);
            cases.values().stream().distinct().forEach(scenario -> showCode(visit, scenario));
            shown.forEach((type, document) -> {
                assertThat(visit.open(path(type))).as(type.name()).isEqualTo(200);
                visit.sound("document-" + type + "-" + language + "-" + width);
                Page page = visit.page();
                String paper = page.locator("article.official").first().innerText();
                // heading, number, addressee, signature and day, in this order
                assertThat(paper)
                        .containsSubsequence(
                                "示例市云溪区",
                                document.title().zh(),
                                document.number(),
                                document.text(DocumentFact.IDENTIFIER)
                                        .map(LocalText::zh)
                                        .orElse(cases.get(type).number().value()),
                                cases.get(type).file().filing().applicant().name() + "（",
                                "）：",
                                "示例市云溪区",
                                "章）")
                        .containsPattern("2026年\\d+月\\d+日\\s+（演示样章，不具法律效力）")
                        .doesNotContain(
                                "null",
                                "{",
                                "document.",
                                cases.get(type).file().filing().applicant().maskedName());
                assertThat(page.locator("code.hash").innerText()).matches("[0-9a-f]{64}");
                assertThat(page.locator("article.official").count()).isEqualTo(english ? 2 : 1);
                if (english) {
                    assertThat(page.locator("article.official").last().innerText())
                            .contains(document.title().en(), "Yunxi District, Sample City");
                }
            });
        }
    }

    @Test
    void staffReadItWithinTheOffice() {
        try (Visit visit = CHROMIUM.visit(port, 1280, true)) {
            visit.open("/login");
            visit.login("amr");

            assertThat(visit.open(path(DocumentType.GRANT))).isEqualTo(200);

            assertThat(visit.page().locator("header.obar").isVisible()).isTrue();
            assertThat(visit.page().locator("main a.btn").first().getAttribute("href"))
                    .isEqualTo("/window/cases/" + cases.get(DocumentType.GRANT).number());
            visit.sound("document-staff");
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visit.page().locator("header.obar").isVisible()).isFalse();
            assertThat(visit.page().locator("main a.btn").first().isVisible()).isFalse();
            visit.page()
                    .pdf(new Page.PdfOptions()
                            .setPath(Path.of("target/pages/document.pdf"))
                            .setPreferCSSPageSize(true));
        }
    }

    /** Whoever is handed a document checks it by its code, and by its file, without a login. */
    @ParameterizedTest
    @CsvSource({"360, zh-CN, 真实有效", "1280, en, Genuine and in force"})
    void anybodyChecksADocument(int width, String language, String genuine) throws Exception {
        String number = shown.get(DocumentType.GRANT).number();
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/track?lang=" + language);
            showCode(visit, cases.get(DocumentType.GRANT));
            visit.open(path(DocumentType.GRANT));
            String code = visit.page()
                    .locator("a[href^='/verify/']")
                    .getAttribute("href")
                    .substring("/verify/".length());
            Download download = visit.page().waitForDownload(() -> visit.click("a[download]"));
            assertThat(download.suggestedFilename()).contains(number).endsWith(".pdf");
            Path file = download.path();
            assertThat(Files.readAllBytes(file)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));

            visit.context().clearCookies();
            visit.open("/verify?lang=" + language);
            visit.sound("verify-" + width);
            visit.page().locator("#code").fill(code.toLowerCase(Locale.ROOT).replace("-", " "));
            visit.click("form[action='/verify'] button");
            assertThat(visit.page().locator("#verdict").innerText()).isEqualTo(genuine);
            assertThat(visit.page().locator("main").innerText())
                    .contains(number)
                    .doesNotContain(cases.get(DocumentType.GRANT)
                            .file()
                            .filing()
                            .applicant()
                            .name());
            visit.sound("verify-genuine-" + width);

            visit.page().locator("#file").setInputFiles(file);
            visit.click("form[action='/verify/file'] button");
            assertThat(visit.page().locator("#verdict").innerText()).isEqualTo(genuine);
            assertThat(visit.open("/verify/file")).isEqualTo(200);
            assertThat(visit.page().url()).endsWith("/verify");
            // yesterday's tab: neither a login nor the choice of a language is left
            visit.context().clearCookies();
            Files.write(file, new byte[] {10}, StandardOpenOption.APPEND);
            visit.page().locator("#file").setInputFiles(file);
            visit.click("form[action='/verify/file'] button");
            assertThat(visit.page().locator("main").innerText()).contains("查无此文书");

            visit.page().locator("#code").fill("1234");
            visit.click("form[action='/verify'] button");
            assertThat(visit.page().locator("#code").getAttribute("aria-invalid"))
                    .isEqualTo("true");
            assertThat(visit.page().locator("#code").inputValue()).isEqualTo("1234");
            visit.soundOrRefused("verify-wrong-" + width);
            assertThat(visit.open("/verify/0000-0000-0000-0000")).isEqualTo(404);
            visit.soundOrRefused("verify-unknown-" + width);
        }
    }
}
