package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.tracking.CaseView;

/** One application, all agencies, all results. */
@CaseTest
class CaseJourneyTest {

    @Autowired
    CaseScenarios scenarios;

    @ParameterizedTest
    @ValueSource(strings = {"company-start-up", "restaurant-opening"})
    void everyAgencyGrantsAndAllResultsComeTogether(String bundle) {
        CaseScenario scenario = scenarios
                .aCase()
                .of(bundle)
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finishedWell();

        CaseView view = scenario.view();
        assertThat(view.status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(view.outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(view.items()).allSatisfy(item -> {
            assertThat(item.outcome()).isEqualTo(ItemOutcome.GRANTED);
            assertThat(item.deliveredAt()).isNotNull();
            assertThat(item.result()).isNotEmpty();
        });
        assertThat(view.timeline().get(0).what()).isEqualTo(JournalEvent.COMPLETED);
        assertThat(scenarios.caseQueries.journalIsWhole(scenario.number())).isTrue();
    }

    @Test
    void itemsWaitForWhatTheyNeedAndRunInParallelAfterwards() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .where("hasEmployees", true)
                .where("needBank", true)
                .where("needInvoice", true)
                .receivedOn("2026-09-28T10:00")
                .accepted();

        assertThat(scenario.tasks()).extracting(task -> task.item().toString()).containsExactly("name-declaration");
        scenario.finish("review", "name-declaration", "pass").finish("review", "business-licence", "pass");
        assertThat(scenario.tasks())
                .extracting(task -> task.item().toString())
                .containsExactlyInAnyOrder(
                        "company-seal", "tax-confirmation", "social-insurance", "medical-insurance", "housing-fund");
    }

    @Test
    void anItemThatTheSituationDoesNotAskForIsNotInTheCase() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("company-start-up")
                .where("hasEmployees", false)
                .where("needBank", false)
                .where("needInvoice", false)
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .finishedWell();

        assertThat(scenario.view().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.view().items())
                .extracting(item -> item.code().value())
                .containsExactly("name-declaration", "business-licence", "company-seal", "tax-confirmation");
    }
}
