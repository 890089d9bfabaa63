package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.yiciban.engine.BenchDatabase;

/** A PostgreSQL that hangs in the midst of a statement: whoever waits is told within the bound, nothing is half written. */
@Import(Program.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.jdbc.template.query-timeout=2s",
            "spring.transaction.default-timeout=3s",
            "yiciban.engine.job-executor=false",
            "yiciban.demo-cases=false",
            "yiciban.bundles=src/test/resources/api/bundles",
            "yiciban.materials.uploads=target/test-uploads-${surefire.forkNumber:1}"
        })
@ContextConfiguration(initializers = HungDatabaseTest.Place.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HungDatabaseTest {

    /** A silent socket is left after six seconds; tries are repeated for ten at most, see Acts. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final String WAITING =
            "select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

    private final Program program;
    private final Walk walk;
    private final JdbcTemplate jdbc;
    private final Environment environment;
    private final String key = UUID.randomUUID().toString();
    private Map<String, Object> application;

    @Autowired
    HungDatabaseTest(Program program, JdbcTemplate jdbc, Environment environment) {
        this.program = program;
        this.walk = new Walk(program);
        this.jdbc = jdbc;
        this.environment = environment;
    }

    /** A new database whose address names a shorter silence than the forty seconds of the program. */
    static class Place implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String url = BenchDatabase.POSTGRESQL.newUrl();
            Map<String, Object> place = Map.of(
                    "spring.datasource.url", url + (url.contains("?") ? "&" : "?") + "socketTimeout=6",
                    "spring.datasource.username", "postgres",
                    "spring.datasource.password", "postgres");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("postgresql", place));
        }
    }

    /** Ours, and one of the engine: its statements have bounds too. */
    @ParameterizedTest
    @ValueSource(strings = {"case_file", "act_ru_execution"})
    void aStatementThatWaitsForSomebodyElsesLockIsGivenUp(String table) throws Exception {
        int before = rows();
        try (Connection somebody = locking(table)) {
            toldToWait(applies());
            assertThat(somebody.isValid(1)).isTrue();
        }
        worksAgain(before);
    }

    @Test
    void aBackendThatFallsSilentIsLeft() throws Exception {
        int before = rows();
        CompletableFuture<Program.Answer> applying;
        int silent;
        try (Connection somebody = locking("case_file")) {
            applying = CompletableFuture.supplyAsync(this::applies);
            silent = await().atMost(BOUND).until(() -> number(somebody, WAITING), pid -> pid > 0);
            signal("STOP", silent);
        }
        try {
            toldToWait(applying.join());
            assertThat(program.call("/api/v1/bundles").get().status()).isEqualTo(200);
        } finally {
            signal("CONT", silent);
        }
        worksAgain(before);
    }

    /** It may have been carried out then: the same key shows it, and makes no second case. */
    @Test
    void aCommitThatNobodyHearsOfIsFoundAgainByItsKey() throws Exception {
        int before = rows();
        jdbc.execute("create function hang() returns trigger language plpgsql as"
                + " 'begin perform pg_sleep(8); return null; end'");
        jdbc.execute("create constraint trigger hang after insert on case_file deferrable initially deferred"
                + " for each row execute function hang()");
        try {
            toldToWait(applies());
        } finally {
            await().atMost(BOUND)
                    .until(() -> jdbc.queryForObject("select count(*) from case_file", Integer.class) > before);
            jdbc.execute("drop trigger hang on case_file");
            jdbc.execute("drop function hang");
        }
        assertThat(applies().status()).isIn(200, 201);
        assertThat(rows()).isEqualTo(before + 1);
    }

    private Program.Answer applies() {
        long began = System.nanoTime();
        Program.Answer answer = applied();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND);
        return answer;
    }

    /** Its papers are handed in before anything hangs: a paper names the case that it is of. */
    @BeforeEach
    void fillIn() {
        application = walk.application("street-stall");
        application.put("materials", List.of());
    }

    private Program.Answer applied() {
        return program.call("/api/v1/cases")
                .as("citizen")
                .with("Idempotency-Key", key)
                .post(application);
    }

    private void toldToWait(Program.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(503);
        assertThat(answer.raw().headers().firstValue("Retry-After"))
                .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9]"));
        assertThat(answer.raw().body()).contains("Idempotency-Key");
    }

    /** Nothing of the first try is there, the same request is taken now, and the case goes to its end. */
    private void worksAgain(int before) {
        assertThat(rows()).isEqualTo(before);
        Program.Answer again = applies();
        assertThat(again.status()).as(again.raw().body()).isEqualTo(201);
        program.settle();
        walk.toTheEnd(again.text("caseNumber"));
        assertThat(rows()).isEqualTo(before + 1);
    }

    /** Cases; each is whole: with its application, its process and its key. */
    private int rows() {
        int cases = jdbc.queryForObject("select count(*) from case_file", Integer.class);
        for (String whole : List.of("submission", "submission_key")) {
            assertThat(jdbc.queryForObject("select count(distinct case_number) from " + whole, Integer.class))
                    .as(whole)
                    .isEqualTo(cases);
        }
        return cases;
    }

    private Connection locking(String table) throws SQLException {
        Connection somebody = DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"), "postgres", "postgres");
        somebody.setAutoCommit(false);
        try (Statement lock = somebody.createStatement()) {
            lock.execute("lock table " + table + " in access exclusive mode");
        }
        return somebody;
    }

    /** What the query finds, or zero. */
    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void signal(String name, int process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(process))
                        .start()
                        .waitFor())
                .isZero();
    }
}
