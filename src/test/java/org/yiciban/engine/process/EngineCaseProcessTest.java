package org.yiciban.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.ItemActions.Opening;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.shared.CaseNumber;

class EngineCaseProcessTest {

    private static final CasePart NAME = CasePart.read("name-declaration");
    private static final CasePart LICENCE = CasePart.read("business-licence");

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void aCaseRunsFromReceptionToDelivery(BenchDatabase database) {
        EngineBench bench = EngineBench.on(database);
        CaseNumber number = bench.startCase(bench.deployShipped(), false);

        assertThat(bench.openSteps(number)).containsExactly("reception pre-check", "reception pre-check");
        bench.accept(number);
        bench.complete(number, NAME, "review", "pass");
        bench.complete(number, LICENCE, "review", "pass");
        assertThat(bench.openSteps(number)).containsExactly("company-seal review", "tax-confirmation review");
        bench.complete(number, CasePart.read("company-seal"), "review", "pass");
        bench.complete(number, CasePart.read("tax-confirmation"), "review", "fail");
        bench.complete(number, CasePart.DELIVERY, "hand-over", "handed-over");

        assertThat(bench.benchCase.effects(number))
                .contains("tax-confirmation issue", "delivery openDelivery", "delivery completeCase");
        assertThat(bench.openSteps(number)).isEmpty();
        assertThat(bench.left(number)).isZero();
        assertThat(parts(bench, number))
                .containsExactly(
                        "bundle",
                        "business-licence",
                        "company-seal",
                        "delivery",
                        "name-declaration",
                        "reception",
                        "tax-confirmation");
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void aPendingExtensionKeepsNothingOpen(BenchDatabase database) {
        EngineBench bench = EngineBench.on(database);
        CaseNumber number = bench.startCase(bench.deployShipped(), false);
        bench.accept(number);

        assertThat(bench.process.tell(number, NAME, ProcessMessage.EXTENSION_ASKED))
                .isTrue();
        assertThat(bench.openSteps(number))
                .containsExactly("name-declaration decide-extension", "name-declaration review");
        bench.complete(number, NAME, "review", "pass");
        assertThat(bench.openSteps(number)).containsExactly("business-licence review");
        assertWorkListIsTrue(bench, number);
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void aMessageReachesThatPartOfThatCaseOnly(BenchDatabase database) {
        EngineBench bench = EngineBench.on(database);
        String deployment = bench.deployShipped();
        CaseNumber told = bench.startCase(deployment, false);
        CaseNumber other = bench.startCase(deployment, false);
        bench.accept(told);
        bench.accept(other);

        assertThat(bench.process.tell(told, LICENCE, ProcessMessage.ITEM_ENDED)).isFalse();
        assertThat(bench.process.tell(told, NAME, ProcessMessage.SUPPLEMENTED)).isFalse();
        assertThat(bench.process.tell(told, NAME, ProcessMessage.ITEM_ENDED)).isTrue();
        assertThat(bench.process.tell(told, NAME, ProcessMessage.ITEM_ENDED)).isFalse();
        bench.settle();
        assertThat(bench.openSteps(told)).containsExactly("business-licence review");
        assertThat(bench.openSteps(other)).containsExactly("name-declaration review");
        assertWorkListIsTrue(bench, told);
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void aMessageIsHeardInTheTransactionThatMadeItsListener(BenchDatabase database) {
        EngineBench bench = EngineBench.on(database);
        String deployment = bench.deployShipped();
        CaseNumber number = EngineBench.newNumber();
        bench.inTransaction(() -> {
            bench.process.start(number, EngineBench.BUNDLE, deployment, Map.of());
            assertThat(bench.process.tell(number, CasePart.RECEPTION, ProcessMessage.CASE_WITHDRAWN))
                    .isTrue();
        });
        bench.settle();
        assertThat(bench.left(number)).isZero();
        assertThat(bench.openSteps(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void afterASupplementOnlyThoseWhoComplainedCheck(BenchDatabase database) {
        EngineBench bench = EngineBench.on(database);
        CaseNumber number = bench.startCase(bench.deployShipped(), false);
        bench.complete(number, CasePart.RECEPTION, "pre-check", "defects");
        bench.complete(number, CasePart.RECEPTION, "pre-check", "complete");
        bench.complete(number, CasePart.RECEPTION, "conclude", "correct");
        assertThat(bench.openSteps(number)).isEmpty();

        bench.benchCase.checkers = List.of("agency");
        bench.process.tell(number, CasePart.RECEPTION, ProcessMessage.SUPPLEMENTED);
        bench.benchCase.checkers = List.of("window", "agency");
        assertThat(bench.jdbc
                        .sql("select checker from bench_task where number = ?")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .containsExactly("agency");
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void anItemThatDoesNotRunAndOneOnACommitment(BenchDatabase database) {
        EngineBench bench = EngineBench.on(database);
        CaseNumber number = bench.startCase(bench.deployShipped(), false);
        bench.benchCase.openings.putAll(Map.of(NAME, Opening.CLOSED, LICENCE, Opening.COMMITMENT));
        bench.accept(number);
        bench.benchCase.openings.clear();
        assertThat(bench.openSteps(number)).containsExactly("business-licence decide");
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void anExplanationRunsBesideTheCase(BenchDatabase database) {
        EngineBench bench = EngineBench.on(database);
        String deployment = bench.deployShipped();
        CaseNumber number = bench.startCase(deployment, false);
        bench.accept(number);
        CasePart explanation = CasePart.explanationOf(NAME);
        bench.inTransaction(
                () -> bench.process.startAside(number, explanation, HandlingProcess.DELAY_EXPLANATION, deployment));
        assertThat(bench.openSteps(number))
                .containsExactly("explanation:name-declaration explain-delay", "name-declaration review");
        assertThat(parts(bench, number)).contains("explanation:name-declaration");
        assertThat(bench.jdbc
                        .sql("select distinct NAME_ from ACT_RU_VARIABLE where PROC_INST_ID_ in"
                                + " (select instance_id from process_run where case_number = ?) order by 1")
                        .param(number.value())
                        .query(String.class)
                        .list())
                .doesNotContain(RunRegister.PART);

        bench.complete(number, explanation, "explain-delay", "explained");
        assertThat(bench.openSteps(number)).containsExactly("name-declaration review");
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void theSameTaskIsCompletedOnce(BenchDatabase database) throws InterruptedException {
        EngineBench bench = EngineBench.on(database);
        CaseNumber number = bench.startCase(bench.deployShipped(), false);
        bench.accept(number);
        String task = bench.task(number, NAME, "review");
        Thread rival =
                new Thread(() -> bench.inTransaction(() -> bench.process.complete(task, new StepFacts("pass", false))));

        // the rival commits between the reading and the writing of the first
        assertThatThrownBy(() -> bench.inTransaction(() -> {
                    bench.engine.getTaskService().createTaskQuery().taskId(task).singleResult();
                    rival.start();
                    join(rival);
                    bench.process.complete(task, new StepFacts("pass", false));
                }))
                .isInstanceOfAny(IllegalStateException.class, ConcurrencyFailureException.class);
        bench.settle();
        assertThat(bench.openSteps(number)).containsExactly("business-licence review");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> parts(EngineBench bench, CaseNumber number) {
        return bench.jdbc
                .sql("select part from process_run where case_number = ? order by part")
                .param(number.value())
                .query(String.class)
                .list();
    }

    private static void assertWorkListIsTrue(EngineBench bench, CaseNumber number) {
        assertThat(bench.openTasks(number))
                .isEqualTo(bench.jdbc
                        .sql("select ID_ from ACT_RU_TASK where PROC_INST_ID_ in"
                                + " (select instance_id from process_run where case_number = ?) order by ID_")
                        .param(number.value())
                        .query(String.class)
                        .list());
    }
}
