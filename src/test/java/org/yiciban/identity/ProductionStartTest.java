package org.yiciban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.yiciban.Yiciban;
import org.yiciban.demo.DemoClock;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.StartRefused;

/** The program as an operator starts it, on PostgreSQL. */
class ProductionStartTest {

    private static final String PASSWORD = "correct horse 电池";

    private static final Account OVERSEER =
            new Account("overseer", new LocalText("监管员", "Overseer"), null, Set.of(Role.SUPERVISOR), null, null, false);

    private static EmbeddedPostgres postgres;

    @TempDir
    static Path uploads;

    @BeforeAll
    static void open() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void close() throws IOException {
        postgres.close();
    }

    @Test
    void productionStartsWithAnAdministratorOnly() throws Exception {
        assertThatThrownBy(() -> start())
                .hasRootCauseInstanceOf(StartRefused.class)
                .rootCause()
                .hasMessageContaining("--yiciban.first-admin=NAME");
        try (ConfigurableApplicationContext program =
                start("--yiciban.first-admin=Chief", "--yiciban.first-admin-password=" + PASSWORD)) {
            assertThat(program.getBean(Accounts.class).find("chief"))
                    .hasValueSatisfying(admin -> assertThat(admin.roles()).containsExactly(Role.ADMIN));
            String port = program.getEnvironment().getProperty("local.server.port");
            assertThat(status(port, "/api/v1/tasks", "chief", PASSWORD)).isEqualTo(403);
            assertThat(status(port, "/api/v1/tasks", "chief", "demo")).isEqualTo(401);
            assertThat(status(port, "/api/v1/tasks", "clerk", "demo")).isEqualTo(401);
            assertThat(status(port, "/api/v1/bundles", null, null)).isEqualTo(200);
            assertThat(post(port, "/api/v1/demo/clock", "chief", PASSWORD)).isBetween(403, 404);
            assertThat(program.getBeansOfType(DemoClock.class)).isEmpty();
            assertThat(program.getBean(PrometheusMeterRegistry.class).scrape())
                    .contains("yiciban_database_up 1.0", "yiciban_jobs_late 0.0", "yiciban_sessions 0.0");
            program.getBean(Accounts.class)
                    .save(OVERSEER, program.getBean(PasswordEncoder.class).encode(PASSWORD));
            assertThat(status(port, "/window/clock", "overseer", PASSWORD)).isEqualTo(404);
            assertThat(post(port, "/api/v1/demo/clock", "overseer", PASSWORD)).isEqualTo(404);
        }
        // the next start needs nothing more
        start().close();
        anotherSecretIsRefusedAndNothingIsChanged();
        tablesOfANewerProgramAreRefusedAndNothingIsChanged();
    }

    /** What a newer program left may not be worked on by an older one. */
    private static void tablesOfANewerProgramAreRefusedAndNothingIsChanged() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history select installed_rank + 1000, '9999.1', 'of tomorrow',"
                    + " 'SQL', 'V9999_1__of_tomorrow.sql', 1, installed_by, installed_on, 1, true"
                    + " from flyway_schema_history where version = '9'");
        }
        String before = rows();

        assertThatThrownBy(() -> start())
                .hasRootCauseInstanceOf(StartRefused.class)
                .rootCause()
                .hasMessageContaining("of a newer program (9999");

        assertThat(rows()).isEqualTo(before);
    }

    /** The check value stands in the database that a start with another secret leaves as it is. */
    private static void anotherSecretIsRefusedAndNothingIsChanged() throws SQLException {
        String before = rows();

        assertThatThrownBy(() -> startWith("another secret of 32 characters, and some"))
                .hasRootCauseInstanceOf(StartRefused.class)
                .rootCause()
                .hasMessageContaining("set YICIBAN_JOURNAL_SECRET");

        assertThat(rows()).isEqualTo(before).contains("journal");
    }

    private static String rows() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(name || check_value || kept_at) || '/' || ("
                        + "select string_agg(table_name, ',' order by table_name) from information_schema.tables)"
                        + " || (select max(installed_rank) from flyway_schema_history) from journal_key")) {
            row.next();
            return row.getString(1);
        }
    }

    private static ConfigurableApplicationContext start(String... more) {
        return startWith("7c1f0e5b92ad4836e0b7d95f1a6c284b", more);
    }

    private static ConfigurableApplicationContext startWith(String secret, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=production",
                "--server.port=0",
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=" + PASSWORD,
                "--yiciban.journal-secret=" + secret,
                "--yiciban.public-url=https://example.org",
                "--yiciban.demo-cases=false",
                "--yiciban.figures.port=0",
                "--yiciban.materials.uploads=" + uploads));
        arguments.addAll(List.of(more));
        return SpringApplication.run(Yiciban.class, arguments.toArray(String[]::new));
    }

    private static int status(String port, String path, String name, String password) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)), name, password);
    }

    private static int post(String port, String path, String name, String password) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"advance\": \"1WD\"}")),
                name,
                password);
    }

    private static int send(HttpRequest.Builder request, String name, String password) throws Exception {
        if (name != null) {
            String login = name + ":" + password;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
