package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.certificates.OwnCertificates;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.document.certificate.Certificates;

/** My certificates: whose they are, and that they are nobody else's. */
@CasePagesTest
class OwnCertificatesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Certificates certificates;

    @Autowired
    OwnCertificates own;

    private Certificate given(String service) {
        CaseScenario scenario =
                scenarios.aCase().of(service).receivedOn("2026-10-12T10:00").finishedWell();
        return certificates.of(List.of(scenario.number())).get(0);
    }

    @Test
    void whoAppliedFindsHisOwnAndThatOfHisCompany() {
        Certificate permit = given("restaurant-opening");
        Certificate licence = given("company-start-up");

        assertThat(own.of(scenarios.account("citizen"))).contains(permit, licence);
        assertThat(own.find(permit.identifier().toString(), scenarios.account("citizen")))
                .contains(permit);
    }

    /** Neither a stranger, nor who works on the case: his work isn't his own. */
    @ParameterizedTest
    @CsvSource({"citizen2", "clerk", "amr", "urban-filer", "supervisor", "admin"})
    void nobodyElseFindsIt(String account) {
        Certificate permit = given("restaurant-opening");

        assertThat(own.of(scenarios.account(account))).doesNotContain(permit);
        assertThat(own.find(permit.identifier().toString(), scenarios.account(account)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"360, zh-CN", "1280, en"})
    void thePageShowsThemWithTheirFiles(int width, String language) {
        Certificate permit = given("restaurant-opening");
        Certificate other = given("restaurant-opening");
        certificates.stand(other.identifier(), CertificateStatus.REVOKED);
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login?lang=" + language);
            visit.login("citizen");
            visit.open("/my/certificates");
            visit.sound("certificates-" + language + "-" + width);
            String page = visit.page().locator("main").innerText();

            assertThat(page)
                    .contains(permit.identifier().toString(), permit.holder().name())
                    .contains(language.equals("en") ? "Revoked" : "已被撤销")
                    .doesNotContain(permit.holder().number());
            assertThat(visit.page()
                            .request()
                            .get(visit.page().url() + "/" + permit.identifier() + "/file")
                            .headers())
                    .containsEntry("content-type", "application/pdf");
        }
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login");
            visit.login("citizen2");
            assertThat(visit.open("/my/certificates/" + permit.identifier() + "/file"))
                    .isEqualTo(404);
        }
    }
}
