package org.yiciban.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yiciban.shared.StartRefused;
import org.yiciban.window.Counter;
import org.yiciban.window.WindowTest;

/** What an operator's tools are told: all that the pictures and alerts ask for, at a bounded cost, and of nobody. */
@WindowTest
class FiguresTest {

    private static final Pattern NAMES = Pattern.compile("\\b(?:yiciban|jvm|hikaricp)_[a-z0-9_]+");
    private static final Pattern LABELS = Pattern.compile("(?m)^yiciban_[a-z0-9_]+\\{([a-z_]+)=\"([^\"]*)\"} ");

    @Autowired
    ObjectProvider<PrometheusMeterRegistry> registry;

    @Autowired
    DataSource database;

    @Autowired
    Clock clock;

    @Autowired
    Counter counter;

    @Test
    void whatThePicturesAndAlertsNameIsTold() throws Exception {
        String told = scraped();
        Set<String> asked = new TreeSet<>();
        for (String file : List.of("dashboard.json", "alerts.yaml")) {
            NAMES.matcher(Files.readString(Path.of("docs/monitoring", file)))
                    .results()
                    .forEach(name -> asked.add(name.group()));
        }
        // this one's tables lie in no file
        asked.remove("yiciban_h2_file_bytes");

        assertThat(asked).hasSizeGreaterThan(25);
        assertThat(asked).allSatisfy(name -> assertThat(told)
                .containsPattern("(?m)^# HELP " + name + " \\S")
                .containsPattern("(?m)^" + name + "[ {]"));
        assertThat(told).doesNotContain("yiciban_database_up 0.0").contains("yiciban_database_up 1.0");
    }

    /** A label is a word of a list in the code: no case, no person, no address, and never more rows than words. */
    @Test
    void labelsAreWordsOfClosedLists() throws Exception {
        Set<String> labels = new TreeSet<>();
        Set<String> values = new TreeSet<>();
        LABELS.matcher(scraped()).results().forEach(label -> {
            labels.add(label.group(1));
            values.add(label.group(2));
        });

        assertThat(labels).containsExactlyInAnyOrder("kind", "outcome", "status");
        assertThat(values).allSatisfy(value -> assertThat(value).matches("[a-z_]+"));
    }

    @Test
    void whatIsDoneWhatWaitsAndWhatIsLateIsCounted() throws Exception {
        counter.receivedWith(List.of());
        assertThat(scraped()).containsPattern("yiciban_acts_total\\{kind=\"received\"} [1-9]");
        JdbcTemplate jdbc = planted();
        TableQuestions questions =
                new TableQuestions(jdbc, clock, Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)));
        Instant then = clock.instant().minus(Duration.ofMinutes(30));
        var before = questions.ask().figures();
        jdbc.update("update last_backup set taken_at = current_timestamp - interval '3' hour, missing = 2");
        jdbc.update(
                "insert into standstill (execution_id, case_number, part, place, step, cause, first_seen, told)"
                        + " values ('x', 'C', 'CASE', 'p', 's', 'NOTHING_BUT_MESSAGES', ?, true)",
                then.atOffset(ZoneOffset.UTC));
        int limits = jdbc.update(
                "update legal_clock set due_at = ? where ended = false and due_at > ?",
                then.atOffset(ZoneOffset.UTC),
                then.atOffset(ZoneOffset.UTC));
        jdbc.update(
                "insert into ACT_RU_JOB (ID_, REV_, TYPE_, RETRIES_, DUEDATE_, SUSPENSION_STATE_, EXCLUSIVE_)"
                        + " values ('late', 1, 'timer', 3, ?, 1, true), ('failed', 1, 'timer', 0, ?, 1, true)",
                Timestamp.from(then),
                Timestamp.from(then));
        for (String state : List.of("WAITING", "FAILED")) {
            jdbc.update(
                    "insert into outbox (message_key, case_number, kind, channel, recipient, language, subject, state,"
                            + " created_at, attempts, next_try_at) values (?, 'C', 'RECEIVED', 'MAIL', 'a@example.com',"
                            + " 'zh-CN', 's', ?, ?, 0, ?)",
                    state,
                    state,
                    then.atOffset(ZoneOffset.UTC),
                    then.atOffset(ZoneOffset.UTC));
        }

        var after = questions.ask().figures();

        for (Figure one : List.of(
                Figure.STANDSTILLS,
                Figure.JOBS_LATE,
                Figure.JOBS_FAILED,
                Figure.OUTBOX_WAITING,
                Figure.OUTBOX_FAILED)) {
            assertThat(after.get(one)).as(one.name()).isEqualTo(before.get(one) + 1);
        }
        assertThat(limits).isPositive();
        assertThat(after.get(Figure.LIMITS_LATE)).isEqualTo(before.get(Figure.LIMITS_LATE) + limits);
        assertThat(after.get(Figure.JOBS_OLDEST)).isGreaterThanOrEqualTo(1800);
        assertThat(after.get(Figure.OUTBOX_OLDEST)).isGreaterThanOrEqualTo(1800);
        assertThat(before.get(Figure.CLOCK_APART)).as("an hour behind").isBetween(3500.0, 3700.0);
        assertThat(before.get(Figure.BACKUP_AGE)).as("never backed up").isInfinite();
        assertThat(before.get(Figure.BACKUP_MISSING)).isNaN();
        assertThat(after.get(Figure.BACKUP_AGE)).isBetween(10_800.0, 11_400.0);
        assertThat(after.get(Figure.BACKUP_MISSING)).isEqualTo(2);
        jdbc.execute("rollback");
    }

    /** Told with the setting, before anybody is let in. */
    @Test
    void aPortThatIsTakenIsToldByItsSetting() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            FiguresPort port = new FiguresPort(registry, taken.getLocalPort(), "127.0.0.1");
            assertThatThrownBy(port::start)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("set YICIBAN_FIGURES_PORT to one that is free, or leave it away");
            assertThat(port.isRunning()).isFalse();
        }
    }

    /** However often somebody looks: one connection and a dozen statements in ten seconds. */
    @Test
    void aLookCostsOneConnectionADozenStatementsAndTheNextNothing() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        AtomicInteger statements = new AtomicInteger();
        TableFigures figures = new TableFigures(
                new DelegatingDataSource(database) {
                    @Override
                    public Connection getConnection() throws java.sql.SQLException {
                        connections.incrementAndGet();
                        return Counted.by(super.getConnection(), statements);
                    }
                },
                clock);
        PrometheusMeterRegistry own = new PrometheusMeterRegistry(key -> null);
        figures.bindTo(own);

        assertThat(own.scrape()).contains("yiciban_database_up 1.0");
        own.scrape();

        assertThat(connections).hasValue(1);
        assertThat(statements.get()).isBetween(8, 12);
        figures.destroy();
    }

    /** All within one transaction that is never committed. */
    private JdbcTemplate planted() {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As a Prometheus asks: on a port of its own, without a login; there is nothing else on it. */
    private String scraped() throws IOException, InterruptedException {
        FiguresPort port = new FiguresPort(registry, 0, "127.0.0.1");
        port.start();
        try {
            assertThat(get(port, "/admin/health").statusCode()).isEqualTo(404);
            HttpResponse<String> answer = get(port, "/metrics");
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } finally {
            port.stop();
        }
    }

    private static HttpResponse<String> get(FiguresPort port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.opened() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
