package org.yiciban.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiciban.installation.StoppedInstallation.SECRET;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;
import org.yiciban.CommandLine;
import org.yiciban.atrest.AtRestKeys;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.shared.StartRefused;

/** On one place one thing is done at a time, and what was killed in the midst is told by whoever comes next. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TurnTest {

    @TempDir
    Path folder;

    private Path here;
    private Path backup;
    private Path elsewhere;

    @BeforeEach
    void aBackup() throws Exception {
        here = StoppedInstallation.at(folder.resolve("here"));
        backup = folder.resolve("backup");
        elsewhere = folder.resolve("elsewhere");
        CommandLine.done("backup", SECRET, "--to=" + backup, "--yiciban.data=" + here);
    }

    @Test
    void whereAProgramRunsStartsOrStopsNothingIsDoneMeanwhile() throws Exception {
        StartOnPlace program = started(here);
        assertThat(CommandLine.refused("restore", SECRET, "--from=" + backup, "--into=" + here))
                .contains("a program runs on this folder already");
        assertThat(CommandLine.refused("backup", SECRET, "--to=" + folder.resolve("b"), "--yiciban.data=" + here))
                .contains("a program runs on this folder already, or starts or stops there");
        assertThatThrownBy(() -> started(here))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--yiciban.data=FOLDER");
        assertThat(folder.resolve("b")).doesNotExist();
        program.destroy();

        started(here).destroy();
        CommandLine.done("backup", SECRET, "--to=" + folder.resolve("b"), "--yiciban.data=" + here);
        try (var left = Files.list(here)) {
            // what H2 writes of a file that was in use is its own
            assertThat(left.map(one -> one.getFileName().toString()).filter(name -> !name.endsWith(".trace.db")))
                    .containsExactlyInAnyOrder("yiciban.mv.db", "uploads");
        }
    }

    /** Killed, so that nothing in the process can tidy up: half unpacked, and with the database in place already. */
    @Test
    void aRestoreIsAloneAndOneThatIsKilledIsTold() throws Exception {
        killedAt("unpacked");
        assertThat(refusedStart())
                .contains("broken off")
                .contains("uploads-half")
                .contains("yiciban-half.mv.db");
        assertThat(refusedRestore()).contains("uploads-half").contains("Remove that and restore again");
        Files.delete(elsewhere.resolve("yiciban-half.mv.db"));
        cleared(elsewhere.resolve("uploads-half"));

        killedAt("named");
        assertThat(refusedStart()).contains("uploads-half").contains("yiciban.mv.db");
        assertThat(refusedRestore()).contains("uploads-half").contains("yiciban.mv.db");
        Files.delete(elsewhere.resolve("yiciban.mv.db"));
        cleared(elsewhere.resolve("uploads-half"));

        CommandLine.done("restore", SECRET, "--from=" + backup, "--into=" + elsewhere);
        started(elsewhere).destroy();
    }

    @Test
    void onAServerManyStartAndOneAlonePutsACopyInPlace() {
        Installation server = new Installation(
                BenchDatabase.POSTGRESQL.newUrl(),
                "postgres",
                "postgres",
                folder.resolve("papers"),
                "",
                AtRestKeys.of(""),
                "");
        Turn one = Turn.take(server, Turn.Work.PROGRAM);
        Turn other = Turn.take(server, Turn.Work.PROGRAM);
        assertThatThrownBy(() -> Turn.take(server, Turn.Work.RESTORE)).hasMessageContaining("a program starts on it");
        one.close();
        other.close();
        Turn restore = Turn.take(server, Turn.Work.RESTORE);
        assertThatThrownBy(() -> Turn.take(server, Turn.Work.PROGRAM))
                .hasMessageContaining("a backup is being put in place");
        assertThatThrownBy(() -> Turn.take(server, Turn.Work.RESTORE)).hasMessageContaining("put in place");
        restore.close();
        Turn.take(server, Turn.Work.PROGRAM).close();
    }

    private void killedAt(String moment) throws Exception {
        Process restore = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HaltedRestore.class.getName(),
                        moment,
                        backup.toString(),
                        elsewhere.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = restore.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && !line.equals(moment)) {
                line = said.readLine();
            }
            assertThat(line).as("the restore came so far").isEqualTo(moment);
            assertThat(refusedStart()).contains("a backup is being put in place there");
            assertThat(refusedRestore()).contains("a backup is being put in place there");
        } finally {
            restore.destroyForcibly().waitFor();
        }
    }

    private String refusedRestore() {
        return CommandLine.refused("restore", SECRET, "--from=" + backup, "--into=" + elsewhere);
    }

    private String refusedStart() {
        try {
            started(elsewhere);
            throw new AssertionError("it started");
        } catch (StartRefused refused) {
            return refused.getMessage();
        }
    }

    /** As far as a start goes before the database is opened. */
    private static StartOnPlace started(Path data) {
        StartOnPlace start = new StartOnPlace(new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:h2:file:" + data.resolve("yiciban") + ";WRITE_DELAY=0")
                .withProperty(
                        "yiciban.materials.uploads", data.resolve("uploads").toString()));
        try {
            start.postProcessBeforeInitialization(new SimpleDriverDataSource(), "dataSource");
        } catch (StartRefused refused) {
            start.destroy();
            throw refused;
        }
        return start;
    }

    private static void cleared(Path place) throws IOException {
        FileSystemUtils.deleteRecursively(place);
    }

    /** A restore in a process of its own that stands still at a moment until it is killed. */
    static final class HaltedRestore {

        private HaltedRestore() {}

        public static void main(String[] arguments) {
            Path place = Path.of(arguments[2]);
            Installation installation = new Installation(
                    "jdbc:h2:file:" + place.resolve("yiciban"),
                    "sa",
                    "",
                    place.resolve("uploads"),
                    SECRET.substring(SECRET.indexOf('=') + 1),
                    AtRestKeys.of(SECRET.substring(SECRET.indexOf('=') + 1)),
                    "");
            H2Copy database = new H2Copy(installation);
            new Restore(installation, Clock.systemUTC()).from(Path.of(arguments[1]), new DatabaseCopy() {
                @Override
                public String kind() {
                    return database.kind();
                }

                @Override
                public void take(Members members, Also also) {
                    throw new IllegalStateException();
                }

                @Override
                public void putInPlace(Members members, Also look) throws IOException, SQLException {
                    database.putInPlace(members, restored -> stand("unpacked"));
                    stand("named");
                }

                @Override
                public void mustBeFree() {
                    database.mustBeFree();
                }

                private void stand(String moment) {
                    if (moment.equals(arguments[0])) {
                        System.out.println(moment);
                        LockSupport.park();
                    }
                }
            });
        }
    }
}
