package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.Papers;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.applicant.Mandates;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.desk.EarlierSteps;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.tracking.CitizenMessages;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.material.Uploads;
import org.yiciban.shared.ItemKey;

/** What is asked for later in a case, while it is under way and after its end: handled beside it, delivered for itself. */
@CasePagesTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:requests;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/requests/bundles"
        })
class RequestsTest {

    private static final String COPY = "sign-copy";
    private static final String OBJECTION = "permit-objection";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    ApplicantActions applicants;

    @Autowired
    EarlierSteps earlier;

    @Autowired
    TaskActions tasks;

    @Autowired
    Uploads uploads;

    @Autowired
    CitizenMessages citizenMessages;

    @Autowired
    Mandates mandates;

    private CaseScenario accepted(boolean food) {
        return scenarios
                .aCase()
                .of("stall-lease")
                .where("food", food)
                .receivedOn("2026-09-14T10:00")
                .accepted();
    }

    private CaseScenario completed() {
        return accepted(false).finishedWell();
    }

    private void copy(CaseScenario scenario, String by) {
        make(scenario, Viewer.of(scenarios.account(by)), COPY, Map.of("lostOn", "搬运时遗失"), "signboard-drawing");
    }

    private void object(CaseScenario scenario, Viewer by) {
        make(scenario, by, OBJECTION, Map.of("ground", "与现场不符"));
    }

    private void make(CaseScenario scenario, Viewer by, String request, Map<String, Object> data, String... papers) {
        String owner =
                by.account() == null ? scenario.number().value() : by.account().username();
        List<Application.HandedIn> materials = List.of(papers).stream()
                .map(code -> new Application.HandedIn(
                        code, uploads.take("drawing.pdf", Papers.pdf(), owner).id()))
                .toList();
        applicants.request(
                scenario.number(), by, request, new Supplement(data, materials, false), Channel.WEB, null, List.of());
        scenario.settled();
    }

    private static void refused(ThrowingCallable act, String why) {
        assertThatThrownBy(act).isInstanceOf(ActRefused.class).hasMessageContaining(why);
    }

    /** What has to come first is all that is said: the last line of the journal has nothing to do with it. */
    private static void refusedWith(ThrowingCallable act, String end) {
        assertThatThrownBy(act).isInstanceOf(ActRefused.class).message().endsWith(end);
    }

    private static List<IssuedDocument> documents(CaseScenario scenario, DocumentType type) {
        return scenario.view().documents().stream()
                .filter(document -> document.type() == type)
                .toList();
    }

    @Test
    void whatIsAskedForAfterTheEndIsAcceptedHandledAndHandedOverAndTheCaseStaysOver() {
        CaseScenario scenario = completed();
        CaseOutcome before = scenario.file().outcome();
        scenario.then("2026-12-01T09:00");

        copy(scenario, "citizen");

        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().running(scenario.item("stall-copy.1").part(), ClockKind.ITEM_STATUTORY))
                .singleElement()
                // ten working days from the request, whatever became of the application
                .satisfies(clock -> assertThat(clock.due().orElseThrow()).isEqualTo("2026-12-15T09:30:00Z"));
        assertThat(documents(scenario, DocumentType.ACCEPT))
                .filteredOn(document -> document.item() != null)
                .hasSize(1);
        assertThat(scenario.view().timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.REQUEST_MADE)
                .extracting(entry -> entry.text().zh())
                .containsExactly("补发摊位标牌（1）：申请人提出请求，已受理。");

        String review = scenario.task("review", "stall-copy.1").orElseThrow().id();
        assertThat(earlier.of(review, scenarios.account("urban")))
                .filteredOn(step -> step.step().equals(COPY))
                .singleElement()
                .satisfies(step -> assertThat(step.data()).containsEntry("lostOn", "搬运时遗失"));

        scenario.finish("review", "stall-copy.1", "pass");
        assertThat(scenario.item("stall-copy.1").outcome()).isEqualTo(ItemOutcome.GRANTED);
        scenario.finish("hand-over", null, "served");

        assertThat(scenario.item("stall-copy.1").deliveredAt()).isNotNull();
        assertThat(documents(scenario, DocumentType.DELIVERY)).hasSize(2);
        assertThat(documents(scenario, DocumentType.BUNDLE)).hasSize(1);
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(before);
        assertThat(scenario.tasks()).isEmpty();
    }

    @Test
    void oneIsMadeAfterTheOtherAsOftenAsTheSheetSaysByWhomItSaysAndInItsTime() {
        CaseScenario early = accepted(false);
        refusedWith(() -> copy(early, "citizen"), "can be asked for once the case is completed.");
        CaseScenario scenario = early.finishedWell();
        refused(() -> copy(scenario, "citizen2"), "");
        refused(
                () -> make(
                        scenario,
                        Viewer.withCode(scenario.received().queryCode()),
                        COPY,
                        Map.of("lostOn", "搬运时遗失"),
                        "signboard-drawing"),
                "");
        assertThatThrownBy(() -> make(scenario, Viewer.of(scenarios.account("citizen")), COPY, Map.of()))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(error -> error.field())
                        .containsExactly("lostOn", "materials.signboard-drawing"));
        refused(
                () -> make(scenario, Viewer.of(scenarios.account("citizen")), "stall-copy", Map.of()),
                "knows no request");
        assertThat(scenario.file().items()).hasSize(1);

        copy(scenario, "citizen");
        refused(() -> copy(scenario, "citizen"), "is being handled");
        scenario.finishedWell();
        copy(scenario, "citizen");
        scenario.finishedWell();

        assertThat(scenario.item("stall-copy.2").outcome()).isEqualTo(ItemOutcome.GRANTED);
        refused(() -> copy(scenario, "citizen"), "as often as one case allows (2)");
    }

    @Test
    void anObjectionHoldsTheDeliveryUntilItIsAnsweredAndIsRefusedAfterIt() {
        CaseScenario scenario = accepted(true);
        Viewer holder = Viewer.withCode(scenario.received().queryCode());
        refusedWith(() -> object(scenario, holder), "can be asked for once “Permit to sell in the street” is decided.");
        scenario.finish("review", "stall-permit", "pass");

        object(scenario, holder);
        assertThat(citizenMessages.of(scenarios.account("citizen"), 0).content())
                .as("what whoever found the slip asks for in his name is told to the applicant")
                .anyMatch(message -> message.caseNumber().equals(scenario.number())
                        && message.text().zh().startsWith("许可异议处理（1）：申请人提出请求"));
        scenario.finish("review", "stall-sign", "pass");

        // the process of the bundle has come to its delivery, and nothing is handed over
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(scenario.task("hand-over", null)).isEmpty();

        scenario.finish("review", "stall-objection.1", "fail");
        scenario.finish("hand-over", null, "served");

        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        // that the objection was refused is no result of the application
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        refused(() -> object(scenario, holder), "handed over");
    }

    @Test
    void whatIsNotAskedForInItsTimeIsTooLate() {
        CaseScenario scenario = accepted(true).finish("review", "stall-permit", "pass");
        Viewer holder = Viewer.withCode(scenario.received().queryCode());
        // ten days to the end of the last, 24 September
        scenario.then("2026-09-25T00:00");
        refused(() -> object(scenario, holder), "is over");
        scenario.then("2026-09-24T23:59");
        object(scenario, holder);
        assertThat(scenario.task("review", "stall-objection.1")).isPresent();
    }

    @Test
    void aRequestIsWithdrawnAlsoAfterTheEndAndNothingElseOfTheCaseIs() {
        CaseScenario scenario = completed();
        copy(scenario, "citizen");

        scenario.withdrawn("stall-copy.1");

        assertThat(scenario.item("stall-copy.1").outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.tasks()).isEmpty();
        refused(() -> scenario.withdrawn("stall-sign"), "");
        copy(scenario, "citizen");
        assertThat(scenario.task("review", "stall-copy.2")).isPresent();
    }

    @Test
    void aRequestOfTheLastDaysOfTheYearHasItsDateInTheNext() {
        CaseScenario scenario = completed().then("2026-12-30T16:00");
        copy(scenario, "citizen");

        assertThat(scenario.file().running(scenario.item("stall-copy.1").part(), ClockKind.ITEM_STATUTORY))
                .singleElement()
                .satisfies(clock -> assertThat(clock.due().orElseThrow())
                        .isAfter("2027-01-13T00:00:00Z")
                        .isBefore("2027-01-18T00:00:00Z"));
        scenario.finishedWell();
        assertThat(scenario.item("stall-copy.1").deliveredAt()).isNotNull();
    }

    @Test
    void anAgencyThatIsLateWithARequestIsLateAsWithAnyItem() {
        CaseScenario scenario = completed();
        scenario.then("2026-12-01T09:00");
        copy(scenario, "citizen");

        scenario.then("2026-12-16T09:00");

        assertThat(scenario.view().timeline())
                .filteredOn(entry -> entry.what() == JournalEvent.OVERDUE)
                .isNotEmpty();
        scenario.finish("review", "stall-copy.1", "pass");
        assertThat(scenario.task("explain-delay", null)).isPresent();
    }

    /** The applicant's agent may apply for him until 30 October, and not withdraw. */
    private CaseScenario filedByAgent() {
        scenarios.parts.clock().set("2026-09-14T10:00");
        Application one = scenarios.application("stall-lease", Map.of("food", false), List.of(), List.of());
        String power = uploads.take("power.pdf", Papers.pdf(), "citizen2").id();
        Application byAgent = new Application(
                one.bundle(),
                one.division(),
                one.channel(),
                new Application.MandateGiven(List.of("APPLY"), power, "2026-10-30", null, null),
                one.applicant(),
                one.situation(),
                one.data(),
                one.materials(),
                one.deferrals(),
                one.commitments(),
                true,
                one.originals());
        return scenarios
                .aCase()
                .of("stall-lease")
                .handedIn(scenarios.applications.submit(byAgent, CaseScenarios.key(), scenarios.account("citizen2")))
                .accepted();
    }

    @Test
    void anAgentAsksAsFarAndAsLongAsHisPowerReachesAndItsEndIsToldAfterThatOfTheCaseToo() {
        CaseScenario scenario = filedByAgent().finishedWell();
        copy(scenario, "citizen2");
        refused(
                () -> applicants.withdraw(
                        scenario.number(),
                        scenarios.account("citizen2"),
                        ItemKey.read("stall-copy.1"),
                        "不要了",
                        Channel.WEB),
                "");
        assertThat(scenario.item("stall-copy.1").status().isFinal()).isFalse();

        scenario.finishedWell().then("2026-10-31T09:00");
        mandates.recordEnded();

        refused(() -> copy(scenario, "citizen2"), "");
        assertThat(scenarios
                        .caseQueries
                        .view(scenario.number(), Viewer.of(scenarios.account("citizen")))
                        .timeline())
                .extracting(entry -> entry.what())
                .as("the code that he knew is another now")
                .contains(JournalEvent.MANDATE_ENDED);
        copy(scenario, "citizen");
        assertThat(scenario.task("review", "stall-copy.2")).isPresent();
    }
}
