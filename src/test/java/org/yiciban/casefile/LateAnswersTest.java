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
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.desk.EarlierStep;
import org.yiciban.casefile.desk.EarlierSteps;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.tracking.CasePicture;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.Wording;

/** One question to several units, on the real engine: who is late is marked and not waited for, and told when it comes. */
@CaseTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:late-answers;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/late/bundles"
        })
class LateAnswersTest {

    private static final String FIRE_ONE = "unit-opinion.1";
    private static final String URBAN = "unit-opinion.2";
    private static final String FIRE_TWO = "unit-opinion.3";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Tasks tasks;

    @Autowired
    EarlierSteps earlier;

    @Autowired
    Wording wording;

    private CaseScenario asked() {
        return scenarios.aCase().of("stall-site").receivedOn("2026-09-14T10:00").accepted();
    }

    private List<EarlierStep> compiled(CaseScenario scenario) {
        OpenTask task = scenario.task("compile-opinions", null).orElseThrow();
        return earlier.of(task.id(), scenarios.account("urban"));
    }

    private static CaseClock clock(CaseScenario scenario, String item) {
        return scenario.file().clocks().stream()
                .filter(clock -> clock.part().key().equals(item) && clock.kind() == ClockKind.ANSWER)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachRowAsksTheUnitThatItNames() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("stall-site")
                .receivedOn("2026-09-14T10:00")
                .settled();
        assertThat(scenario.tasks())
                .filteredOn(task -> task.step().equals("pre-check"))
                .extracting(task -> String.valueOf(task.agency()))
                .containsExactlyInAnyOrder("service-centre", "urban", "fire");

        scenario.accepted();

        assertThat(scenario.item(FIRE_ONE).agency()).hasToString("fire");
        assertThat(scenario.item(URBAN).agency()).hasToString("urban");
        assertThat(scenario.file().clocks())
                .extracting(CaseClock::kind)
                .contains(ClockKind.ANSWER)
                .filteredOn(kind -> kind == ClockKind.ANSWER)
                .hasSize(3);
    }

    @Test
    void answersInTimeAreCompiledAndNothingIsLate() {
        CaseScenario scenario = asked();
        for (String item : List.of(FIRE_ONE, URBAN, FIRE_TWO)) {
            scenario.finish("review", item, "pass");
        }
        assertThat(compiled(scenario)).hasSize(3).allSatisfy(answer -> {
            assertThat(answer.step()).isEqualTo("review");
            assertThat(answer.data()).containsEntry("unitOpinionText", "同意选址");
        });

        scenario.finishedWell();

        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        assertThat(scenario.item(FIRE_ONE).outcome()).isEqualTo(ItemOutcome.GRANTED);
    }

    @Test
    void whoIsLateIsMarkedAndNotWaitedForAndTheRestGoesOn() {
        CaseScenario scenario = asked().finish("review", URBAN, "pass").then("2026-09-18T09:00");

        assertThat(scenario.item(FIRE_ONE).status()).isEqualTo(ItemStatus.ENDED);
        assertThat(scenario.item(FIRE_ONE).outcome()).isEqualTo(ItemOutcome.LATE);
        assertThat(scenario.item(URBAN).outcome()).isEqualTo(ItemOutcome.GRANTED);
        assertThat(clock(scenario, FIRE_ONE).ended()).isTrue();
        assertThat(scenario.task("review", FIRE_ONE)).isEmpty();
        assertThat(scenario.task("explain-delay", null)).isEmpty();
        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.ITEM_MARKED_LATE)
                .hasSize(2);
        assertThat(compiled(scenario))
                .extracting(EarlierStep::step)
                .containsExactlyInAnyOrder("review", EarlierStep.NOT_ANSWERED, EarlierStep.NOT_ANSWERED);

        assertThat(CasePicture.states(scenario.view())).containsEntry("unit-opinion", "late 3/3");

        scenario.finish("compile-opinions", null, "done").finish("review", "place-confirmation", "pass");
        scenario.finishedWell();

        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
        assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.PARTLY_GRANTED);
        assertThat(scenario.item(FIRE_ONE).outcome()).isEqualTo(ItemOutcome.LATE);
    }

    @Test
    void aDocumentNamesWhatTheCatalogueCallsAnItemWhereItsSheetSaysSo() {
        CaseScenario scenario = asked().finishedWell();

        assertThat(scenario.view().documents())
                .extracting(document -> wording.of(document, Locale.CHINA).toString())
                .anyMatch(text -> text.contains("选址确认”（实施编码11990101009901016T5991099000100）")
                        || text.contains("选址确认（实施编码11990101009901016T5991099000100）"))
                .filteredOn(text -> text.contains("部门意见"))
                .noneMatch(text -> text.contains("部门意见（实施编码"));
    }

    @Test
    void whatComesLaterIsAddedAndToldAsLateAndChangesNothing() {
        CaseScenario scenario = asked().finish("review", URBAN, "pass").then("2026-09-18T09:00");
        OpenTask owed = scenario.task("answer-late", FIRE_ONE).orElseThrow();
        assertThat(owed.agency()).hasToString("fire");
        assertThat(owed.due()).isNull();

        scenario.finish("answer-late", FIRE_ONE, "pass");

        assertThat(scenario.item(FIRE_ONE).outcome()).isEqualTo(ItemOutcome.LATE);
        assertThat(compiled(scenario)).anySatisfy(answer -> {
            assertThat(answer.step()).isEqualTo("answer-late");
            assertThat(answer.whose().zh()).contains("消防通道");
            assertThat(answer.data()).containsEntry("unitOpinionText", "同意选址");
        });
        assertThat(scenario.view().timeline()).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo(JournalEvent.LATE_ANSWER_ADDED);
            assertThat(line.text().zh()).contains("逾期");
        });
    }

    @Test
    void allOfThemLateStillHasItsReport() {
        CaseScenario scenario = asked().then("2026-09-21T09:00");

        assertThat(compiled(scenario)).hasSize(3);
        scenario.finish("compile-opinions", null, "done").finish("review", "place-confirmation", "pass");
        scenario.finishedWell();
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void anAnswerAfterTheEndOfTheCaseIsStillAdded() {
        CaseScenario scenario = asked().then("2026-09-21T09:00");
        scenario.finish("compile-opinions", null, "done").finish("review", "place-confirmation", "pass");
        scenario.until(
                "completed",
                one -> one.file().status() == CaseStatus.COMPLETED,
                task -> scenario.finishWell(scenario.tasks().stream()
                        .filter(open -> !open.step().equals("answer-late"))
                        .findFirst()
                        .orElseThrow()));
        scenario.finish("answer-late", FIRE_ONE, "fail");

        assertThat(scenario.view().timeline())
                .filteredOn(line -> line.what() == JournalEvent.LATE_ANSWER_ADDED)
                .hasSize(1);
    }

    @Test
    void aWithdrawnRowIsNotLate() {
        CaseScenario scenario = asked().withdrawn(FIRE_ONE).then("2026-09-21T09:00");

        assertThat(scenario.item(FIRE_ONE).outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
        assertThat(scenario.item(FIRE_TWO).outcome()).isEqualTo(ItemOutcome.LATE);
    }

    @Test
    void aRowThatAsksNobodyOrAStrangerIsRefused() {
        for (String unit : List.of("", "police")) {
            assertThatThrownBy(() -> scenarios
                            .aCase()
                            .of("stall-site")
                            .answering("inquiries", List.of(Map.of("topic", "消防通道", "unit", unit, "remarks", "无")))
                            .receivedOn("2026-09-14T10:00"))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("unit");
        }
    }

    private static Map<String, Object> row(int number, String unit) {
        return Map.of("row", number, "topic", "消防通道", "unit", unit, "remarks", "摊位靠近消防通道");
    }

    private void supplement(CaseScenario scenario, Object... rows) {
        scenarios.applicants.supplement(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                new Supplement(Map.of("inquiries", List.of(rows)), List.of(), false),
                Channel.WEB,
                null);
        scenario.settled();
    }

    @Test
    void aSupplementAddsRowsButChangesNobodyWhoHasReadOne() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("stall-site")
                .receivedOn("2026-09-14T10:00")
                .preChecked()
                .finish("conclude", null, "correct", List.of(new Defect("inquiries", null, "请核对征询。", null, null)));

        assertThatThrownBy(() -> supplement(scenario, row(1, "urban")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("inquiries[0].unit");

        supplement(scenario, row(1, "fire"), Map.of("topic", "市容", "unit", "urban", "remarks", "占用人行道"));
        assertThat(scenario.item("unit-opinion.4").agency()).hasToString("urban");
        assertThat(scenario.item(URBAN).outcome()).isEqualTo(ItemOutcome.WITHDRAWN);
    }

    @Test
    void aUnitSeesItsOwnRowOnlyBeforeAndAfterTheLimit() {
        CaseScenario scenario = asked();
        OpenTask task = scenario.task("review", FIRE_ONE).orElseThrow();
        assertThat(String.valueOf(
                        tasks.detail(task.id(), scenarios.account("fire")).data()))
                .contains("摊位靠近消防通道")
                .doesNotContain("占用人行道两米");
        assertThatThrownBy(() -> tasks.detail(
                        scenario.task("review", URBAN).orElseThrow().id(), scenarios.account("fire")))
                .isInstanceOf(RuntimeException.class);

        scenario.then("2026-09-21T09:00");

        OpenTask owed = scenario.task("answer-late", FIRE_ONE).orElseThrow();
        assertThat(String.valueOf(
                        tasks.detail(owed.id(), scenarios.account("fire")).data()))
                .contains("摊位靠近消防通道")
                .doesNotContain("占用人行道两米");
        assertThat(earlier.of(owed.id(), scenarios.account("fire"))).isEmpty();
    }
}
