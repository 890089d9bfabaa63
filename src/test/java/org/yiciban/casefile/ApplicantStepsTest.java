package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.desk.EarlierSteps;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;
import org.yiciban.engine.process.TakenPaths;
import org.yiciban.material.Uploads;

/**
 * A bundle that asks the applicant to choose a signboard, without which its filing ends, and for a list, without which the
 * case goes on: done, too late, by somebody else, twice, without the paper, and withdrawn meanwhile.
 */
@CaseTest
@Import(TakenPaths.class)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:applicant-steps;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/asks/bundles"
        })
class ApplicantStepsTest {

    private static final String CHOICE = "signboard-choice";
    private static final String LIST = "staff-list";
    private static final Map<String, Object> WIDE = Map.of("board", "wide");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    ApplicantActions applicants;

    @Autowired
    EarlierSteps earlier;

    @Autowired
    Uploads uploads;

    @Autowired
    CaseFacts facts;

    @Autowired
    Wording wording;

    @Autowired
    TakenPaths paths;

    /** Received and accepted on a Monday; the applicant is asked for both. */
    private CaseScenario asked() {
        return scenarios
                .aCase()
                .of("snack-bar")
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
    }

    private void answer(CaseScenario scenario, String by, String step, Map<String, Object> data, String... papers) {
        List<Application.HandedIn> materials = List.of(papers).stream()
                .map(code -> new Application.HandedIn(
                        code, uploads.take("list.pdf", Papers.pdf(), by).id()))
                .toList();
        applicants.answer(
                scenario.number(),
                Viewer.of(scenarios.account(by)),
                step,
                new Supplement(data, materials, false),
                Channel.WEB,
                null,
                List.of());
        scenario.settled();
    }

    private static CaseClock clock(CaseScenario scenario, String step) {
        return scenario.file().clocks().stream()
                .filter(one -> one.kind() == ClockKind.REQUEST && one.part().equals(CasePart.ofAsk(step)))
                .findFirst()
                .orElseThrow();
    }

    private static List<JournalEvent> told(CaseScenario scenario) {
        return scenario.view().timeline().stream().map(TimelineEntry::what).toList();
    }

    @Test
    void whatIsAskedIsDoneAndReadByThoseItIsForAndTheCaseGoesOn() {
        CaseScenario scenario = asked();
        // nobody's task, and the filing waits; five working days from Monday: the Sunday is worked, for the holidays to
        // come
        assertThat(scenario.tasks()).extracting(task -> task.step()).containsExactly("review");
        assertThat(clock(scenario, CHOICE).due()).contains(java.time.Instant.parse("2026-09-20T15:59:59Z"));
        assertThat(told(scenario)).filteredOn(JournalEvent.ASKED::equals).hasSize(2);

        answer(scenario, "citizen", CHOICE, WIDE);
        answer(scenario, "citizen", LIST, Map.of("staff", 3), "employee-list");

        assertThat(clock(scenario, CHOICE).ended()).isTrue();
        var filing = scenario.task("review", "signboard-filing").orElseThrow();
        assertThat(earlier.of(filing.id(), scenario.workerOf(filing)))
                .anySatisfy(step -> assertThat(step.data()).containsEntry("board", "wide"));
        var permit = scenario.task("review", "food-permit").orElseThrow();
        assertThat(earlier.of(permit.id(), scenario.workerOf(permit)))
                .noneSatisfy(step -> assertThat(step.data()).containsKey("board"));
        assertThat(scenario.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.view().timeline())
                .extracting(entry -> entry.text().en())
                .contains("“Choice of the signboard”: done by the applicant.");
    }

    @Test
    void whatTheApplicantChoosesIsAFactThatLeadsTheWay() {
        CaseScenario none = asked();
        answer(none, "citizen", CHOICE, Map.of("board", "none"));

        assertThat(facts.of(none.file(), Set.of("board"))).isEqualTo(Map.of("board", "none"));
        assertThat(none.task("review", "signboard-filing")).isEmpty();
        assertThat(none.item("signboard-filing").status()).isEqualTo(ItemStatus.ENDED);
        answer(none, "citizen", LIST, Map.of("staff", 3), "employee-list");
        assertThat(none.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);

        CaseScenario silent = asked();
        assertThat(facts.settled(silent.file())).doesNotContainKey("board");
        silent.then("2026-09-21T09:00");
        assertThat(facts.settled(silent.file())).containsEntry("board", "wide");
    }

    @Test
    void everyWayOfTheSharedModelIsTaken() throws IOException {
        paths.forget();
        CaseScenario scenario = asked();
        answer(scenario, "citizen", CHOICE, WIDE);
        scenario.then("2026-09-25T09:00");
        asked().withdrawn("signboard-filing");
        withdrawnEarly();

        assertThat(paths.all())
                .containsAll(ModelPathsTest.elements(Files.readString(Path.of("bpmn/handling/ask-applicant.bpmn"))));
    }

    /** Withdrawn before the applicant is asked for anything. */
    private CaseScenario withdrawnEarly() {
        return scenarios
                .aCase()
                .of("snack-bar")
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .withdrawn(null);
    }

    @Test
    void silenceEndsWhatTheSheetNamesAndNothingElse() {
        CaseScenario scenario = asked().then("2026-09-20T23:59:58");
        assertThat(told(scenario)).doesNotContain(JournalEvent.ASK_LAPSED);

        scenario.then("2026-09-21T09:00");

        assertThat(clock(scenario, CHOICE).closedBy(PassedEffect.UNANSWERED)).isTrue();
        assertThat(scenario.item("signboard-filing").outcome()).isEqualTo(ItemOutcome.TERMINATED);
        IssuedDocument end = scenario.view().documents().stream()
                .filter(one -> one.type() == DocumentType.END)
                .findFirst()
                .orElseThrow();
        assertThat(wording.of(end, Locale.ENGLISH).toString())
                .contains("“Choice of the signboard”, which you were asked for, was not done by")
                .contains("Under Rules for snack bars, Art. 8, the item ends");
        // the list's own ten days end on the 24th, and the permit is decided without it
        scenario.then("2026-09-25T09:00");
        assertThat(clock(scenario, LIST).closedBy(PassedEffect.UNANSWERED)).isTrue();
        assertThat(told(scenario)).filteredOn(JournalEvent.ASK_LAPSED::equals).hasSize(2);
        assertThat(scenario.item("food-permit").outcome()).isNull();
        assertThat(scenario.finishedWell().file().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
    }

    @Test
    void nobodyElseAndNothingTwiceTooLateOrIncomplete() {
        CaseScenario scenario = asked();
        assertThatThrownBy(() -> answer(scenario, "citizen2", CHOICE, WIDE)).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> answer(scenario, "amr", CHOICE, WIDE)).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> answer(scenario, "citizen", "joint-survey", WIDE))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("asks no step");
        assertThatThrownBy(() -> answer(scenario, "citizen", CHOICE, Map.of("board", "round")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> answer(scenario, "citizen", CHOICE, WIDE, "employee-list"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> answer(scenario, "citizen", LIST, Map.of("staff", 3)))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(error -> error.field())
                        .containsExactly("materials.employee-list"));
        assertThat(told(scenario)).doesNotContain(JournalEvent.ASK_ANSWERED);

        answer(scenario, "citizen", CHOICE, WIDE);
        assertThatThrownBy(() -> answer(scenario, "citizen", CHOICE, WIDE))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("is done already")
                .message()
                .doesNotContain("accepted");
        scenarios.parts.clock().set("2026-09-25T00:00:00");
        assertThatThrownBy(() -> answer(scenario, "citizen", LIST, Map.of("staff", 3), "employee-list"))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("its date has passed");
        assertThat(scenario.settled().finishedWell().file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void aWithdrawalEndsWhatIsAskedForNothingElse() {
        CaseScenario scenario = asked().withdrawn("signboard-filing");
        assertThat(clock(scenario, CHOICE).cancelled()).isTrue();
        assertThat(clock(scenario, LIST).ended()).isFalse();
        assertThatThrownBy(() -> answer(scenario, "citizen", CHOICE, WIDE)).isInstanceOf(ActRefused.class);

        CaseScenario whole = asked().withdrawn(null);
        assertThat(told(whole)).filteredOn(JournalEvent.ASK_ENDED::equals).hasSize(2);
        assertThat(whole.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);

        CaseScenario early = withdrawnEarly();
        assertThat(early.file().clocks()).noneMatch(one -> one.kind() == ClockKind.REQUEST);
        assertThat(early.file().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }
}
