package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.certificates.UsedCertificates;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateIdentifier;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.document.certificate.Certificates;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.draft.ApplicantEntry;
import org.yiciban.draft.Draft;
import org.yiciban.draft.Drafts;
import org.yiciban.draft.Representation;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.shared.DivisionCode;

/** Whoever holds a certificate hands in no paper that says the same: by consent, while it holds, and only his own. */
@CasePagesTest
class UsedCertificatesTest {

    private static final String LICENCE = "11990000000000107Q001";
    private static final String COPY = "business-licence-copy";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Certificates certificates;

    @Autowired
    UsedCertificates used;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcTemplate jdbc;

    Certificate licence;
    Account citizen;

    /** A licence of the person himself, as a sole trader has one. */
    @BeforeEach
    void aLicenceOfHisOwn() {
        citizen = scenarios.account("citizen");
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-10-12T10:00")
                .finishedWell();
        Certificate permit = certificates.of(List.of(scenario.number())).get(0);
        String grant = scenario.view().documents().stream()
                .filter(document -> document.type() == DocumentType.GRANT)
                .findFirst()
                .orElseThrow()
                .number();
        CertificateIdentifier identifier = certificates.next(LICENCE, new DivisionCode("990101"));
        licence = new Certificate(
                identifier,
                permit.name(),
                permit.holder(),
                permit.caseNumber(),
                permit.item(),
                permit.agency(),
                permit.division(),
                permit.scope(),
                permit.validFrom(),
                null,
                permit.issuedAt(),
                grant,
                CertificateStatus.VALID,
                null,
                null);
        certificates.enter(licence);
    }

    private Application with(Upload paper, Applicant applicant) {
        Application one = scenarios.application("restaurant-opening", Map.of(), List.of(), List.of());
        return new Application(
                one.bundle(),
                one.division(),
                one.channel(),
                one.mandate(),
                applicant == null ? one.applicant() : applicant,
                one.situation(),
                one.data(),
                List.of(new Application.HandedIn(COPY, paper.id())),
                one.deferrals(),
                one.commitments(),
                one.electronicService(),
                one.originals());
    }

    private Received submit(Application application) {
        return scenarios.applications.submit(application, UUID.randomUUID().toString(), citizen);
    }

    @Test
    void aCertificateTakesThePlaceOfAPaperAndTheJournalSaysSo() {
        Upload paper = used.take(licence.identifier().toString(), true, citizen);
        Received received = submit(with(paper, null));

        assertThat(scenarios
                        .caseQueries
                        .view(received.caseNumber(), Viewer.of(citizen))
                        .timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.CERTIFICATE_USED)
                .extracting(entry -> entry.text().zh())
                .singleElement()
                .asString()
                .contains("营业执照", licence.document());
        assertThat(jdbc.queryForObject(
                        "select upload_id from submitted_material where case_number = ? and material = ?",
                        String.class,
                        received.caseNumber().value(),
                        COPY))
                .isEqualTo(paper.id());
    }

    @Test
    void withoutConsentNothingIsUsed() {
        assertThatThrownBy(() -> used.take(licence.identifier().toString(), false, citizen))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource({"citizen2", "clerk", "amr"})
    void nobodyElseUsesIt(String account) {
        assertThatThrownBy(() -> used.take(licence.identifier().toString(), true, scenarios.account(account)))
                .isInstanceOf(InvalidInput.class);
    }

    /** Between draft and sending it was revoked: that is told in words, and nothing is received. */
    @ParameterizedTest
    @CsvSource({"REVOKED", "SUSPENDED", "CANCELLED"})
    void oneThatHoldsNoMoreIsRefused(CertificateStatus status) {
        Upload paper = used.take(licence.identifier().toString(), true, citizen);
        certificates.stand(licence.identifier(), status);

        assertThat(used.offered(licence.holder().number(), citizen)).doesNotContain(licence);
        assertThatThrownBy(() -> used.take(licence.identifier().toString(), true, citizen))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> submit(with(paper, null)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(error -> error.code())
                        .containsExactly("certificate-over"));
    }

    /** What was taken for one applicant proves nothing of another. */
    @Test
    void anotherApplicantsIsRefused() {
        Upload paper = used.take(licence.identifier().toString(), true, citizen);
        Applicant other = new Applicant(
                Applicant.Kind.ORGANISATION, "云溪餐饮有限公司", "11990101009901016T", "13800000000", null, "zh-CN");

        assertThatThrownBy(() -> submit(with(paper, other)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(error -> error.code())
                        .contains("certificate-holder"));
    }

    @ParameterizedTest
    @CsvSource({"360, zh-CN", "1280, en"})
    void thePageOffersItAndAsksForConsent(int width, String language) {
        Application sample = scenarios.application("restaurant-opening", Map.of(), List.of(), List.of());
        Draft draft = drafts.begin(
                citizen,
                scenarios.release("restaurant-opening"),
                sample.situation(),
                new ApplicantEntry(sample.applicant(), Representation.OWN));
        String button = "button[name=_certificate][value='" + COPY + "|" + licence.identifier() + "']";
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login?lang=" + language);
            visit.login("citizen");
            visit.open("/apply/" + draft.id() + "/papers");
            visit.sound("certificate-offer-" + language + "-" + width);
            visit.click(button);
            assertThat(visit.page().locator(".err").first().innerText())
                    .contains(language.equals("en") ? "consent" : "同意");
            visit.page()
                    .locator("input[name='consent:" + COPY + "|" + licence.identifier() + "']")
                    .check();
            visit.click(button);
            visit.sound("certificate-used-" + language + "-" + width);
            assertThat(visit.page().locator("li.file.got").count()).isOne();
            assertThat(visit.page().locator(button).count()).isZero();
        }
    }

    /** A clerk uses it for him who stands before her and consents; another's number finds nothing that proves it. */
    @ParameterizedTest
    @CsvSource({"360, zh-CN", "1280, en"})
    void theCounterUsesItForWhoIsPresentAndConsents(int width, String language) {
        Application sample = scenarios.application("restaurant-opening", Map.of(), List.of(), List.of());
        Account clerk = scenarios.account("clerk");
        Draft draft = drafts.begin(
                clerk,
                scenarios.release("restaurant-opening"),
                sample.situation(),
                new ApplicantEntry(sample.applicant(), Representation.OWN));
        String button = "button[name=_do][value='_certificate:" + COPY + "']";
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login?lang=" + language);
            visit.login("clerk");
            visit.open("/window/counter/" + draft.id());
            visit.click(button);
            assertThat(visit.page().locator("#paper-" + COPY + " .err").first().innerText())
                    .contains(language.equals("en") ? "consent" : "征得同意");
            visit.page().locator("#consent-" + COPY).check();
            visit.click(button);
            visit.sound("certificate-at-the-counter-" + language + "-" + width);
            assertThat(visit.page().locator("#paper-" + COPY + " li.file.got").count())
                    .isOne();
            assertThat(visit.page().locator(button).count()).isZero();
        }
    }

    @Test
    void atTheCounterItIsFoundByTheNumberOfWhoConsentsAndOnRecordAsSuch() {
        Account clerk = scenarios.account("clerk");
        String holder = licence.holder().number();
        assertThatThrownBy(() -> used.takeBefore(holder, LICENCE, false, clerk)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> used.takeBefore("50010619920317002X", LICENCE, true, clerk))
                .isInstanceOf(InvalidInput.class);

        Upload paper = used.takeBefore(holder, LICENCE, true, clerk);
        Received received = scenarios.applications.submit(
                atTheWindow(with(paper, null)), UUID.randomUUID().toString(), clerk);

        assertThat(scenarios
                        .caseQueries
                        .view(received.caseNumber(), Viewer.of(clerk))
                        .timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.CERTIFICATE_USED)
                .extracting(entry -> entry.text().zh())
                .singleElement()
                .asString()
                .contains("当面同意", "营业执照")
                .doesNotContain("true");
    }

    private static Application atTheWindow(Application one) {
        return new Application(
                one.bundle(),
                one.division(),
                Channel.WINDOW,
                one.mandate(),
                one.applicant(),
                one.situation(),
                one.data(),
                one.materials(),
                one.deferrals(),
                one.commitments(),
                one.electronicService(),
                one.originals());
    }
}
