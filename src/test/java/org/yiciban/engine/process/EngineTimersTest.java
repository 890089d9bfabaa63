package org.yiciban.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.shared.CaseNumber;

class EngineTimersTest {

    private static final CasePart NAME = CasePart.read("name-declaration");
    private static final CasePart LICENCE = CasePart.read("business-licence");

    /** Every timer, the part it hangs on, its effect and the steps that are open afterwards. */
    static Stream<Arguments> timers() {
        return Stream.of(BenchDatabase.values())
                .flatMap(database -> Stream.of(
                        Arguments.of(
                                database,
                                LimitTimer.RECEPTION,
                                CasePart.RECEPTION,
                                "acceptByLaw",
                                "name-declaration review"),
                        Arguments.of(
                                database,
                                LimitTimer.RECEPTION_OVERDUE,
                                CasePart.RECEPTION,
                                "recordOverdue",
                                "reception pre-check,reception pre-check"),
                        Arguments.of(database, LimitTimer.CORRECTION, CasePart.RECEPTION, "abandon", null),
                        Arguments.of(database, LimitTimer.ITEM, NAME, "recordOverdue", "name-declaration review"),
                        Arguments.of(database, LimitTimer.DEFERRAL, NAME, "paperMissed", "business-licence review"),
                        Arguments.of(database, LimitTimer.ANSWER, NAME, "markLate", "business-licence review"),
                        Arguments.of(
                                database,
                                LimitTimer.BUNDLE,
                                CasePart.BUNDLE,
                                "recordOverdue",
                                "name-declaration review"),
                        Arguments.of(
                                database,
                                LimitTimer.DELIVERY,
                                CasePart.DELIVERY,
                                "recordOverdue",
                                "delivery hand-over")));
    }

    @ParameterizedTest
    @MethodSource("timers")
    void anEarlyTimerDoesNothingAndTheRightOneRingsOnce(
            BenchDatabase database, LimitTimer limitTimer, CasePart part, String verb, String stepAfter) {
        EngineBench bench = EngineBench.on(database);
        CaseNumber number = bench.startCase(bench.deployShipped(), false);
        bringTo(bench, number, limitTimer);
        var before = bench.openSteps(number);
        Instant due = bench.clock.instant().plus(Duration.ofDays(3));
        bench.limit(number, part, limitTimer, due);

        bench.limitTimers.reschedule(number, part, limitTimer, bench.clock.instant());
        bench.settle();
        assertThat(bench.openSteps(number)).isEqualTo(before);
        assertThat(bench.benchCase.effects(number)).doesNotContain(part + " " + verb);
        assertThat(dueDate(bench, number, limitTimer)).isEqualTo(due);

        bench.clock.forward(Duration.ofDays(3));
        bench.settle();
        bench.settle();
        assertThat(bench.benchCase.effects(number)).containsOnlyOnce(part + " " + verb);
        assertThat(bench.limitTimers.fire(number, part, limitTimer)).isFalse();
        if (stepAfter == null) {
            assertThat(bench.left(number)).isZero();
        } else {
            assertThat(bench.openSteps(number)).containsExactly(stepAfter.split(","));
        }
    }

    @ParameterizedTest
    @MethodSource("timers")
    void aTimerWithoutAClockAndASilencedOneStaySilent(
            BenchDatabase database, LimitTimer limitTimer, CasePart part, String verb, String stepAfter) {
        EngineBench bench = EngineBench.on(database);
        CaseNumber number = bench.startCase(bench.deployShipped(), false);
        bringTo(bench, number, limitTimer);
        assertThat(dueDate(bench, number, limitTimer)).isEqualTo(DueDates.SILENT.toInstant());

        bench.limit(number, part, limitTimer, bench.clock.instant().plus(Duration.ofDays(1)));
        bench.limitTimers.reschedule(
                number, part, limitTimer, bench.clock.instant().plus(Duration.ofDays(1)));
        bench.limitTimers.disarm(number, part, limitTimer);
        bench.clock.forward(Duration.ofDays(900));
        bench.settle();
        assertThat(bench.benchCase.effects(number)).doesNotContain(part + " " + verb);
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void aTimerMadeInThisTransactionIsFound(BenchDatabase database) {
        EngineBench bench = EngineBench.on(database);
        String deployment = bench.deployShipped();
        CaseNumber number = EngineBench.newNumber();
        Instant due = bench.clock.instant().plus(Duration.ofDays(5));
        bench.inTransaction(() -> {
            bench.jdbc
                    .sql("insert into bench_case (number) values (?)")
                    .param(number.value())
                    .update();
            bench.process.start(number, EngineBench.BUNDLE, deployment, Map.of());
            bench.limitTimers.reschedule(number, CasePart.RECEPTION, LimitTimer.RECEPTION, due);
        });
        assertThat(dueDate(bench, number, LimitTimer.RECEPTION)).isEqualTo(due);
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void aTimerFiredByAnActBelongsToItsTransaction(BenchDatabase database) {
        EngineBench bench = EngineBench.on(database);
        CaseNumber number = bench.startCase(bench.deployShipped(), false);
        bench.limit(number, CasePart.RECEPTION, LimitTimer.RECEPTION, bench.clock.instant());

        assertThatThrownBy(() -> bench.inTransaction(() -> {
                    assertThat(bench.limitTimers.fire(number, CasePart.RECEPTION, LimitTimer.RECEPTION))
                            .isTrue();
                    assertThat(bench.limitTimers.fire(number, CasePart.RECEPTION, LimitTimer.RECEPTION))
                            .isFalse();
                    assertThat(bench.benchCase.effects(number)).contains("reception acceptByLaw");
                    throw new IllegalStateException("the act fails");
                }))
                .hasMessage("the act fails");
        assertThat(bench.benchCase.effects(number)).isEmpty();
        assertThat(bench.openSteps(number)).containsExactly("reception pre-check", "reception pre-check");

        assertThat(bench.limitTimers.fire(number, CasePart.RECEPTION, LimitTimer.RECEPTION))
                .isTrue();
        bench.settle();
        assertThat(bench.openSteps(number)).containsExactly("name-declaration review");
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void whatFailsHoldsUpNobodyElseAndComesBackNotTooEarly(BenchDatabase database) {
        EngineBench bench = EngineBench.fresh(database, false);
        String deployment = bench.deployShipped();
        CaseNumber broken = bench.startCase(deployment, false);
        CaseNumber sound = bench.startCase(deployment, false);
        bench.accept(broken);
        Instant due = bench.clock.instant().plus(Duration.ofDays(1));
        bench.limit(broken, NAME, LimitTimer.ITEM, due);
        bench.limitTimers.reschedule(broken, NAME, LimitTimer.ITEM, due);
        bench.limit(sound, CasePart.RECEPTION, LimitTimer.RECEPTION, due);
        bench.limitTimers.reschedule(sound, CasePart.RECEPTION, LimitTimer.RECEPTION, due);
        bench.clock.forward(Duration.ofDays(2));

        // only the verb of the overdue item fails; the other case has no such part yet
        bench.benchCase.broken = NAME;
        assertThatThrownBy(bench::settle).isInstanceOf(IllegalStateException.class);
        bench.benchCase.broken = null;
        assertThat(bench.benchCase.effects(sound)).contains("reception acceptByLaw");
        assertThat(dueDate(bench, broken, LimitTimer.ITEM)).isNotEqualTo(due);

        // meanwhile the limit was extended: whatever date the retry wrote, the effect waits for the clock
        Instant extended = due.plus(Duration.ofDays(10));
        bench.limit(broken, NAME, LimitTimer.ITEM, extended);
        bench.inTransaction(() -> bench.jdbc
                .sql("update ACT_RU_JOB set DUEDATE_ = ? where TYPE_ = 'timer' and DUEDATE_ < ?")
                .params(java.sql.Timestamp.from(due), java.sql.Timestamp.from(Instant.parse("9000-01-01T00:00:00Z")))
                .update());
        bench.settle();
        assertThat(bench.benchCase.effects(broken)).doesNotContain("name-declaration recordOverdue");
        assertThat(dueDate(bench, broken, LimitTimer.ITEM)).isEqualTo(extended);
        bench.clock.forward(Duration.ofDays(10));
        bench.settle();
        assertThat(bench.benchCase.effects(broken)).contains("name-declaration recordOverdue");
        bench.close();
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void overdueTimersFireAfterARestart(BenchDatabase database) {
        EngineBench first = EngineBench.fresh(database, false);
        String deployment = first.deployShipped();
        CaseNumber waiting = first.startCase(deployment, false);
        CaseNumber reviewed = first.startCase(deployment, false);
        first.accept(reviewed);
        Instant due = first.clock.instant().plus(Duration.ofDays(1));
        first.limit(waiting, CasePart.RECEPTION, LimitTimer.RECEPTION, due);
        first.limitTimers.reschedule(waiting, CasePart.RECEPTION, LimitTimer.RECEPTION, due);
        first.limit(reviewed, NAME, LimitTimer.ITEM, due.plusSeconds(1));
        first.limitTimers.reschedule(reviewed, NAME, LimitTimer.ITEM, due.plusSeconds(1));
        // the former run died with its hands on the jobs
        first.jdbc
                .sql("update ACT_RU_JOB set LOCK_OWNER_ = 'dead', LOCK_EXP_TIME_ = ?")
                .param(java.sql.Timestamp.from(Instant.parse("2999-01-01T00:00:00Z")))
                .update();
        first.clock.forward(Duration.ofDays(30));

        EngineBench second = first.restarted(false);
        second.settle();
        assertThat(second.benchCase.effects(waiting)).contains("reception acceptByLaw");
        assertThat(second.openSteps(waiting)).containsExactly("name-declaration review");
        assertThat(second.benchCase.effects(reviewed)).contains("name-declaration recordOverdue");
        second.complete(reviewed, NAME, "review", "pass");
        assertThat(second.openSteps(reviewed)).containsExactly("business-licence review");
        second.close();
    }

    /** Brings a case to where the timer hangs. */
    private static void bringTo(EngineBench bench, CaseNumber number, LimitTimer limitTimer) {
        switch (limitTimer.timer()) {
            case "reception-limit", "reception-overdue" -> {}
            case "correction-limit" -> {
                bench.complete(number, CasePart.RECEPTION, "pre-check", "defects");
                bench.complete(number, CasePart.RECEPTION, "pre-check", "defects");
                bench.complete(number, CasePart.RECEPTION, "conclude", "correct");
            }
            case "item-limit", "deferral-limit", "answer-limit", "bundle-limit" -> bench.accept(number);
            case "delivery-limit" -> {
                bench.accept(number);
                for (CasePart part :
                        new CasePart[] {NAME, LICENCE, CasePart.read("company-seal"), CasePart.read("tax-confirmation")
                        }) {
                    bench.complete(number, part, "review", "pass");
                }
            }
        }
    }

    private static Instant dueDate(EngineBench bench, CaseNumber number, LimitTimer limitTimer) {
        return bench.jdbc
                .sql("select j.DUEDATE_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_"
                        + " join process_run r on r.instance_id = j.PROCESS_INSTANCE_ID_"
                        + " where r.case_number = ? and d.ACT_ID_ = ?")
                .params(number.value(), limitTimer.timer())
                .query((row, line) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
