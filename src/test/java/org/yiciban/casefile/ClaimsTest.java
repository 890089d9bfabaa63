package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who found the slip of an organisation doesn't get its case; its legal representative does. */
@CaseTest
class ClaimsTest {

    private final CaseScenarios scenarios;
    private final Claims claims;

    @Autowired
    ClaimsTest(CaseScenarios scenarios, Claims claims) {
        this.scenarios = scenarios;
        this.claims = claims;
    }

    @Test
    void anOrganisationsCaseGoesToItsLegalRepresentativeOnly() {
        scenarios.parts.clock().set("2026-11-02T10:00");
        Received received = takenIn();

        assertThatThrownBy(
                        () -> claims.claim(received.caseNumber(), received.queryCode(), scenarios.account("citizen2")))
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.text().zh()).contains("法定代表人", "代理人"));
        claims.claim(received.caseNumber(), received.queryCode(), scenarios.account("citizen"));

        assertThat(scenarios.cases.mine(scenarios.account("citizen")))
                .extracting(CaseSummary::caseNumber)
                .contains(received.caseNumber());
    }

    private Received takenIn() {
        Application sample = scenarios.application("restaurant-opening", Map.of(), List.of(), List.of());
        Applicant shop = new Applicant(
                Applicant.Kind.ORGANISATION, "示例市小满食集餐饮有限公司", "91500103MAC0DE016G", "13800000000", null, "zh-CN");
        return scenarios.applications.submit(
                new Application(
                        sample.bundle(),
                        sample.division(),
                        Channel.WINDOW,
                        null,
                        shop,
                        sample.situation(),
                        sample.data(),
                        List.of(),
                        List.of(),
                        List.of(),
                        true,
                        List.of()),
                CaseScenarios.key(),
                scenarios.account("clerk"));
    }
}
