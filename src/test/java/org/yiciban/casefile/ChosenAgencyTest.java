package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.portal.service.ServiceGuidePage;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;

/** A service whose survey is made by the agency that the applicant names: checked, handled, told and read by that one alone. */
@CaseTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:chosen-agency;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/chosen/bundles"
        })
class ChosenAgencyTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CaseQueries queries;

    private CaseScenario received(String surveyor) {
        return scenarios
                .aCase()
                .of("stall-check")
                .where("business", "food")
                .where("surveyor", surveyor)
                .receivedOn("2026-09-28T10:00");
    }

    private static List<String> checkers(CaseScenario scenario) {
        return scenario.tasks().stream()
                .filter(task -> task.step().equals("pre-check"))
                .map(OpenTask::agency)
                .map(AgencyCode::value)
                .sorted()
                .toList();
    }

    @Test
    void theChosenAgencyChecksHandlesAndIsTold() {
        CaseScenario scenario = received("fire").settled();

        assertThat(checkers(scenario)).containsExactly("amr", "fire", "service-centre");
        scenario.accepted();
        assertThat(scenario.item("site-survey").agency()).hasToString("fire");
        assertThat(scenario.task("review", "site-survey"))
                .hasValueSatisfying(task -> assertThat(task.agency()).hasToString("fire"));
        assertThat(scenario.view().items())
                .filteredOn(item -> item.agencyName().en().equals("Fire and Rescue Brigade"))
                .hasSize(1);
        scenario.finishedWell();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.view().timeline())
                .filteredOn(
                        line -> line.item() != null && line.item().toString().equals("site-survey"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.agency()).isNotNull())
                .anySatisfy(line -> assertThat(line.agency().en()).isEqualTo("Fire and Rescue Brigade"));
    }

    @Test
    void whoWasNotChosenReadsNothingOfIt() {
        CaseScenario scenario = received("fire").accepted();

        assertThat(queries.explained(scenario.number(), Viewer.of(scenarios.account("fire"))))
                .isNotNull();
        assertThatThrownBy(() -> queries.explained(scenario.number(), Viewer.of(scenarios.account("urban"))))
                .isInstanceOf(ActRefused.class);
    }

    @Test
    void aDenialByAnotherOneOfThemEndsTheItem() {
        CaseScenario scenario = received("urban").accepted();

        assertThat(scenario.item("site-survey").agency()).hasToString("urban");
        scenario.finish("review", "site-survey", "fail").finishedWell();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
    }

    @Test
    void nobodyOutsideTheGroupCanBeChosen() {
        assertThatThrownBy(() -> received("police")).hasMessageContaining("surveyor");
    }

    @Test
    void aWithdrawalEndsWhatTheChosenAgencyHad() {
        CaseScenario scenario = received("fire").accepted().withdrawn("site-survey");

        assertThat(scenario.task("review", "site-survey")).isEmpty();
        scenario.finishedWell();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void theGuideNamesThemAllUntilOneIsChosen() {
        Release release = received("fire").file().release();
        ItemCode survey = new ItemCode("site-survey");

        assertThat(ServiceGuidePage.of(release, Guidance.whole(release)).agency(release.item(survey), Locale.ENGLISH))
                .isEqualTo("Fire and Rescue Brigade / Urban Management Bureau");
        Situation chosen = Situation.of(release.bundle(), Map.of("business", "food", "surveyor", "urban"));
        assertThat(ServiceGuidePage.of(release, release.guidance(chosen))
                        .agency(release.item(survey), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("城市管理局");
    }
}
