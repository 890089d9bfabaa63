package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.steps.Confirmation;
import org.yiciban.casefile.steps.Confirmation.State;
import org.yiciban.casefile.steps.Confirmations;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Wording;

/** A step that two partners confirm, each for himself: by a code and a login, or at the window; refused, denied, or left. */
@CaseTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:confirmations;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/confirms/bundles"
        })
class ConfirmationsTest {

    private static final String STEP = "partners-consent";
    private static final Presence SECOND = new Presence("苏雨桐", "ID_CARD", "50010619920317002x", null);

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Wording wording;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    CaseFacts facts;

    private CaseScenario asked() {
        return scenarios
                .aCase()
                .of("partner-shop")
                .receivedOn("2026-09-14T10:00")
                .accepted()
                .finish("review", "licence-verification", "pass");
    }

    private Viewer viewer(String account) {
        return Viewer.of(scenarios.account(account));
    }

    private String code(CaseScenario scenario, int place) {
        return confirmations.code(scenario.number(), viewer("citizen"), STEP, place);
    }

    private Confirmation one(CaseScenario scenario, int place) {
        return confirmations.of(scenario.number(), STEP).get(place);
    }

    private void answer(CaseScenario scenario, int place, String account, State answer) {
        confirmations.answer(one(scenario, place).no(), code(scenario, place), scenarios.account(account), answer);
        scenario.settled();
    }

    private void witness(CaseScenario scenario, String clerk, int place, State answer, Presence who) {
        confirmations.witness(scenario.number(), viewer(clerk), STEP, place, answer, who);
        scenario.settled();
    }

    private static CaseClock clock(CaseScenario scenario) {
        return scenario.file().clocks().stream()
                .filter(one -> one.kind() == ClockKind.REQUEST && one.part().equals(CasePart.ofAsk(STEP)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(CaseScenario scenario) {
        return scenario.view().timeline().stream()
                .map(entry -> entry.text().en())
                .toList();
    }

    private List<String> toldTo(CaseScenario scenario, String account) {
        return scenarios.caseQueries.view(scenario.number(), viewer(account)).timeline().stream()
                .map(entry -> entry.text().en())
                .toList();
    }

    private static void refused(String with, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(ActRefused.class).hasMessageContaining(with);
    }

    @Test
    void eachConfirmsForHimselfAndThenTheCaseGoesOn() {
        CaseScenario scenario = asked();
        assertThat(confirmations.of(scenario.number(), STEP))
                .extracting(one -> one.person().name(), Confirmation::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("林晓", State.OPEN),
                        org.assertj.core.groups.Tuple.tuple("苏雨桐", State.OPEN));
        assertThat(scenario.task("review", "signboard-filing")).isEmpty();

        answer(scenario, 0, "citizen", State.CONFIRMED);
        assertThat(scenario.task("review", "signboard-filing")).isEmpty();
        assertThat(clock(scenario).ended()).isFalse();

        // whose items the step is for reads who has confirmed it, another agency of the case does not
        assertThat(toldTo(scenario, "urban")).anyMatch(line -> line.contains("confirmed by 林晓"));
        assertThat(toldTo(scenario, "amr"))
                .anyMatch(line -> line.contains("confirmed by 林*"))
                .noneMatch(line -> line.contains("林晓"));

        witness(scenario, "clerk", 1, State.CONFIRMED, SECOND);
        assertThat(clock(scenario).ended()).isTrue();
        assertThat(scenario.task("review", "signboard-filing")).isPresent();
        assertThat(told(scenario))
                .anySatisfy(line -> assertThat(line).contains("confirmed by 林晓"))
                .anySatisfy(line -> assertThat(line).contains("confirmed by 苏雨桐", "苏雨桐 in person", "002X"))
                .contains("“Consent of the partners”: confirmed by all.");
        assertThat(facts.settled(scenario.file())).containsEntry("consent", "confirmed");
        assertThat(scenario.finishedWell().file().outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void oneRefusalEndsWhatTheSheetNames() {
        CaseScenario scenario = asked();
        answer(scenario, 0, "citizen", State.CONFIRMED);
        answer(scenario, 1, "citizen2", State.REFUSED);

        assertThat(scenario.item("signboard-filing").outcome()).isEqualTo(ItemOutcome.TERMINATED);
        assertThat(told(scenario))
                .contains("“Consent of the partners”: not agreed to by one; the items it was for end.");
        assertThat(facts.settled(scenario.file())).containsEntry("consent", "refused");
        IssuedDocument end = scenario.view().documents().stream()
                .filter(one -> one.type() == DocumentType.END)
                .findFirst()
                .orElseThrow();
        assertThat(wording.of(end, Locale.ENGLISH).toString())
                .contains("had to be confirmed by each person concerned", "Rules for shops of partners, Art. 8");
        assertThat(scenario.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void whoeverIsNotMeantStopsItAtOnceWithoutALogin() {
        CaseScenario scenario = asked();
        confirmations.answer(one(scenario, 1).no(), code(scenario, 1), null, State.NOT_ME);
        scenario.settled();

        assertThat(clock(scenario).ended()).isTrue();
        assertThat(one(scenario, 1).state()).isEqualTo(State.NOT_ME);
        assertThat(told(scenario)).anySatisfy(line -> assertThat(line)
                .contains("whoever was asked as 苏雨桐 says that it has nothing to do with him"));
        refused("confirmed or refused", () -> answer(scenario, 0, "citizen", State.CONFIRMED));
        assertThat(scenario.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void silenceOfOneEndsItAtTheLimit() {
        CaseScenario scenario = asked();
        answer(scenario, 0, "citizen", State.CONFIRMED);
        String code = code(scenario, 1);
        scenario.then("2026-09-21T09:00");

        assertThat(scenario.view().timeline().stream().map(TimelineEntry::what)).contains(JournalEvent.ASK_LAPSED);
        assertThat(scenario.item("signboard-filing").outcome()).isEqualTo(ItemOutcome.TERMINATED);
        long no = one(scenario, 1).no();
        assertThat(confirmations.ofCode(no, code).open()).isFalse();
        refused(
                "confirmed or refused",
                () -> confirmations.answer(no, code, scenarios.account("citizen2"), State.CONFIRMED));
        assertThat(scenario.finishedWell().file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void nobodyConfirmsForAnotherAndNothingIsKnownWithoutTheCode() {
        CaseScenario scenario = asked();
        long no = one(scenario, 1).no();
        String old = code(scenario, 1);
        String code = code(scenario, 1);
        // codes: unknown, replaced, of another person
        refused("", () -> confirmations.ofCode(no, "ABCDEFGHJKMNP"));
        refused("", () -> confirmations.ofCode(no, old));
        refused("", () -> confirmations.ofCode(one(scenario, 0).no(), code));
        assertThat(confirmations
                        .ofCode(no, " " + code.toLowerCase(Locale.ROOT) + " ")
                        .open())
                .isTrue();
        // the code alone, another's account, an officer's
        refused("proven", () -> confirmations.answer(no, code, null, State.CONFIRMED));
        refused("somebody else's", () -> confirmations.answer(no, code, scenarios.account("citizen"), State.CONFIRMED));
        refused("proven", () -> confirmations.answer(no, code, scenarios.account("amr"), State.REFUSED));
        // who may have codes made, and for whom
        refused("", () -> confirmations.code(scenario.number(), viewer("citizen2"), STEP, 0));
        refused("Nobody", () -> code(scenario, 7));
        refused("Nobody", () -> confirmations.code(scenario.number(), viewer("citizen"), "no-such-step", 0));
        // the window: somebody else stands there, or nobody, or it is no window
        for (Presence other : List.of(
                new Presence("林晓", "ID_CARD", "500103199001010010", null),
                new Presence("苏雨桐", "ID_CARD", "500103199001010010", null),
                new Presence("林晓", "ID_CARD", "500103199001010010", "授权委托书"),
                new Presence("", "", "", ""))) {
            assertThatThrownBy(() -> witness(scenario, "clerk", 1, State.CONFIRMED, other))
                    .isInstanceOf(InvalidInput.class);
        }
        refused("window", () -> witness(scenario, "citizen", 1, State.CONFIRMED, SECOND));
        refused("", () -> witness(scenario, "amr", 1, State.CONFIRMED, SECOND));
        assertThatThrownBy(() -> Confirmation.answer("OPEN")).isInstanceOf(InvalidInput.class);
        // the applicant can't answer in one for all
        refused(
                "by each person named",
                () -> scenarios.applicants.answer(
                        scenario.number(),
                        viewer("citizen"),
                        STEP,
                        new Supplement(java.util.Map.of(), List.of(), false),
                        Channel.WEB,
                        null,
                        List.of()));
        assertThat(confirmations.of(scenario.number(), STEP))
                .extracting(Confirmation::state)
                .containsOnly(State.OPEN);

        answer(scenario, 1, "citizen2", State.CONFIRMED);
        refused("confirmed or refused", () -> answer(scenario, 1, "citizen2", State.REFUSED));
    }

    @Test
    void whoHasToConfirmStandsSealedAndTheCodeNowhere() {
        CaseScenario scenario = asked();
        String code = code(scenario, 0);

        assertThat(jdbc.queryForList("select * from case_confirmation").toString())
                .doesNotContain("林晓", "500103199001010010", code);
        // withdrawn meanwhile, nobody is asked any more
        scenario.withdrawn(null);
        refused("confirmed or refused", () -> code(scenario, 0));
    }
}
