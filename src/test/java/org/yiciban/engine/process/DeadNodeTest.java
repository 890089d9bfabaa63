package org.yiciban.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.engine.nodes.Heartbeat;
import org.yiciban.shared.CaseNumber;

/** What a node had taken when it died is done by another one, and what a living one has taken is left alone. */
class DeadNodeTest {

    private static final String ACCEPTED = CasePart.RECEPTION + " acceptByLaw";

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void theJobsOfADeadNodeAreFreeWithinFifteenSeconds(BenchDatabase database) {
        EngineBench bench = EngineBench.on(database);
        String lost = takenBy("dead", reception(bench, bench.startCase(bench.deployShipped(), false)), bench);
        String held = takenBy("alive", reception(bench, bench.startCase(bench.deployShipped(), false)), bench);
        seen(bench, "dead", "- interval '1' minute");
        seen(bench, "alive", "+ interval '1' minute");
        Heartbeat heartbeat = heartbeat(bench);

        heartbeat.begin();
        await().atMost(Duration.ofSeconds(15)).until(() -> owner(bench, lost).isEmpty());
        assertThat(owner(bench, held)).containsExactly("alive");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !nodes(bench).contains("dead") && nodes(bench).size() == 2);
        heartbeat.end();

        assertThat(nodes(bench)).containsExactly("alive");
        bench.jdbc.sql("delete from engine_node").update();
    }

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void aNodeThatWasHeldUpOnlyCanNotFinishWhatWasTakenFromIt(BenchDatabase database) {
        EngineBench bench = EngineBench.on(database);
        CaseNumber number = bench.startCase(bench.deployShipped(), false);
        String job = takenBy("held up", reception(bench, number), bench);
        bench.clock.forward(Duration.ofDays(3));
        CommandExecutor commands = ((ProcessEngineConfigurationImpl) bench.engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();

        assertThatThrownBy(() -> commands.execute(context -> {
                    context.getJobManager().findJobById(job);
                    CompletableFuture.runAsync(() -> freeNow(bench, job)).join();
                    return new ExecuteJobsCmd(job, new JobFailureCollector(job)).execute(context);
                }))
                .isInstanceOf(OptimisticLockingException.class);

        assertThat(bench.benchCase.effects(number)).doesNotContain(ACCEPTED);
        bench.settle();
        assertThat(bench.benchCase.effects(number)).containsOnlyOnce(ACCEPTED);
    }

    private static void freeNow(EngineBench bench, String job) {
        seen(bench, "held up", "- interval '1' minute");
        Heartbeat heartbeat = heartbeat(bench);
        heartbeat.begin();
        await().atMost(Duration.ofSeconds(15)).until(() -> owner(bench, job).isEmpty());
        heartbeat.end();
    }

    private static Heartbeat heartbeat(EngineBench bench) {
        return bench.context.getBean(Heartbeat.class);
    }

    /** The timer of reception, due in three days. */
    private static String reception(EngineBench bench, CaseNumber number) {
        Instant due = bench.clock.instant().plus(Duration.ofDays(3));
        bench.limit(number, CasePart.RECEPTION, LimitTimer.RECEPTION, due);
        bench.limitTimers.reschedule(number, CasePart.RECEPTION, LimitTimer.RECEPTION, due);
        return bench.jdbc
                .sql("select j.ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_"
                        + " join process_run r on r.instance_id = j.PROCESS_INSTANCE_ID_"
                        + " where r.case_number = ? and d.ACT_ID_ = ?")
                .params(number.value(), LimitTimer.RECEPTION.timer())
                .query(String.class)
                .single();
    }

    private static String takenBy(String owner, String job, EngineBench bench) {
        bench.jdbc
                .sql(
                        "update ACT_RU_JOB set LOCK_OWNER_ = ?, LOCK_EXP_TIME_ = timestamp '2999-01-01 00:00:00' where ID_ = ?")
                .params(owner, job)
                .update();
        return job;
    }

    private static void seen(EngineBench bench, String owner, String when) {
        bench.jdbc
                .sql("insert into engine_node (lock_owner, seen_at) values (?, current_timestamp " + when + ")")
                .param(owner)
                .update();
    }

    private static List<String> owner(EngineBench bench, String job) {
        return bench.jdbc
                .sql("select LOCK_OWNER_ from ACT_RU_JOB where ID_ = ? and LOCK_OWNER_ is not null")
                .param(job)
                .query(String.class)
                .list();
    }

    private static List<String> nodes(EngineBench bench) {
        return bench.jdbc
                .sql("select lock_owner from engine_node")
                .query(String.class)
                .list();
    }
}
