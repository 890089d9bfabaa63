package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.PdfA;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.seals.CaseSeals;
import org.yiciban.document.file.DocumentFile;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.file.Verification;
import org.yiciban.document.file.Verified;
import org.yiciban.document.file.WaitingFiles;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.Sha256;

/** The files of what was issued: complete, made once, sound in thirty years, and checked by anybody. */
@CaseTest
class DocumentFilesTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    DocumentFiles files;

    @Autowired
    Verification verification;

    @Autowired
    WaitingFiles waiting;

    @Autowired
    CaseSeals seals;

    @Autowired
    Wording wording;

    @Autowired
    JdbcTemplate jdbc;

    private CaseScenario finished() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", true)
                .onPaper()
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finishedWell();
    }

    /** What the program issued is sealed by the window. */
    private void sealed(IssuedDocument document) {
        if (document.seal() != null && !document.seal().isSet()) {
            seals.set(document.number(), scenarios.account("clerk"));
        }
    }

    private byte[] content(DocumentFile file) throws Exception {
        try (InputStream content = files.open(file)) {
            return content.readAllBytes();
        }
    }

    /** How many dots of the last page are of the colour of seals, at 72 dots an inch. */
    private static int red(PDDocument pdf) throws IOException {
        BufferedImage page = new PDFRenderer(pdf).renderImage(pdf.getNumberOfPages() - 1);
        int red = 0;
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = page.getHeight() / 8; y < page.getHeight(); y++) {
                Color dot = new Color(page.getRGB(x, y));
                red += dot.getRed() > 150 && dot.getGreen() < 110 && dot.getBlue() < 110 ? 1 : 0;
            }
        }
        return red;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    @Test
    void theReceiptOfAnOnlineApplicationWaitsForNoSeal() {
        CaseScenario scenario = scenarios.aCase().of("restaurant-opening").receivedOn("2026-09-28T10:00");

        assertThat(scenario.view().documents())
                .filteredOn(one -> one.type() == DocumentType.RECEIPT)
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.seal()).isNull();
                    assertThat(files.made(receipt)).isPresent();
                });
    }

    @Test
    void eachFileSaysAllThatWasIssuedAndIsFitForTheArchive() throws Exception {
        CaseScenario scenario = finished();
        Set<DocumentType> seen = new TreeSet<>();
        for (IssuedDocument document : scenario.view().documents()) {
            sealed(document);
            DocumentFile file = files.made(document).orElseThrow();
            byte[] content = content(file);
            RenderedDocument paper = wording.of(document, Locale.SIMPLIFIED_CHINESE);

            assertThat(file.sha256()).isEqualTo(Sha256.of(content));
            assertThat(content.length)
                    .as(document.number())
                    .isEqualTo(file.size())
                    .isLessThan(200_000);
            try (PDDocument pdf = Loader.loadPDF(content)) {
                String text = plain(new PDFTextStripper().getText(pdf));
                assertThat(text)
                        .contains(plain(paper.title()), plain(paper.number()), plain(paper.addressee()), paper.day())
                        .contains(file.code().shown(), "/verify/" + file.code().shown());
                if (document.seal() != null) {
                    assertThat(text).contains("（演示样章，不具法律效力）");
                    assertThat(red(pdf)).as("the seal on the last page").isBetween(2_000, 12_000);
                } else {
                    assertThat(Set.of(DocumentType.RECEIPT, DocumentType.BUNDLE))
                            .contains(document.type());
                    assertThat(red(pdf)).as("no seal that nobody set").isLessThan(200);
                }
                for (RenderedDocument.Part part : paper.parts()) {
                    if (part instanceof RenderedDocument.Sentence sentence) {
                        assertThat(text.replaceAll("核验码.*?—\\d/\\d—", "")).contains(plain(sentence.text()));
                    }
                }
            }
            if (seen.add(document.type())) {
                assertThat(PdfA.against(content)).as(document.number()).isEmpty();
            }
        }
        assertThat(seen).contains(DocumentType.RECEIPT, DocumentType.ACCEPT, DocumentType.GRANT, DocumentType.BUNDLE);
    }

    @Test
    void aFileIsMadeOnceHoweverManyAskForItAtOnce() throws Exception {
        IssuedDocument document = finished().view().documents().get(1);
        ExecutorService readers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<String>> asked = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                asked.add(() -> files.made(document).map(DocumentFile::sha256).orElse(""));
            }
            Set<String> made = new TreeSet<>();
            for (Future<String> one : readers.invokeAll(asked)) {
                made.add(one.get());
            }
            assertThat(made).hasSize(1).doesNotContain("");
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void anybodyLearnsHowADocumentStandsAndNothingOfAPerson() throws Exception {
        CaseScenario scenario = finished();
        IssuedDocument document = scenario.view().documents().get(1);
        DocumentFile file = files.made(document).orElseThrow();

        Verified byCode = verification.of(file.code()).orElseThrow();
        assertThat(byCode.verdict()).isEqualTo(Verified.Verdict.GENUINE);
        assertThat(byCode.number()).isEqualTo(document.number());
        assertThat(verification.ofFile(Sha256.of(content(file)))).contains(byCode);
        String applicant = scenario.file().filing().applicant().name();
        assertThat(byCode.toString())
                .doesNotContain(applicant, scenario.number().value());

        byte[] changed = content(file);
        changed[changed.length / 2]++;
        assertThat(verification.ofFile(Sha256.of(changed))).isEmpty();

        jdbc.update(
                "update issued_document set issued_at = dateadd(day, 1, issued_at) where number = ?",
                document.number());
        assertThat(verification.of(file.code()).orElseThrow().verdict()).isEqualTo(Verified.Verdict.CHANGED);
    }

    /** A name of a file, an address or a number without a blank: all of it is on the page, in its own column. */
    @Test
    void aLongWordIsBrokenAndEveryColumnStaysOnThePage() throws Exception {
        String word = "IMG_20261129_093015_scan_of_identity_document_front_".repeat(6) + "end.jpeg";
        IssuedDocument document = corrected("文件 " + word + " 看不清。\n第二行").view().documents().stream()
                .filter(one -> one.type() == DocumentType.CORRECT)
                .findFirst()
                .orElseThrow();
        byte[] content = content(files.made(document).orElseThrow());
        try (PDDocument pdf = Loader.loadPDF(content)) {
            List<TextPosition> signs = new ArrayList<>();
            PDFTextStripper text = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition sign) {
                    signs.add(sign);
                    super.processTextPosition(sign);
                }
            };
            text.getText(pdf);
            float right = pdf.getPage(0).getMediaBox().getWidth();
            assertThat(signs).allMatch(sign -> sign.getXDirAdj() + sign.getWidthDirAdj() < right - 70);
            String all = signs.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
            assertThat(all.chars().filter(sign -> sign == '_').count()).isEqualTo(8L * 6);
            assertThat(all).contains("依据", "第二行");
        }
    }

    private CaseScenario corrected(String wrong) {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .onPaper()
                .receivedOn("2026-09-28T10:00")
                .settled();
        scenario.preChecked();
        return scenario.finish(
                "conclude", null, "correct", List.of(new Defect(null, "layout-plan", wrong, "补写后重新上传。", null)));
    }

    /** Whoever has a name that no font can draw gets the paper: the sign that is missing is named by its number. */
    @Test
    void aSignThatNoFontHasIsNamedByItsNumber() throws Exception {
        IssuedDocument one = told(corrected("平面图上缺“𪚥”字。"));
        byte[] content = content(files.made(one).orElseThrow());
        assertThat(textOf(content)).contains("平面图上缺“〓”字。", "Unicode）为U+2A6A5。）");
        assertThat(PdfA.against(content)).isEmpty();

        IssuedDocument two = told(corrected("缺“𪚥”和“𠔻”，再缺“𪚥”。"));
        assertThat(textOf(content(files.made(two).orElseThrow())))
                .contains("缺“〓1”和“〓2”，再缺“〓1”。", "为〓1：U+2A6A5、〓2：U+2053B。）");
    }

    /** What is searched for is found: a ligature would be one sign, a mark of its own another, and the unseen is no text. */
    @Test
    void theTextOfAFileIsPlain() throws Exception {
        IssuedDocument document = told(corrected("office file ﬂoor cafe\u0301 a\u200Bb"));
        byte[] content = content(files.made(document).orElseThrow());
        assertThat(textOf(content)).contains("officefile", "caf\u00E9", "ab");
    }

    /** Words that aren't those that were issued get no file; whoever runs the program is told, and what is mended is made. */
    @Test
    void aFileThatCantBeMadeIsToldWithTheCauseAndTriedAgain() throws Exception {
        IssuedDocument document = finished().view().documents().get(1);
        String shift = "update issued_document set issued_at = dateadd(day, %d, issued_at) where number = ?";
        jdbc.update(shift.formatted(1), document.number());
        assertThat(files.made(document)).isEmpty();

        WaitingFiles.Waiting one = waiting.oldest().stream()
                .filter(file -> file.number().equals(document.number()))
                .findFirst()
                .orElseThrow();
        assertThat(one.trouble()).isEqualTo("CHANGED");
        assertThat(one.tries()).isEqualTo(1);
        assertThat(files.made(document)).as("not before its time").isEmpty();

        jdbc.update(shift.formatted(-1), document.number());
        assertThat(waiting.tryNow()).isEqualTo(waiting.count()).isPositive();
        assertThat(files.made(document)).isPresent();
        assertThat(waiting.oldest()).noneMatch(file -> file.number().equals(document.number()));
    }

    private IssuedDocument told(CaseScenario scenario) {
        return scenario.view().documents().stream()
                .filter(one -> one.type() == DocumentType.CORRECT)
                .findFirst()
                .orElseThrow();
    }

    private static String textOf(byte[] content) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            return plain(new PDFTextStripper().getText(pdf));
        }
    }
}
