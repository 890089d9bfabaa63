package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.casefile.tracking.CaseResults;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.identity.account.Account;

/** What came of a case, for the applicant, for the holder of the code, and for each agency what is its business. */
@CaseTest
class CaseResultsTest {

    @Autowired
    CaseScenarios scenarios;

    @Test
    void aFinishedCaseNamesEachResultWithItsNumberAndItsDocument() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-10-12T10:00")
                .finishedWell();

        CaseResults results = CaseResults.of(scenario.view());

        assertThat(results.missed()).isEmpty();
        assertThat(results.got()).hasSameSizeAs(scenario.view().items());
        CaseResults.Got licence = results.got().stream()
                .filter(got -> got.name().zh().equals("营业执照"))
                .findFirst()
                .orElseThrow();
        assertThat(licence.lines()).extracting(line -> line.label().zh()).contains("统一社会信用代码");
        assertThat(licence.lines()).extracting(line -> line.label().en()).contains("Unified social credit code");
        assertThat(licence.lines())
                .extracting(line -> line.value().zh())
                .containsAll(itemView(scenario, "business-licence").result().values());
        assertThat(scenario.view().documents())
                .anyMatch(document -> document.number().equals(licence.document()));
    }

    @Test
    void whatWasDeniedStandsBeneathWithReasonAndRemedies() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .where("hasSignboard", true)
                .where("publicGathering", true)
                .receivedOn("2026-10-12T10:00")
                .accepted();
        scenario.finish("review", "licence-verification", "pass").finish("review", "fire-inspection", "fail");
        scenario.finishedWell();

        CaseResults results = CaseResults.of(scenario.view());

        assertThat(results.got()).isNotEmpty();
        CaseResults.Missed fire = results.missed().stream()
                .filter(missed -> missed.item().code().value().equals("fire-inspection"))
                .findFirst()
                .orElseThrow();
        assertThat(fire.reason()).isNotNull();
        assertThat(fire.remedies().zh()).contains("行政复议");
        assertThat(fire.remedies().en()).isNotEqualTo(fire.remedies().zh());
    }

    @Test
    void anAgencyIsShownTheResultsOfItsOwnBusinessAlone() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-10-12T11:00")
                .finishedWell();
        CaseView seen = scenarios.caseQueries.view(scenario.number(), Viewer.of(scenarios.account("fire")));

        List<String> names =
                CaseResults.of(seen).got().stream().map(got -> got.name().zh()).toList();

        assertThat(names).contains("公众聚集场所投入使用、营业前消防安全检查意见书").doesNotContain("食品经营许可证");
    }

    @Test
    void theOwnListTellsWhatEachCaseHasGiven() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .receivedOn("2026-10-12T12:00")
                .finishedWell();

        CaseSummary own = scenarios.parts.lists().mine(scenarios.account("citizen"), 0).content().stream()
                .filter(one -> one.caseNumber().equals(scenario.number()))
                .findFirst()
                .orElseThrow();

        assertThat(own.results())
                .anyMatch(result -> result.key().equals("credit-code")
                        && itemView(scenario, "business-licence").result().containsValue(result.value()));
        Account citizen = scenarios.account("citizen");
        assertThat(WatchedDatabase.roundTrips(
                        () -> scenarios.parts.lists().mine(citizen, 0).content()))
                .hasSize(2);
    }

    private static ItemView itemView(CaseScenario scenario, String code) {
        return scenario.view().items().stream()
                .filter(item -> item.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
