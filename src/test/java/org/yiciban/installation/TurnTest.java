package org.yiciban.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiciban.installation.StoppedInstallation.SECRET;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
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
                .contains("uploads/half")
                .contains("yiciban-half.mv.db");
        theSameCommandFinishes();

        killedAt("named");
        assertThat(refusedStart()).contains("uploads/half").contains("yiciban.mv.db");
        Path another = folder.resolve("another");
        CommandLine.done("backup", SECRET, "--to=" + another, "--yiciban.data=" + here);
        assertThat(CommandLine.refused("restore", SECRET, "--from=" + another, "--into=" + elsewhere))
                .contains("uploads/half")
                .contains("yiciban.mv.db")
                .contains("before another one remove that by hand");
        theSameCommandFinishes();
    }

    /** Whatever keeps papers from their place when the database has its own. */
    @Test
    void papersThatCantBeGivenTheirPlaceAreGivenItByTheSameCommand() throws Exception {
        Path inTheWay = elsewhere.resolve("uploads/ab");
        DatabaseCopy database = new H2Copy(at(elsewhere));
        assertThatThrownBy(() -> new Restore(at(elsewhere), Clock.systemUTC())
                        .from(backup, new WatchedCopy(database, moment -> {
                            if (moment.equals("named")) {
                                writable(inTheWay);
                            }
                        })))
                .isInstanceOf(InstallationRefused.class)
                .hasMessageContaining("The database is in place, but not all papers are")
                .hasMessageContaining("give the same command again");
        assertThat(refusedStart()).contains("uploads/half");
        assertThat(CommandLine.refused("restore", SECRET, "--from=" + backup, "--into=" + elsewhere))
                .contains("not all papers are");
        Files.delete(inTheWay);
        theSameCommandFinishes();
    }

    private static void writable(Path file) {
        try {
            Files.writeString(file, "in the way");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void theSameCommandFinishes() throws Exception {
        assertThat(CommandLine.done("restore", SECRET, "--from=" + backup, "--into=" + elsewhere))
                .contains("1 papers")
                .contains("are whole");
        assertThat(elsewhere.resolve("uploads/ab/" + StoppedInstallation.PAPER)).hasContent("paper");
        started(elsewhere).destroy();
        try (var left = Files.walk(elsewhere)) {
            assertThat(left.map(one -> elsewhere.relativize(one).toString())
                            .filter(name -> !name.endsWith(".trace.db")))
                    .containsExactlyInAnyOrder(
                            "", "yiciban.mv.db", "uploads", "uploads/ab", "uploads/ab/" + StoppedInstallation.PAPER);
        }
        cleared(elsewhere);
    }

    private static Installation at(Path place) {
        String secret = SECRET.substring(SECRET.indexOf('=') + 1);
        return new Installation(
                "jdbc:h2:file:" + place.resolve("yiciban"),
                "sa",
                "",
                place.resolve("uploads"),
                secret,
                AtRestKeys.of(secret),
                "");
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
            Installation installation = at(Path.of(arguments[2]));
            DatabaseCopy halted = new WatchedCopy(new H2Copy(installation), moment -> {
                if (moment.equals(arguments[0])) {
                    System.out.println(moment);
                    LockSupport.park();
                }
            });
            new Restore(installation, Clock.systemUTC()).from(Path.of(arguments[1]), halted);
        }
    }

    /** A copy that tells how far it is put in place. */
    private record WatchedCopy(DatabaseCopy copy, Consumer<String> moments) implements DatabaseCopy {

        @Override
        public String kind() {
            return copy.kind();
        }

        @Override
        public void take(Members members, Also also) throws IOException, SQLException {
            copy.take(members, also);
        }

        @Override
        public void putInPlace(Members members, Also look) throws IOException, SQLException {
            copy.putInPlace(members, restored -> {
                look.with(restored);
                moments.accept("unpacked");
            });
            moments.accept("named");
        }

        @Override
        public boolean isThere() throws SQLException {
            return copy.isThere();
        }

        @Override
        public void removeHalf() throws IOException {
            copy.removeHalf();
        }

        @Override
        public void mustBeFree() throws SQLException {
            copy.mustBeFree();
        }
    }
}
