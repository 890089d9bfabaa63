package org.yiciban.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.figures.TableQuestions.Answers;

/**
 * The figures that stand in the tables, asked together once in ten seconds however often somebody looks, over one
 * connection. A database that hangs holds nobody up: what it doesn't tell isn't known.
 */
@Component
class TableFigures implements MeterBinder, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TableFigures.class);

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST_SECONDS = 5;

    private static final Map<Figure, String> HELP = new EnumMap<>(Map.ofEntries(
            Map.entry(Figure.DATABASE, "1 while the tables answer within five seconds, else 0"),
            Map.entry(Figure.NODES, "Nodes that work off jobs and were seen within nine seconds"),
            Map.entry(Figure.CLOCK_APART, "How far the clock of this node and that of the database are apart"),
            Map.entry(Figure.JOBS_LATE, "Jobs and timers of the engine that are due for more than a minute"),
            Map.entry(Figure.JOBS_OLDEST, "Age of the oldest job that is due, 0 without one"),
            Map.entry(Figure.JOBS_FAILED, "Jobs that have used up their tries"),
            Map.entry(Figure.STANDSTILLS, "Places where a case stands still for more than a minute"),
            Map.entry(Figure.OUTBOX_WAITING, "Messages that wait to be sent"),
            Map.entry(Figure.OUTBOX_OLDEST, "Age of the oldest message that waits, 0 without one"),
            Map.entry(Figure.OUTBOX_FAILED, "Messages that were given up"),
            Map.entry(Figure.FILES_WAITING, "Documents that wait for their file"),
            Map.entry(Figure.FILES_OLDEST, "Age of the oldest document that waits for its file, 0 without one"),
            Map.entry(Figure.JOURNAL_AGE, "Time since all journals were last verified"),
            Map.entry(Figure.JOURNAL_FINDINGS, "Journals that the last verification found not as they were written"),
            Map.entry(Figure.BACKUP_AGE, "Time since the last backup was begun, infinite where none was ever taken"),
            Map.entry(Figure.BACKUP_MISSING, "Papers that were not in their folder when the last backup was taken"),
            Map.entry(Figure.LIMITS_DUE, "Legal limits that run and end within a day"),
            Map.entry(Figure.LIMITS_LATE, "Legal limits that run and have passed"),
            Map.entry(Figure.TASKS, "Open tasks"),
            Map.entry(Figure.SESSIONS, "Sessions that have not ended"),
            Map.entry(Figure.MANDATES, "Mandates of agents that run and whose end has not been told"),
            Map.entry(Figure.RELEASES, "Releases of all services, old ones too")));

    private final TableQuestions questions;
    private final TransactionTemplate together;
    private final Asked<Answers> asked;

    TableFigures(DataSource database, Clock clock) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.setQueryTimeout(LONGEST_SECONDS);
        this.questions = new TableQuestions(jdbc, clock, Clock.systemUTC());
        this.together = new TransactionTemplate(new JdbcTransactionManager(database));
        together.setReadOnly(true);
        together.setTimeout(LONGEST_SECONDS);
        this.asked = new Asked<>(this::ask, Answers.NONE, FRESH, PATIENCE, System::nanoTime);
    }

    private Answers ask() {
        try {
            Answers answers = together.execute(status -> questions.ask());
            return answers == null ? Answers.NONE : answers;
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("the figures of the tables aren't known now", away);
            return Answers.NONE;
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        HELP.forEach((figure, help) -> {
            double unknown = figure == Figure.DATABASE ? 0 : Double.NaN;
            Gauge.Builder<?> gauge = Gauge.builder(
                    figure.meter(), this, all -> all.asked.now().figures().getOrDefault(figure, unknown));
            if (figure.unit() == Figure.Unit.SECONDS) {
                gauge.baseUnit("seconds");
            }
            gauge.description(help).strongReference(true).register(registry);
        });
        for (CaseStatus status : CaseStatus.values()) {
            if (!status.isFinal()) {
                Gauge.builder(
                                Figure.CASES.meter(),
                                this,
                                all -> all.asked.now().cases().getOrDefault(status, Double.NaN))
                        .tag("status", status.name().toLowerCase(Locale.ROOT))
                        .description("Cases that are not over, by their state")
                        .register(registry);
            }
        }
    }

    @Override
    public void destroy() {
        asked.close();
    }
}
