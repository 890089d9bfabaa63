package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yiciban.casefile.reception.Received;
import org.yiciban.engine.BenchDatabase;

/**
 * A real program is stopped as an operator stops it, while people work with it: it ends by itself, whoever is being
 * answered is answered in words, and what was answered is there once. A job takes a backup meanwhile, and puts it elsewhere.
 */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class StoppedProgramTest {

    private static final int ENOUGH = 12;
    private static final int PEOPLE = 4;
    /** What the settings give to requests under way, and then to what runs in the background. */
    private static final Duration GRACE = Duration.ofSeconds(45);
    /** 128 and the number of SIGTERM, by which it was ended. */
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatWasAnsweredIsThereOnceAndTheOthersAreToldInWords(BenchDatabase database) throws Exception {
        String url = database == BenchDatabase.H2
                ? "jdbc:h2:file:" + folder.resolve("data/stopped")
                        + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE"
                : database.newUrl();
        String user = database == BenchDatabase.H2 ? "sa" : "postgres";
        String password = database == BenchDatabase.H2 ? "" : "postgres";
        Path backup = folder.resolve("backup");
        ServedProgram program = new ServedProgram(
                folder,
                url,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--yiciban.bundles=src/test/resources/api/bundles");
        PeopleAtWork people = PeopleAtWork.openingStalls(program);
        try (program) {
            program.start();
            people.start(PEOPLE);
            Awaitility.await("acts")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> people.acts() >= ENOUGH || !people.refusals.isEmpty());
            assertThat(people.refusals).as(program::said).isEmpty();

            NightlyJob job = new NightlyJob(
                    folder,
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=" + user,
                    "--spring.datasource.password=" + password,
                    "--yiciban.materials.uploads=" + folder.resolve("data/uploads"));
            assertThat(job.saidOfHan(2, "--to=", folder, "backup")).contains("Name one in plain letters");
            assertThat(job.said(0, "backup", "--to=" + backup))
                    .contains("Backup of the")
                    .contains("\"" + backup + "\"");

            assertThat(program.stop(GRACE)).as(program::said).isEqualTo(TERMINATED);
            people.join();
            assertThat(people.refusals)
                    .as("nobody is told that something went wrong, nor left without a word")
                    .allSatisfy(told -> assertThat(told).startsWith("503").contains("\"detail\""));
            assertThat(Files.readString(program.log()))
                    .as("nothing is wrong about a stop")
                    .doesNotContain("\tat ", " ERROR ");
        }

        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, user, password));
        for (String task : people.finished) {
            assertThat(jdbc.queryForObject("select count(*) from step_record where task_id = ?", Integer.class, task))
                    .as("records of the answered task " + task)
                    .isEqualTo(1);
        }
        for (Received one : people.received) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from case_file where case_number = ?",
                            Integer.class,
                            one.caseNumber().value()))
                    .isEqualTo(1);
        }
        assertThat(jdbc.queryForObject("select count(*) from case_file", Integer.class))
                .as("each application once at most")
                .isBetween(people.received.size(), people.keys.get());
        assertThat(jdbc.queryForList(
                        "select task_id from step_record group by task_id having count(*) > 1", String.class))
                .isEmpty();
        String elsewhere =
                database == BenchDatabase.H2 ? "jdbc:h2:file:" + folder.resolve("fresh/yiciban") : database.newUrl();
        NightlyJob job = new NightlyJob(
                folder.resolve("data"),
                "--spring.datasource.url=" + elsewhere,
                "--spring.datasource.username=" + user,
                "--spring.datasource.password=" + password,
                "--yiciban.materials.uploads=" + folder.resolve("fresh/uploads"));
        // the journals hold Chinese names
        assertThat(job.said(0, "restore", "--from=" + backup))
                .containsPattern("The journals of all [1-9]\\d* cases are whole");
    }
}
