package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.PdfA;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateIdentifier;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.document.certificate.Certificates;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.file.Verification;
import org.yiciban.document.file.Verified;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;

/** What a granted item gives as a certificate: whose it is, until when it holds, how it stands. */
@CaseTest
class CertificatesTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Certificates certificates;

    @Autowired
    DocumentFiles files;

    @Autowired
    Verification verification;

    @Autowired
    JdbcTemplate jdbc;

    private Certificate only(CaseScenario scenario) {
        List<Certificate> all = certificates.of(List.of(scenario.number()));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private CaseScenario restaurant(String received) {
        return scenarios.aCase().of("restaurant-opening").receivedOn(received).finishedWell();
    }

    private Verified verified(IssuedDocument document) {
        return verification.of(files.of(document).orElseThrow().code()).orElseThrow();
    }

    private static IssuedDocument document(CaseScenario scenario) {
        return scenario.view().documents().stream()
                .filter(one -> one.type() == DocumentType.CERTIFICATE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPermitIsGivenAsACertificateOfItsApplicant() {
        CaseScenario scenario = restaurant("2026-09-28T10:00");
        Certificate permit = only(scenario);
        IssuedDocument document = document(scenario);

        assertThat(permit.name().zh()).isEqualTo("食品经营许可证");
        assertThat(permit.document()).isEqualTo(document.number());
        assertThat(permit.holder().name())
                .isEqualTo(scenario.file().filing().applicant().name());
        assertThat(permit.validUntil())
                .isEqualTo(permit.validFrom().plusYears(5).minusDays(1));
        assertThat(CertificateIdentifier.read(permit.identifier().toString())).contains(permit.identifier());
        assertThat(document.title().zh()).isEqualTo("食品经营许可证");
        assertThat(document.lines(DocumentFact.GIVEN))
                .extracting(line -> line.text(DocumentFact.VALUE).orElseThrow().zh())
                .contains("全国");
        assertThat(document.text(DocumentFact.IDENTIFIER).orElseThrow().zh())
                .isEqualTo(permit.identifier().toString());
    }

    /** Whoever founds a company holds nothing: the company does. */
    @Test
    void aLicenceBelongsToTheCompanyThatItMakes() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-10-12T10:00")
                .finishedWell();
        Certificate licence = only(scenario);

        assertThat(licence.holder().organisation()).isTrue();
        assertThat(licence.holder().number())
                .isNotEqualTo(scenario.file().filing().applicant().idNumber());
        assertThat(licence.validUntil()).isNull();
        assertThat(certificates.of(licence.holder().number().toLowerCase(Locale.ROOT)))
                .contains(licence);
        assertThat(document(scenario).text(DocumentFact.APPLICANT).orElseThrow().zh())
                .isEqualTo(licence.holder().name());
    }

    @Test
    void aDenialGivesNone() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .accepted();
        scenario.finish("review", "licence-verification", "pass")
                .finish("review", "food-permit", "fail")
                .finish("decide", "food-permit", "deny");
        scenario.finishedWell();

        assertThat(certificates.of(List.of(scenario.number()))).isEmpty();
    }

    @Test
    void serialNumbersHaveNoGaps() {
        long first =
                Long.parseLong(only(restaurant("2026-09-28T10:00")).identifier().serial());
        long second =
                Long.parseLong(only(restaurant("2026-09-28T11:00")).identifier().serial());

        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    void whoseItIsLiesSealed() {
        Certificate permit = only(restaurant("2026-09-28T10:00"));

        assertThat(jdbc.queryForList(
                                "select * from certificate where identifier = ?",
                                permit.identifier().toString())
                        .get(0)
                        .values())
                .extracting(String::valueOf)
                .noneMatch(value -> value.contains(permit.holder().name())
                        || value.contains(permit.holder().number()));
    }

    @Test
    void anybodyIsToldHowACertificateStands() {
        CaseScenario scenario = restaurant("2026-09-28T10:00");
        Certificate permit = only(scenario);
        IssuedDocument document = document(scenario);

        assertThat(verified(document).verdict()).isEqualTo(Verified.Verdict.GENUINE);
        assertThat(verified(document).validUntil()).isEqualTo(permit.validUntil());
        certificates.stand(permit.identifier(), CertificateStatus.SUSPENDED);
        assertThat(verified(document).verdict()).isEqualTo(Verified.Verdict.SUSPENDED);
        assertThat(certificates.stand(permit.identifier(), CertificateStatus.REVOKED))
                .isTrue();
        assertThat(verified(document).verdict()).isEqualTo(Verified.Verdict.REVOKED);
        assertThat(certificates.stand(permit.identifier(), CertificateStatus.VALID))
                .as("what was revoked never holds again")
                .isFalse();
        assertThat(verified(document).verdict()).isEqualTo(Verified.Verdict.REVOKED);
    }

    @Test
    void aCertificateHoldsUntilItsLastDayIsOver() {
        Certificate permit = only(restaurant("2026-09-28T10:00"));
        LocalDate last = permit.validUntil();

        assertThat(permit.status(last)).isEqualTo(CertificateStatus.VALID);
        assertThat(permit.status(last.plusDays(1))).isEqualTo(CertificateStatus.LAPSED);
        assertThat(permit.holds(permit.validFrom().minusDays(1))).isFalse();
    }

    @Test
    void itsFileIsOneOfTheArchive() throws Exception {
        CaseScenario scenario = restaurant("2026-09-28T10:00");
        byte[] content;
        try (var file = files.open(files.made(document(scenario)).orElseThrow())) {
            content = file.readAllBytes();
        }

        assertThat(PdfA.against(content)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(content)) {
            assertThat(pdf.getNumberOfPages()).isOne();
        }
    }

    /** A name of sixty signs, the longest that is registered, and an identifier that nobody has to put together. */
    @Test
    void aLongNameStillMakesOnePageAndTheIdentifierOneLine() throws Exception {
        String name = "示例市云溪区".repeat(9) + "有限责任公司";
        CaseScenario scenario = scenarios.aCase().of("company-start-up").receivedOn("2026-10-12T10:00");
        scenario.until("done", one -> one.tasks().isEmpty(), task -> {
            if (task.step().equals("review") && "business-licence".equals(String.valueOf(task.item()))) {
                Map<String, Object> data = new HashMap<>(scenarios.sampleOf(task));
                data.put("registeredName", name);
                scenarios.taskActions.complete(
                        task.id(),
                        new Completion("pass", data, "申请材料齐全，符合法定形式。", List.of()),
                        scenario.workerOf(task),
                        Channel.API);
            } else {
                scenario.finishWell(task);
            }
        });

        assertThat(only(scenario).holder().name()).isEqualTo(name).hasSize(60);
        try (var file = files.open(files.made(document(scenario)).orElseThrow());
                PDDocument pdf = Loader.loadPDF(file.readAllBytes())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf).lines())
                    .anyMatch(line -> line.contains(only(scenario).identifier().toString()));
        }
    }
}
