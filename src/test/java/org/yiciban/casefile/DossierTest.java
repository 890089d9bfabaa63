package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.Papers;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.revocation.RevocationDesk;
import org.yiciban.casefile.seals.CaseSeals;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.dossier.Dossier;
import org.yiciban.dossier.DossierFiles;
import org.yiciban.dossier.Dossiers;
import org.yiciban.dossier.MadeFile;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Sha256;

/** The file 案卷 of a case: everything in its order, numbered, for each reader what he has a right to. */
@CaseTest
class DossierTest {

    private static final List<String> PARTS =
            List.of("政务服务案卷", "卷内目录", "申请书", "收件与受理文书", "审查、核查与听证记录", "决定文书与证照", "送达与办结文书", "办理时限表", "办理过程记录");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFiles files;

    @Autowired
    DocumentFiles documentFiles;

    @Autowired
    CaseSeals seals;

    @Autowired
    Uploads uploads;

    @Autowired
    RevocationDesk desk;

    /** Somebody's part of the file, as he reads it. */
    private record Read(int pages, List<String> texts, Map<String, Integer> parts, Map<String, Integer> pieces) {

        String all() {
            return String.join("\n", texts);
        }
    }

    private CaseScenario finished() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finishedWell();
        scenario.view().documents().forEach(this::made);
        return scenario;
    }

    private void made(IssuedDocument document) {
        if (document.seal() != null && !document.seal().isSet()) {
            seals.set(document.number(), scenarios.account("clerk"));
        }
        documentFiles.made(document);
    }

    private byte[] taken(CaseScenario scenario, String reader, DossierFiles.Kind kind) throws IOException {
        Dossier dossier = dossiers.of(scenario.number(), scenarios.account(reader));
        MadeFile file = files.made(dossier, kind);
        try (InputStream content = file.once()) {
            byte[] all = content.readAllBytes();
            assertThat(all).hasSize((int) file.size());
            return all;
        } finally {
            assertThat(file.folder()).doesNotExist();
        }
    }

    private Read read(CaseScenario scenario, String reader) throws IOException {
        byte[] pdf = taken(scenario, reader, DossierFiles.Kind.PDF);
        Files.write(Path.of("target/dossier-" + reader + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> texts = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                texts.add(stripper.getText(document).replaceAll("[\\s　]", ""));
            }
            Map<String, Integer> parts = new LinkedHashMap<>();
            Map<String, Integer> pieces = new LinkedHashMap<>();
            for (PDOutlineItem part :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                parts.put(part.getTitle(), page(part));
                part.children().forEach(piece -> pieces.put(piece.getTitle(), page(piece)));
            }
            return new Read(texts.size(), texts, parts, pieces);
        }
    }

    private static int page(PDOutlineItem item) {
        try {
            return ((PDPageDestination) item.getDestination()).retrievePageNumber() + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everythingLiesInItsOrderAndIsNumberedThrough() throws IOException {
        CaseScenario scenario = finished();

        Read file = read(scenario, "clerk");

        assertThat(file.parts().keySet()).containsExactlyElementsOf(PARTS);
        for (int i = 0; i < file.pages(); i++) {
            assertThat(file.texts().get(i))
                    .contains("第" + (i + 1) + "页共" + file.pages() + "页")
                    .contains(scenario.number().value());
        }
        assertThat(file.texts().get(0)).contains("申请人林晓", "本卷共" + file.pages() + "页", "全卷");
        Matcher numbers = Pattern.compile("^(\\d+) (.*)$").matcher("");
        String index = String.join("", file.texts().subList(1, file.parts().get("申请书") - 1));
        file.pieces().forEach((title, page) -> {
            assertThat(numbers.reset(title).matches()).isTrue();
            String reference = numbers.group(2).replaceAll("^\\S+ ", "");
            assertThat(index).contains("2026-09-28" + page);
            if (reference.contains("〔")) {
                assertThat(file.texts().get(page - 1)).contains(reference);
            }
        });
        assertThat(file.pieces().keySet().stream().filter(one -> one.contains("〔")))
                .hasSameSizeAs(scenario.view().documents());
        assertThat(file.all()).contains("法定期限", "审查（办理）意见");
    }

    /** A whole start-up case, with what came after its end. */
    @Test
    void whatWasDecidedLaterLiesWithTheDecisionsInItsTurn() throws IOException {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-09-14T10:00")
                .finishedWell()
                .then("2026-11-02T09:30");
        desk.cancel(
                scenario.number(),
                ItemKey.read("business-licence"),
                new RevocationDesk.Asked("DISSOLVED", "该公司已经依法解散并清算完毕。", "《中华人民共和国市场主体登记管理条例》第三十一条"),
                scenarios.account("amr"),
                Channel.WEB);
        scenario.settled();

        Read file = read(scenario, "supervisor");

        int decisions = file.parts().get("决定文书与证照");
        int service = file.parts().get("送达与办结文书");
        List<Integer> pages = file.pieces().entrySet().stream()
                .filter(piece -> piece.getKey().contains("准予") || piece.getKey().contains("注销"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(pages).isNotEmpty().isSorted().allMatch(page -> page >= decisions && page < service);
        assertThat(file.pieces().keySet().stream().filter(title -> title.contains("注销")))
                .hasSize(1);
        assertThat(file.all()).contains("文书文件正在生成，尚未入卷");
        assertThat(List.copyOf(file.pieces().values())).isSorted();
    }

    @Test
    void theApplicantHasHisOwnPart() throws IOException {
        CaseScenario scenario = finished();
        Read whole = read(scenario, "supervisor");

        Read own = read(scenario, "citizen");

        assertThat(whole.all()).contains("办理人");
        assertThat(own.all()).doesNotContain("办理人", "审查（办理）意见").contains("申请人本人的部分");
        for (String officer : List.of("clerk", "amr", "amr2", "fire", "urban")) {
            assertThat(own.all())
                    .doesNotContain(scenarios.account(officer).name().zh());
        }
        assertThat(scenario.view().documents())
                .filteredOn(document -> document.type() != DocumentType.INTEREST)
                .allSatisfy(document -> assertThat(own.all()).contains(document.number()));
    }

    @Test
    void anAgencyHasThePartOfItsItems() throws IOException {
        CaseScenario scenario = finished();

        Read part = read(scenario, "fire");

        assertThat(part.all()).contains("本部门经办事项的部分");
        assertThat(part.pieces().size())
                .isLessThan(read(scenario, "clerk").pieces().size());
    }

    @Test
    void whoMayNotSeeTheCaseHearsOfNoFile() {
        CaseScenario scenario = scenarios.aCase().of("restaurant-opening").receivedOn("2026-09-28T10:00");

        for (String stranger : List.of("citizen2", "admin", "modeller", "bank")) {
            assertThatThrownBy(() -> dossiers.of(scenario.number(), scenarios.account(stranger)))
                    .as(stranger)
                    .isInstanceOf(ActRefused.class)
                    .matches(refused -> ActRefused.isNoSuchCase((RuntimeException) refused));
        }
    }

    @Test
    void aBrokenPaperStopsNothingAndIsNamed() throws IOException {
        CaseScenario scenario = scenarios.aCase().of("restaurant-opening").receivedOn("2026-09-28T10:00");
        Upload good = given(scenario, "plan.png", Papers.png(60, 40));
        Upload flat = given(scenario, "plan.pdf", Papers.pdf());
        Upload ofd = given(scenario, "invoice.ofd", Papers.ofd());
        Upload torn = given(scenario, "torn.jpg", Papers.jpeg(31, 17));
        Path kept = Path.of("target/test-uploads-1", torn.sha256().substring(0, 2), torn.sha256());
        Files.write(kept, "torn".getBytes(StandardCharsets.UTF_8));

        Read file = read(scenario, "clerk");

        assertThat(file.all())
                .contains("此格式不转为页面", "原件与登记的SHA-256值不符", "文书文件正在生成")
                .contains(ofd.sha256(), torn.sha256())
                .doesNotContain(good.sha256(), flat.sha256());
    }

    private Upload given(CaseScenario scenario, String name, byte[] content) {
        Upload upload = uploads.take(name, content, "citizen");
        uploads.give(List.of(upload.id()), scenario.number());
        return upload;
    }

    @Test
    void theZipHasTheOriginalsAndTheHashesOfAll() throws IOException {
        CaseScenario scenario = finished();
        Upload paper = given(scenario, "plan.pdf", Papers.pdf("/Lang(zh-CN)"));
        Map<String, byte[]> zip = new LinkedHashMap<>();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(taken(scenario, "clerk", DossierFiles.Kind.ZIP)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.put(entry.getName(), in.readAllBytes());
            }
        }

        List<String> hashes = new String(zip.remove("sha256.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(hashes)
                .containsExactlyInAnyOrderElementsOf(zip.entrySet().stream()
                        .map(entry -> Sha256.of(entry.getValue()) + "  " + entry.getKey())
                        .toList());
        assertThat(zip).containsKeys("file.pdf", "index.csv", "index.json");
        assertThat(hashes).anyMatch(line -> line.startsWith(paper.sha256() + "  papers/"));
        assertThat(zip.keySet().stream().filter(name -> name.startsWith("documents/")))
                .hasSameSizeAs(scenario.view().documents());
        assertThat(new String(zip.get("index.csv"), StandardCharsets.UTF_8)).contains(paper.sha256());
    }
}
