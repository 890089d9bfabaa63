package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.revocation.RevocationDesk;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.document.certificate.Certificates;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.file.Verification;
import org.yiciban.document.file.Verified;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.shared.ItemKey;

/** A certificate that was lost 补发 or damaged 换发 is issued anew: the next version of it, with the same number and validity. */
@CasePagesTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:reissue;DB_CLOSE_DELAY=-1")
class ReissueTest {

    private static final ItemKey PERMIT = ItemKey.read("food-permit");
    private static final String FIRST = "food-permit-reissue.1";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    ApplicantActions applicants;

    @Autowired
    Certificates certificates;

    @Autowired
    RevocationDesk desk;

    @Autowired
    DocumentFiles files;

    @Autowired
    Verification verification;

    @Autowired
    Wording wording;

    private CaseScenario holder() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .finishedWell();
    }

    private List<Certificate> versions(CaseScenario scenario) {
        return certificates.of(List.of(scenario.number())).stream()
                .sorted(Comparator.comparing(one -> one.identifier().version()))
                .toList();
    }

    private void ask(CaseScenario scenario) {
        applicants.request(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                "food-permit-reissue",
                new Supplement(Map.of("cause", "lost", "how", "搬运设备时遗失，多次寻找未果。", "declared", true), List.of(), false),
                Channel.WEB,
                null,
                List.of());
        scenario.settled();
    }

    private static IssuedDocument last(CaseScenario scenario, DocumentType type) {
        return scenario.view().documents().stream()
                .filter(one -> one.type() == type)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private String text(IssuedDocument document) {
        return String.valueOf(wording.of(document, java.util.Locale.SIMPLIFIED_CHINESE));
    }

    private Verified verified(IssuedDocument document) {
        return verification.of(files.made(document).orElseThrow().code()).orElseThrow();
    }

    private void strikeOff(CaseScenario scenario) {
        desk.cancel(
                scenario.number(),
                PERMIT,
                new RevocationDesk.Asked("DISSOLVED", "该餐馆已经依法终止经营。", ""),
                scenarios.account("amr"),
                Channel.WEB);
        scenario.settled();
    }

    @Test
    void aLostCertificateIsIssuedAnewWithTheSameNumberAndValidity() {
        CaseScenario scenario = holder();
        Certificate first = versions(scenario).get(0);
        IssuedDocument paper = last(scenario, DocumentType.CERTIFICATE);
        scenario.then("2026-12-01T10:00");

        ask(scenario);
        assertThatThrownBy(() -> ask(scenario)).as("one at a time").isInstanceOf(ActRefused.class);
        scenario.finish("review", FIRST, "pass");

        assertThat(versions(scenario)).hasSize(2);
        Certificate second = versions(scenario).get(1);
        assertThat(second.identifier()).isEqualTo(first.identifier().next());
        assertThat(second.validFrom()).isEqualTo(first.validFrom());
        assertThat(second.lastDay()).isEqualTo(first.lastDay());
        assertThat(second.holder()).isEqualTo(first.holder());
        assertThat(versions(scenario).get(0).written()).isEqualTo(CertificateStatus.REPLACED);
        assertThat(verified(paper)).satisfies(lost -> {
            assertThat(lost.verdict()).isEqualTo(Verified.Verdict.REPLACED);
            assertThat(lost.replacedBy()).isEqualTo(second.identifier().toString());
        });
        IssuedDocument anew = last(scenario, DocumentType.CERTIFICATE);
        assertThat(verified(anew).verdict()).isEqualTo(Verified.Verdict.GENUINE);
        assertThat(text(anew)).contains("本证照系补发（换发）", paper.number(), "作废", "本文书取代");
        assertThat(text(last(scenario, DocumentType.SERVE))).contains("遗失或者损毁", paper.number(), "编号和有效期不变");
        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.CERTIFICATE_RENEWED)
                .singleElement()
                .satisfies(line -> assertThat(line.text().zh()).contains("补发（换发）"));
    }

    @Test
    void whatHoldsNoMoreIsNotIssuedAnew() {
        CaseScenario scenario = holder().then("2026-12-01T10:00");
        strikeOff(scenario);

        assertThatThrownBy(() -> ask(scenario)).isInstanceOf(ActRefused.class).hasMessageContaining("doesn’t hold");
        assertThat(versions(scenario)).hasSize(1);
    }

    @Test
    void whatEndedMeanwhileIsRefusedInWordsAndMayBeDenied() {
        CaseScenario scenario = holder().then("2026-12-01T10:00");
        ask(scenario);
        OpenTask review = scenario.task("review", FIRST).orElseThrow();
        strikeOff(scenario);

        assertThatThrownBy(() -> scenario.completing(review, "pass", List.of(), scenario.workerOf(review))
                        .run())
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("doesn’t hold");
        assertThat(versions(scenario)).hasSize(1);
    }

    @Test
    void whatHasLapsedIsNotIssuedAnew() {
        CaseScenario scenario = holder();
        scenario.then(versions(scenario).get(0).lastDay().plusDays(1) + "T10:00");

        assertThatThrownBy(() -> ask(scenario)).isInstanceOf(ActRefused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void itsHolderAsksForItFromHisCertificates(int width) {
        CaseScenario scenario = holder().then("2026-12-01T10:00");
        String anew = "a.btn[href='/track/" + scenario.number() + "/requests/food-permit-reissue']";
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login");
            visit.login("citizen");
            visit.open("/my/certificates");
            visit.sound("certificates-reissue-" + width);
            visit.click(anew);
            visit.sound("reissue-" + width);
            visit.page().locator("input[value=lost]").first().check();
            visit.page().fill("textarea", "搬运设备时遗失，多次寻找未果。");
            visit.page().locator("input[type=checkbox]").first().check();
            visit.click("main form button.btn[type=submit]");
            visit.open("/my/certificates");
            assertThat(visit.page().locator(anew).count()).isZero();
        }
        assertThat(scenario.settled().task("review", FIRST)).isPresent();
    }
}
