package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.CommandLine;
import org.yiciban.Modes;
import org.yiciban.casefile.audit.AuditCopy;
import org.yiciban.casefile.audit.JournalAudit;
import org.yiciban.casefile.audit.JournalHeads;
import org.yiciban.casefile.audit.NightlyCheck;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.identity.Visitor;

/**
 * A real program in a process of its own is killed while people work with it: what it answered is there, nothing is half
 * done. A backup that it took before is put in place elsewhere, and its cases go on.
 */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
@ExtendWith(OutputCaptureExtension.class)
class KilledProgramTest {

    private static final String BUNDLE = "restaurant-opening";
    private static final int ENOUGH = 15;
    private static final int PEOPLE = 4;

    private final List<Received> before = new ArrayList<>();
    private Visitor loggedIn;

    @TempDir
    Path folder;

    @Test
    void whatWasAnsweredIsThereAndNothingIsHalfDone(CapturedOutput said) throws Exception {
        ServedProgram program = new ServedProgram(folder, url());
        PeopleAtWork people = PeopleAtWork.openingRestaurants(program);
        try (program) {
            program.start();
            people.start(PEOPLE);
            Awaitility.await("acts")
                    .atMost(Duration.ofMinutes(4))
                    .until(() -> people.finished.size() >= ENOUGH || people.refusals.size() > 100);
            assertThat(people.finished)
                    .as(() -> people.refusals + program.said())
                    .hasSizeGreaterThanOrEqualTo(ENOUGH);
            before.addAll(people.received);
            loggedIn = new Visitor(program.port());
            loggedIn.login("clerk", "demo");
            assertThat(loggedIn.get("/window").statusCode()).isEqualTo(200);
            // the file is open to the program alone, so the program takes the copy when the command asks
            assertThat(CommandLine.done("backup", "--to=" + backup(), "--spring.datasource.url=" + url()))
                    .contains("Backup of the h2 database");
            assertThat(program.get("admin", "/actuator/prometheus").body())
                    .containsPattern("(?m)^yiciban_backup_age_seconds \\d")
                    .contains("yiciban_backup_missing 0.0");
            assertThat(folder.resolve("data/killed.backup")).exists();
            assertThat(Modes.openToOthers(folder.resolve("data"))).isEmpty();
            assertThat(Modes.openToOthers(backup())).isEmpty();
            assertThatThrownBy(() -> Node.start(url()))
                    .rootCause()
                    .hasMessageContaining("a program runs on this folder already");
            assertThat(said.getErr() + said.getOut()).contains("a program runs on this folder already");
            program.kill();
            people.join();
        }
        assertThat(people.received).isNotEmpty();

        try (Node again = Node.start(url())) {
            JdbcTemplate jdbc = again.bean(JdbcTemplate.class);
            theEnginesMomentsAreThoseOfEveryZone(jdbc);
            again.town().parts.clock().set(lastOf(jdbc).plusSeconds(1));
            for (String task : people.finished) {
                assertThat(jdbc.queryForObject(
                                "select count(*) from step_record where task_id = ?", Integer.class, task))
                        .as("records of the answered task " + task)
                        .isEqualTo(1);
            }
            for (Received receipt : people.received) {
                CaseScenario scenario = again.town().aCase().of(BUNDLE).handedIn(receipt);
                again.bean(CaseEnd.class).isSound(scenario.finishedWell(), "the program was killed");
                assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
            }
        }
        theCopyGoesOnElsewhere();
    }

    /** The engine keeps moments without a zone; a program in another zone reads the same. */
    private static void theEnginesMomentsAreThoseOfEveryZone(JdbcTemplate jdbc) {
        assertThat(jdbc.queryForObject("select max(DEPLOY_TIME_) from ACT_RE_DEPLOYMENT", LocalDateTime.class))
                .isCloseTo(LocalDateTime.ofInstant(lastOf(jdbc), ZoneOffset.UTC), within(1, ChronoUnit.HOURS));
    }

    /** Taken while people worked, put in place in a fresh folder. */
    private void theCopyGoesOnElsewhere() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(CommandLine.refused("restore", "--from=" + backup(), "--spring.datasource.url=" + url()))
                .contains("There is a database already");
        assertThat(CommandLine.done("restore", "--from=" + backup(), "--into=" + elsewhere))
                .containsPattern("The journals of all \\d+ cases are whole");
        try (Node restored = Node.start(
                "jdbc:h2:file:" + elsewhere.resolve("yiciban") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256",
                "--yiciban.materials.uploads=" + elsewhere.resolve("uploads"))) {
            JdbcTemplate jdbc = restored.bean(JdbcTemplate.class);
            RestoredPapers.areAllThere(jdbc, elsewhere.resolve("uploads"));
            restored.town().parts.clock().set(lastOf(jdbc).plusSeconds(1));
            whoeverWasLoggedInLogsInAgain(
                    restored.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class));
            assertThat(before).isNotEmpty();
            for (Received receipt : before) {
                CaseScenario scenario =
                        restored.town().aCase().of(BUNDLE).handedIn(receipt).finishedWell();
                restored.bean(CaseEnd.class).isSound(scenario, "restored from a copy");
                assertThat(scenario.file().outcome()).isEqualTo(CaseOutcome.GRANTED);
            }
            restored.bean(JournalAudit.class).ask("admin");
            restored.bean(NightlyCheck.class).workOff(100, 1_000);
        }
        anAuditorTakesItsJournalsAway("jdbc:h2:file:" + elsewhere.resolve("yiciban"));
    }

    private void whoeverWasLoggedInLogsInAgain(int port) throws Exception {
        Visitor again = loggedIn.at(port);
        assertThat(again.get("/window").headers().firstValue("Location")).contains("/login?expired");
        assertThat(again.post("/window/phrases", "text=x&_csrf=of-the-old-session")
                        .statusCode())
                .isEqualTo(302);
        again.login("clerk", "demo");
        assertThat(again.get("/window").statusCode()).isEqualTo(200);
    }

    private void anAuditorTakesItsJournalsAway(String url) throws Exception {
        Path taken = folder.resolve("taken");
        assertThat(CommandLine.done("journal", "--to=" + taken, "--spring.datasource.url=" + url))
                .contains("All are as they were sealed");
        Verifier.Answer answer = new Verifier()
                .of(
                        taken.resolve(JournalHeads.KEY_FILE),
                        taken.resolve(AuditCopy.HEADS),
                        taken.resolve(AuditCopy.LINES));
        assertThat(Modes.openToOthers(taken)).isEmpty();
        assertThat(answer.words()).contains("Nothing contradicts the heads.").contains(" 0 of them younger");
        assertThat(CommandLine.refused("journal", "--to=" + taken, "--spring.datasource.url=" + url))
                .contains("is not empty");
    }

    private static Instant lastOf(JdbcTemplate jdbc) {
        return jdbc.queryForObject("select max(at) from journal_entry", OffsetDateTime.class)
                .toInstant();
    }

    private Path backup() {
        return folder.resolve("backup");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("data/killed") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256";
    }
}
