package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yiciban.Chromium;
import org.yiciban.Visit;
import org.yiciban.casefile.renewals.CertificateDays;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.Certificates;

/** The renewal of a permit in the browser: from one's own certificates to the request, and the end that its agency strikes off. */
@CasePagesTest
class RenewalPagesTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateDays days;

    @ParameterizedTest
    @CsvSource({"360, zh-CN, 2026-09-28T10:00", "1280, en, 2033-09-26T10:00"})
    void itsHolderAsksForItAndItsAgencyStrikesOffWhatHasLapsed(int width, String language, String received) {
        CaseScenario asked =
                scenarios.aCase().of("restaurant-opening").receivedOn(received).finishedWell();
        CaseScenario forgotten =
                scenarios.aCase().of("restaurant-opening").receivedNow().finishedWell();
        Certificate permit = permit(asked);
        LocalDate last = permit.lastDay();
        asked.then(last.minusDays(40) + "T10:00");
        String renew = "a.btn[href='/track/" + asked.number() + "/requests/food-permit-renewal']";
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login?lang=" + language);
            visit.login("citizen");
            visit.open("/my/certificates");
            visit.sound("certificates-renewable-" + language + "-" + width);
            visit.click(renew);
            visit.sound("certificate-renewal-" + language + "-" + width);
            assertThat(visit.page().locator("main").innerText())
                    .contains(permit.identifier().toString());
            visit.page().locator("input[value=unchanged]").first().check();
            visit.click("main form button.btn[type=submit]");
            visit.open("/my/certificates");
            assertThat(visit.page().locator(renew).count()).isZero();
            assertThat(visit.page().locator("main").innerText())
                    .contains(language.equals("en") ? "asked for in time" : "已按期申请延续");
        }
        asked.then(last.plusDays(1) + "T00:00:00");
        days.look();
        assertThat(permit(asked).identifier().version()).isEqualTo(2);
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login?lang=" + language);
            visit.login("citizen");
            visit.open("/my/certificates");
            visit.sound("certificates-renewed-" + language + "-" + width);
        }
        try (Visit visit = CHROMIUM.visit(port, width, true)) {
            visit.open("/login?lang=" + language);
            visit.login("amr");
            visit.open("/window/cases/" + forgotten.number() + "/revocation/food-permit");
            assertThat(visit.page().locator("#ground").inputValue()).isEqualTo("EXPIRED");
            visit.sound("certificate-struck-off-" + language + "-" + width);
            visit.click("main form button.danger");
        }
        assertThat(permit(forgotten).written().code()).isEqualTo("04");
    }

    private Certificate permit(CaseScenario scenario) {
        return certificates.of(List.of(scenario.number())).stream()
                .max((one, other) -> Integer.compare(
                        one.identifier().version(), other.identifier().version()))
                .orElseThrow();
    }
}
