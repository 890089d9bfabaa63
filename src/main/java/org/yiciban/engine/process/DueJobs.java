package org.yiciban.engine.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Works off what is due at an instant, timer after timer in the order of their dates, and after each timer first what
 * follows from it. Works beside a running job executor: whoever comes second finds the job done.
 */
class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final int TRIES = 20;

    /** A continuation has no date of its own, it is due as soon as it stands. */
    private static final String NEXT = "select ID_ from ACT_RU_JOB"
            + " where RETRIES_ > 0 and SUSPENSION_STATE_ = 1 and (TYPE_ = 'message' or DUEDATE_ <= :now)"
            + " order by case when TYPE_ = 'message' then 0 else 1 end, DUEDATE_, ID_";

    private final ManagementService jobs;
    private final JdbcClient jdbc;
    private final boolean logged;

    /** @param logged whether the log has a line for what failed, beside what is thrown */
    DueJobs(ProcessEngine engine, JdbcClient jdbc, boolean logged) {
        this.jobs = engine.getManagementService();
        this.jdbc = jdbc;
        this.logged = logged;
    }

    /** @throws IllegalStateException when some failed; the others are done all the same */
    void workOff(Instant now) {
        Map<String, Integer> conflicts = new HashMap<>();
        Map<String, RuntimeException> failures = new HashMap<>();
        Set<String> leftAlone = new HashSet<>();
        Optional<String> next = next(now, leftAlone);
        while (next.isPresent()) {
            String job = next.get();
            try {
                jobs.executeJob(job);
            } catch (RuntimeException e) {
                if (!isTaken(job, e)) {
                    if (logged) {
                        LOG.error("The job {} failed", job, e);
                    }
                    failures.put(job, e);
                    leftAlone.add(job);
                } else if (conflicts.merge(job, 1, Integer::sum) >= TRIES) {
                    leftAlone.add(job);
                }
            }
            next = next(now, leftAlone);
        }
        if (!failures.isEmpty()) {
            IllegalStateException all = new IllegalStateException(failures.size() + " jobs failed");
            failures.values().forEach(all::addSuppressed);
            throw all;
        }
    }

    /** When the next timer fires that isn't silent. */
    Optional<Instant> next() {
        return jdbc.sql("select min(DUEDATE_) from ACT_RU_JOB"
                        + " where RETRIES_ > 0 and SUSPENSION_STATE_ = 1 and TYPE_ = 'timer' and DUEDATE_ < :never")
                .param("never", new Timestamp(DueDates.SILENT.getTime()))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Another thread works on the job or has done it. */
    private boolean isTaken(String job, RuntimeException failure) {
        return EngineConflicts.isConflict(failure)
                || jdbc.sql("select count(*) from ACT_RU_JOB where ID_ = ?")
                                .param(job)
                                .query(Integer.class)
                                .single()
                        == 0;
    }

    private Optional<String> next(Instant now, Set<String> leftAlone) {
        return jdbc
                .sql(NEXT)
                .param("now", Timestamp.from(now))
                .withFetchSize(leftAlone.size() + 1)
                .withMaxRows(leftAlone.size() + 1)
                .query(String.class)
                .list()
                .stream()
                .filter(job -> !leftAlone.contains(job))
                .findFirst();
    }
}
