package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.seals.CaseSeals;
import org.yiciban.document.OfdReading;
import org.yiciban.document.file.DocumentFile;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.file.Verification;
import org.yiciban.document.file.Verified;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.RenderedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.Sha256;

/** The second file of what was issued: the same pages for another program, which needs none of our fonts. */
@CaseTest
class OfdFilesTest {

    private static final double DOTS_A_MILLIMETRE = 4;
    private static final double MILLIMETRES_AN_INCH = 25.4;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    DocumentFiles files;

    @Autowired
    Verification verification;

    @Autowired
    CaseSeals seals;

    @Autowired
    Wording wording;

    @Test
    void anotherProgramShowsTheSamePagesAndFindsTheSameText() throws Exception {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .onPaper()
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finishedWell();

        for (IssuedDocument document : scenario.view().documents()) {
            if (document.seal() != null && !document.seal().isSet()) {
                seals.set(document.number(), scenarios.account("clerk"));
            }
            DocumentFile.Copy copy = files.ofd(document).orElseThrow();
            byte[] content = read(files.open(copy));
            OfdReading ofd = new OfdReading(content);
            RenderedDocument paper = wording.of(document, Locale.SIMPLIFIED_CHINESE);

            assertThat(copy).isEqualTo(new DocumentFile.Copy(Sha256.of(content), content.length));
            assertThat(copy.size()).as(document.number()).isLessThan(400_000);
            assertThat(ofd.contents("Title")).contains(document.title().zh(), document.number());
            assertThat(ofd.ids()).doesNotHaveDuplicates();
            assertThat(plain(ofd.text())).contains(plain(paper.title()), plain(paper.number()), paper.day());
            looksAlike(document, ofd);
        }
    }

    @Test
    void itIsDrawnOnceAndKnownByItsHash() throws Exception {
        CaseScenario scenario = scenarios.aCase().of("restaurant-opening").receivedOn("2026-09-28T10:00");
        IssuedDocument receipt = scenario.view().documents().get(0);

        DocumentFile.Copy first = files.ofd(receipt).orElseThrow();

        assertThat(files.ofd(receipt)).contains(first);
        assertThat(verification.ofFile(first.sha256())).map(Verified::number).contains(receipt.number());
        assertThat(verification.ofFile(first.sha256().replaceAll("[0-9]", "0"))).isEmpty();
    }

    private void looksAlike(IssuedDocument document, OfdReading ofd) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(read(files.open(files.of(document).orElseThrow())))) {
            assertThat(ofd.pages()).hasSize(pdf.getNumberOfPages());
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                BufferedImage meant = new PDFRenderer(pdf)
                        .renderImageWithDPI(page, (float) (DOTS_A_MILLIMETRE * MILLIMETRES_AN_INCH), ImageType.RGB);
                BufferedImage drawn = ofd.drawn(page, DOTS_A_MILLIMETRE);
                keep(document, page, meant, drawn);
                assertThat(different(meant, drawn))
                        .as("%s %s, page %d", document.type(), document.number(), page)
                        .isLessThan(0.004);
            }
        }
    }

    private static void keep(IssuedDocument document, int page, BufferedImage... both) throws Exception {
        if (Boolean.getBoolean("pictures")) {
            Files.createDirectories(Path.of("target/pages"));
            for (int i = 0; i < both.length; i++) {
                String name = "ofd-" + document.type() + "-" + page + (i == 0 ? "-pdf" : "-ofd") + ".png";
                ImageIO.write(both[i], "png", new File("target/pages", name));
            }
        }
    }

    /** The part of the dots that are plainly dark or coloured in one picture and not in the other. */
    private static double different(BufferedImage one, BufferedImage other) {
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        int different = 0;
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                Color a = new Color(one.getRGB(x, y));
                Color b = new Color(other.getRGB(x, y));
                int apart = List.of(
                                Math.abs(a.getRed() - b.getRed()),
                                Math.abs(a.getGreen() - b.getGreen()),
                                Math.abs(a.getBlue() - b.getBlue()))
                        .stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
                different += apart > 128 ? 1 : 0;
            }
        }
        return different / (double) (width * height);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private static byte[] read(InputStream content) throws Exception {
        try (InputStream open = content) {
            return open.readAllBytes();
        }
    }
}
