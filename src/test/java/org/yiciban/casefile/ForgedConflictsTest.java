package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseOutcome;

/**
 * A deadlock at the first, the second, the third … statement of every act and of every job: the act is done again as a whole,
 * nobody is told, and there is exactly one effect.
 */
@EveryWayTest
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ForgedConflictsTest {

    private static final String SMALLEST = "street-stall";
    private static final int MOST_CASES = 120;

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    CaseEnd end;

    @Autowired
    JdbcTemplate jdbc;

    /** At which statement the next act of a kind is disturbed. */
    private final Map<String, Integer> next = new HashMap<>();

    @Test
    void anActThatLosesALockAtAnyStatementIsDoneOnceAllTheSame() {
        boolean news = true;
        int cases = 0;
        for (; news; cases++) {
            assertThat(cases).isLessThan(MOST_CASES);
            CaseScenario scenario = scenarios.aCase().of(SMALLEST).onPaper();
            scenarios.parts.clock().set("2026-09-28T10:00");
            news = disturbed("submit", scenario::receivedNow);
            news |= disturbed("jobs after submit", scenario::settled);
            while (!scenario.tasks().isEmpty()) {
                OpenTask task = scenario.tasks().get(0);
                news |= disturbed(task.step(), scenario.finishingWell(task));
                assertThat(recordsOf(task)).as(task.step() + " at " + next).isEqualTo(1);
                news |= disturbed("jobs after " + task.step(), scenario::settled);
            }
            end.isSound(scenario, "disturbed at " + next);
            assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
        }
        assertThat(next).containsKeys("submit", "conclude", "review", "hand-over");
        assertThat(cases).isGreaterThan(30);
    }

    @Test
    void aTimerThatLosesALockAtAnyStatementHasItsEffectOnce() {
        boolean news = true;
        for (int cases = 0; news; cases++) {
            assertThat(cases).isLessThan(MOST_CASES);
            CaseScenario scenario = scenarios
                    .aCase()
                    .of(SMALLEST)
                    .receivedOn("2026-09-28T10:00")
                    .settled();
            scenarios.parts.clock().set("2026-10-11T08:00");
            news = disturbed("reception limit", scenario::settled);
            assertThat(scenario.file().acceptanceMode()).isEqualTo(AcceptanceMode.DEEMED);
            scenarios.parts.clock().set("2027-03-01T08:00");
            news |= disturbed("item and bundle limit", scenario::settled);
            end.isSound(scenario.finishedWell(), "timers disturbed at " + next);
        }
    }

    /** Runs the act with a conflict at the next statement of its kind; false when it has no such statement any more. */
    private boolean disturbed(String kind, Runnable act) {
        int at = next.merge(kind, 1, Integer::sum);
        int[] statements = {0};
        WatchedDatabase.disturbed(
                (connection, sql) -> {
                    // what is only looked up outside of a transaction takes no lock
                    if (TransactionSynchronizationManager.isActualTransactionActive() && ++statements[0] == at) {
                        conflict(connection);
                    }
                },
                act);
        return statements[0] >= at;
    }

    private static void conflict(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            throw DbException.get(ErrorCode.LOCK_TIMEOUT_1, "FORGED").getSQLException();
        }
        try (var statement = connection.createStatement()) {
            statement.execute("do $$ begin raise exception using errcode = '40P01'; end $$");
        }
    }

    private int recordsOf(OpenTask task) {
        return jdbc.queryForObject("select count(*) from step_record where task_id = ?", Integer.class, task.id());
    }
}
