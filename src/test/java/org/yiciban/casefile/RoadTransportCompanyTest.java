package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.material.Uploads;
import org.yiciban.shared.ItemKey;

/**
 * Starting a road freight company (道路运输条例 Art. 24): who needs no permit is told so in writing; who needs one gets a
 * certificate for each vehicle, and hands in the papers of those that he buys only then.
 */
@CaseTest
class RoadTransportCompanyTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    ApplicantActions applicants;

    @Autowired
    Uploads uploads;

    private CaseScenario company() {
        return scenarios.aCase().of("road-transport-company");
    }

    private CaseScenario withoutVehicles() {
        return company()
                .where("vehiclesReady", false)
                .receivedOn("2026-03-04T10:00")
                .accepted()
                .finish("review", "company-verification", "pass")
                .finish("review", "freight-permit", "pass")
                .finish("decide", "freight-permit", "grant");
    }

    private static ItemOutcome outcome(CaseScenario scenario, String item) {
        return scenario.file().item(ItemKey.read(item)).outcome();
    }

    @Test
    void eachVehicleHasItsCertificateOnceThePermitIsGranted() {
        CaseScenario scenario =
                company().receivedOn("2026-03-04T10:00").accepted().finish("review", "company-verification", "pass");
        assertThat(scenario.task("review", "vehicle-certificate.1")).isEmpty();

        scenario.finishedWell();

        assertThat(outcome(scenario, "vehicle-certificate.1")).isEqualTo(ItemOutcome.GRANTED);
        assertThat(outcome(scenario, "vehicle-certificate.2")).isEqualTo(ItemOutcome.GRANTED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void whoseVehiclesAreLightIsToldInWritingThatHeNeedsNoPermit() {
        CaseScenario scenario = company()
                .where("heaviestMass", 4500)
                .answering(
                        "vehicles", List.of(Map.of("vehicle", "渝AD00003", "totalMass", 4490, "vehicleKind", "rigid")))
                .receivedOn("2026-03-04T10:00")
                .accepted()
                .finishedWell();

        assertThat(outcome(scenario, "exemption-notice")).isEqualTo(ItemOutcome.GRANTED);
        assertThat(scenario.view().items())
                .filteredOn(item -> item.code().value().matches("freight-permit|vehicle-certificate"))
                .allSatisfy(item -> assertThat(item.outcome()).isNull());
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().zh())
                .anyMatch(text -> text.contains("道路运输条例第二十四条"));
    }

    @Test
    void papersOfVehiclesThatAreBoughtLaterComeAfterThePermit() {
        CaseScenario scenario = withoutVehicles();
        assertThat(scenario.task("review", "vehicle-certificate.1")).isEmpty();

        applicants.answer(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                "vehicle-papers",
                new Supplement(
                        Map.of("asCommitted", true),
                        List.of(new Application.HandedIn(
                                "new-vehicle-papers",
                                uploads.take("papers.pdf", Papers.pdf(), "citizen")
                                        .id())),
                        false),
                Channel.WEB,
                null,
                List.of());
        scenario.settled().finishedWell();

        assertThat(outcome(scenario, "vehicle-certificate.2")).isEqualTo(ItemOutcome.GRANTED);
    }

    @Test
    void whoNeverBuysThemKeepsThePermitAndGetsNoCertificate() {
        CaseScenario scenario = withoutVehicles().then("2026-07-01T09:00");

        assertThat(outcome(scenario, "freight-permit")).isEqualTo(ItemOutcome.GRANTED);
        assertThat(scenario.item("vehicle-certificate.1").status()).isEqualTo(ItemStatus.ENDED);
        assertThat(scenario.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void withoutThePermitNothingIsAskedForAndNoVehicleIsCertified() {
        CaseScenario scenario = company()
                .where("vehiclesReady", false)
                .receivedOn("2026-03-04T10:00")
                .accepted()
                .finish("review", "company-verification", "pass")
                .finish("review", "freight-permit", "fail")
                .finish("decide", "freight-permit", "deny")
                .finishedWell();

        assertThat(outcome(scenario, "freight-permit")).isEqualTo(ItemOutcome.DENIED);
        assertThat(outcome(scenario, "vehicle-certificate.1")).isNull();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void aVehicleThatIsHeavierThanWasSaidIsToldBeforeItIsSent() {
        assertThatThrownBy(() -> company().where("heaviestMass", 4500).receivedOn("2026-03-04T10:00"))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .anySatisfy(error -> assertThat(error.message().zh()).contains("超过了您在办事指南中回答的最重总质量")));
    }
}
