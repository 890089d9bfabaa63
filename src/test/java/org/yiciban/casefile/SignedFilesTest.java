package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yiciban.PdfA;
import org.yiciban.document.PdfSig;
import org.yiciban.document.TestCertificates;
import org.yiciban.document.file.DocumentFile;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.file.Verification;
import org.yiciban.document.file.Verified;
import org.yiciban.document.file.WaitingFiles;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SealKind;
import org.yiciban.shared.Sha256;

/** Files that are signed with the certificate of the agency, looked at by programs that aren't ours. */
@CaseTest
class SignedFilesTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    DocumentFiles files;

    @Autowired
    Verification verification;

    @Autowired
    WaitingFiles waiting;

    @DynamicPropertySource
    static void certificates(DynamicPropertyRegistry settings) throws Exception {
        Path folder = Files.createTempDirectory("seals");
        Path secret = Files.writeString(folder.resolve("password"), TestCertificates.PASSWORD + "\n");
        Path file = TestCertificates.made(
                        "CN=Seal of amr,O=Example Market Regulation",
                        "RSA",
                        KeyUsage.digitalSignature | KeyUsage.nonRepudiation,
                        Instant.parse("2020-01-01T00:00:00Z"),
                        Instant.parse("2099-01-01T00:00:00Z"))
                .in(folder.resolve("amr.p12"));
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:signed;DB_CLOSE_DELAY=-1");
        settings.add("yiciban.seals.kind", () -> "pdf-certificate");
        settings.add("yiciban.seals.pdf.certificates[0].agency", () -> "amr");
        settings.add("yiciban.seals.pdf.certificates[0].file", file::toString);
        settings.add("yiciban.seals.pdf.certificates[0].password-file", secret::toString);
    }

    private CaseScenario finished() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .onPaper()
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finishedWell();
    }

    private static IssuedDocument of(CaseScenario scenario, DocumentType type, String agency) {
        return scenario.view().documents().stream()
                .filter(one -> one.type() == type && one.agency().value().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private byte[] content(DocumentFile file) throws Exception {
        try (InputStream in = files.open(file)) {
            return in.readAllBytes();
        }
    }

    @Test
    void anotherProgramFindsTheSignatureSoundAndTheFileFitForTheArchive() throws Exception {
        CaseScenario scenario = finished();
        for (DocumentType type : List.of(DocumentType.ACCEPT, DocumentType.GRANT)) {
            IssuedDocument document = of(scenario, type, "amr");
            DocumentFile file = files.made(document).orElseThrow();
            byte[] content = content(file);

            assertThat(file.sha256()).isEqualTo(Sha256.of(content));
            assertThat(content.length).isLessThan(200_000);
            assertThat(PdfA.against(content)).isEmpty();
            Verified told = verification.ofFile(file.sha256()).orElseThrow();
            assertThat(told.signer()).isEqualTo("Example Market Regulation Seal of amr");
            assertThat(told.seal()).isNotNull();
            assertThat(told.seal().kind()).isEqualTo(SealKind.PDF_CERTIFICATE);
            try (PDDocument pdf = Loader.loadPDF(content)) {
                List<PDAnnotation> seals =
                        pdf.getPage(pdf.getNumberOfPages() - 1).getAnnotations();
                assertThat(seals).hasSize(1);
                assertThat(seals.get(0).getRectangle().getWidth()).isBetween(119f, 119.2f);
            }
            assertThat(new String(content, StandardCharsets.ISO_8859_1)).contains("/ETSI.CAdES.detached");
        }
    }

    @Test
    void pdfsigSaysTheSignatureIsValidAndNoticesEveryChange() throws Exception {
        assumeTrue(PdfSig.isThere(), "no pdfsig (poppler) on this machine: signatures aren't looked at");
        byte[] content =
                content(files.made(of(finished(), DocumentType.GRANT, "amr")).orElseThrow());

        assertThat(PdfSig.of(content))
                .contains("Signature is Valid", "Total document signed", "ETSI.CAdES.detached", "Seal of amr");

        byte[] changed = content.clone();
        int at = new String(content, StandardCharsets.ISO_8859_1).indexOf("/Producer");
        changed[at + 12]++;
        assertThat(PdfSig.of(changed)).doesNotContain("Signature is Valid");
        assertThat(verification.ofFile(Sha256.of(changed))).isEmpty();
    }

    /** An agency without a certificate never signs with that of another: its files wait, and the reason is told. */
    @Test
    void theFileOfAnAgencyWithoutACertificateWaits() {
        IssuedDocument document = of(finished(), DocumentType.DELIVERY, "service-centre");

        assertThat(files.made(document)).isEmpty();
        assertThat(waiting.oldest())
                .filteredOn(one -> one.number().equals(document.number()))
                .singleElement()
                .satisfies(one -> assertThat(one.trouble()).isEqualTo("SEAL"));
    }
}
