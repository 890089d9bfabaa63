package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.Light;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;

/** A bundle with a joint survey beside its items and the lead's summary behind them: in time, late, and withdrawn meanwhile. */
@CaseTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:bundle-steps;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/steps/bundles"
        })
class BundleStepsTest {

    private static final CasePart SURVEY = CasePart.ofStep("joint-survey");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CaseQueries queries;

    @Autowired
    Tasks tasks;

    @Autowired
    Wording wording;

    /** Received on a Monday; the survey is open, the permit is being reviewed. */
    private CaseScenario surveyed() {
        return scenarios
                .aCase()
                .of("noodle-shop")
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
    }

    private static CaseClock clock(CaseScenario scenario, CasePart step) {
        return scenario.file().clocks().stream()
                .filter(one -> one.kind() == ClockKind.STEP && one.part().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static List<JournalEvent> told(CaseScenario scenario) {
        return scenario.view().timeline().stream().map(TimelineEntry::what).toList();
    }

    @Test
    void eachStepIsATaskWithAgencyFormAndClockAndTheCaseGoesOnWhenItIsDone() {
        CaseScenario scenario = surveyed();
        OpenTask survey = scenario.task("joint-survey", null).orElseThrow();

        assertThat(survey.part()).isEqualTo(SURVEY);
        assertThat(survey.agency()).hasToString("urban");
        // the rule gives three working days from the opening: Tuesday to Thursday
        assertThat(survey.due()).isEqualTo("2026-09-17T09:30:00Z").isEqualTo(survey.redAt());
        assertThat(survey.darkRedAt()).isNull();
        assertThat(scenario.task("review", "food-permit")).isPresent();
        var detail = tasks.detail(survey.id(), scenario.workerOf(survey));
        assertThat(detail.form()).contains("\"seen\"");
        assertThat(detail.outcomes()).containsExactly("pass", "fail");
        // no item is its agency's own; the sheet says whose answers it reads
        assertThat(detail.data()).containsEntry("shopName", "拾光小馆");

        scenario.finish("joint-survey", null, "fail");
        assertThat(clock(scenario, SURVEY).ended()).isTrue();
        assertThat(scenario.task("lead-summary", null)).isEmpty();
        scenario.finish("review", "food-permit", "pass").finish("decide", "food-permit", "grant");
        assertThat(scenario.task("lead-summary", null))
                .hasValueSatisfying(task -> assertThat(task.agency()).hasToString("amr"));
        scenario.finish("lead-summary", null, "done").finishedWell();

        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().en())
                .contains("Step “Joint survey”: failed.", "Step “Summary of the lead agency”: done.");
    }

    @Test
    void aClockOfAStepTellsItsNameItsRuleAndItsLight() {
        CaseScenario scenario = surveyed();
        ClockView survey =
                queries
                        .explained(
                                scenario.number(),
                                Viewer.withCode(scenario.received().queryCode()))
                        .clocks()
                        .stream()
                        .filter(one -> one.kind() == ClockKind.STEP)
                        .findFirst()
                        .orElseThrow();

        assertThat(survey.subject()).isEqualTo("joint-survey");
        assertThat(Objects.requireNonNull(scenario.view().stepName(survey)).en())
                .isEqualTo("Joint survey");
        assertThat(survey.light()).isEqualTo(Light.GREEN);
        assertThat(survey.explanation().toString())
                .contains("the step was opened")
                .contains("Rules for small restaurants, Art. 6");
    }

    @Test
    void aStepThatIsLateIsRecordedRedAndExplainedByItsAgencyAndStillDone() {
        CaseScenario scenario = surveyed().then("2026-09-17T17:30");
        assertThat(told(scenario)).doesNotContain(JournalEvent.OVERDUE);

        scenario.then("2026-09-17T17:31");

        assertThat(told(scenario)).contains(JournalEvent.OVERDUE);
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().en())
                .contains("Step “Joint survey”: its limit has passed. A public explanation is owed.");
        OpenTask survey = scenario.task("joint-survey", null).orElseThrow();
        assertThat(survey.light(scenarios.parts.clock().instant())).isEqualTo(Light.RED);
        scenario.finish("explain-delay", null, "explained");
        IssuedDocument explained = scenario.view().documents().stream()
                .filter(one -> one.type() == DocumentType.OVERDUE)
                .findFirst()
                .orElseThrow();
        assertThat(wording.of(explained, Locale.ENGLISH).toString())
                .contains("the step “Joint survey” was not done by")
                .contains("Urban");
        assertThat(scenario.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);
        // once for each limit, however often it is looked at
        assertThat(told(scenario)).filteredOn(JournalEvent.OVERDUE::equals).hasSize(1);
    }

    @Test
    void aWithdrawalEndsTheOpenStepAndThoseToComeAreLeftOut() {
        CaseScenario scenario = surveyed();
        scenario.withdrawn("food-permit");
        assertThat(scenario.task("joint-survey", null)).isPresent();

        // what was decided lives on, so the summary of it is still to be written
        scenario.finish("joint-survey", null, "pass").finish("lead-summary", null, "done");
        assertThat(scenario.finishedWell().file().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);

        CaseScenario whole = surveyed().withdrawn(null);
        assertThat(whole.task("joint-survey", null)).isEmpty();
        assertThat(clock(whole, SURVEY).cancelled()).isTrue();
        assertThat(told(whole)).contains(JournalEvent.STEP_ENDED);
        assertThat(whole.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void noStepOpensWhenNothingIsLeftThatItCouldBeFor() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("noodle-shop")
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .withdrawn(null);

        assertThat(scenario.tasks()).isEmpty();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(scenario.file().clocks()).noneMatch(one -> one.kind() == ClockKind.STEP);
        assertThat(told(scenario)).doesNotContain(JournalEvent.STEP_DONE, JournalEvent.STEP_ENDED);
    }
}
