package org.yiciban.casefile;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yiciban.engine.BenchDatabase;

/**
 * What a program answers while something it needs fails, how it looks from outside, how long it takes until it works again
 * by itself, and what of the answered acts is lost: one line each, while people work with it. {@code -Dsmall} names an empty
 * folder on a file system of its own of about 300 MB, which is filled; without it nothing is said of a full disk.
 * {@code -Dpart} is {@code postgresql}, {@code h2} or {@code disk} for that part alone.
 */
public final class OutageFigures {

    private static final int PEOPLE = 2;
    private static final long AWAY_MILLIS = 5000;
    private static final int FIRST_ACTS = 12;
    private static final Duration GRACE = Duration.ofSeconds(45);
    private static final int HOURS_BACK = 26;

    private final List<String> lines = new ArrayList<>();

    private OutageFigures() {}

    /** Something that happens to the program's surroundings. */
    private interface Event {
        void happen() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        OutageFigures figures = new OutageFigures();
        figures.say(
                "| outage | a page | an act by program | readiness, liveness | slowest answer, s | works again after, s | acts answered before | lost or doubled | stacks in the log |");
        figures.say("|---|---|---|---|---|---|---|---|---|");
        String part = System.getProperty("part", "");
        if (part.isEmpty() || part.equals("postgresql")) {
            figures.onPostgresql();
        }
        if (part.isEmpty() || part.equals("h2")) {
            figures.onH2();
        }
        String small = System.getProperty("small", "");
        if (!small.isEmpty()) {
            figures.fullDisk(Path.of(small));
        }
        System.exit(0);
    }

    private void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    private void onPostgresql() throws Exception {
        Path folder = Files.createTempDirectory("outages");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(Files.createTempDirectory("cluster"))
                .setCleanDataDirectory(false)
                .setPort(port);
        EmbeddedPostgres[] running = {server.start()};
        BenchPlace place = BenchPlace.at(running[0].getJdbcUrl("postgres", "postgres"), folder);
        try (ServedProgram program = place.program()) {
            program.start();
            PeopleAtWork people = PeopleAtWork.openingStalls(program);
            Event back = () -> running[0] = server.start();
            outage(
                    "PostgreSQL away (stopped for " + AWAY_MILLIS / 1000 + " s)",
                    place,
                    program,
                    people,
                    () -> running[0].close(),
                    back);
            outage(
                    "PostgreSQL hung (SIGSTOP)",
                    place,
                    program,
                    people,
                    () -> signal("STOP", port),
                    () -> signal("CONT", port));
            outage(
                    "PostgreSQL restarted at once",
                    place,
                    program,
                    people,
                    () -> {
                        running[0].close();
                        back.happen();
                    },
                    () -> {});
            stop("PostgreSQL", place, program, people);
            clockSteppedBack(place, program);
        } finally {
            running[0].close();
        }
    }

    private void onH2() throws Exception {
        BenchPlace place = BenchPlace.of(BenchDatabase.H2, Files.createTempDirectory("outages"));
        try (ServedProgram program = place.program()) {
            program.start();
            stop("H2", place, program, PeopleAtWork.openingStalls(program));
            program.start();
            refused("H2 file in use by another program", place, program);
            program.stop(GRACE);
            Path file = place.folder().resolve("data/yiciban.mv.db");
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            refused("H2 file cut off in the middle", place, null);
            byte[] scribbled = whole.clone();
            Arrays.fill(scribbled, 0, whole.length / 2, (byte) 'x');
            Files.write(file, scribbled);
            refused("H2 file scribbled on", place, null);
            Files.write(file, whole);
        }
    }

    private void fullDisk(Path folder) throws Exception {
        BenchPlace place = BenchPlace.of(BenchDatabase.H2, folder);
        Path filling = folder.resolve("filling");
        try (ServedProgram program = place.program()) {
            program.start();
            PeopleAtWork people = PeopleAtWork.openingStalls(program);
            outage(
                    "disk nearly full (40 MB left)",
                    place,
                    program,
                    people,
                    () -> fill(filling, 40L << 20),
                    () -> Files.delete(filling));
            outage(
                    "disk full (nothing left)",
                    place,
                    program,
                    people,
                    () -> fill(filling, 0),
                    () -> Files.delete(filling));
            stop("H2 after both", place, program, people);
        }
    }

    /** People work, it happens, somebody looks at the program for a while, it is over, and everything is counted. */
    private void outage(
            String what, BenchPlace place, ServedProgram program, PeopleAtWork people, Event begins, Event ends)
            throws Exception {
        Probe probe = new Probe(program);
        int before = people.acts();
        long log = Files.size(program.log());
        people.start(PEOPLE);
        while (people.acts() < before + FIRST_ACTS) {
            Thread.sleep(20);
        }
        begins.happen();
        long until = System.nanoTime() + AWAY_MILLIS * 1_000_000;
        do {
            probe.look();
        } while (System.nanoTime() < until);
        ends.happen();
        double healed = probe.untilItWorks();
        int acts = people.acts();
        people.leave();
        people.join();
        people.askAgain();
        String wrong;
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password())) {
            wrong = wrong(connection, people);
        } catch (SQLException inUse) {
            // an H2 file belongs to the program: looked at when it has ended, in the lines of the stop
            wrong = "in the line of the stop";
        }
        say("| %s | %s | %s | %s | %.1f | %.1f | %d | %s | %d |"
                .formatted(
                        what,
                        probe.pages(),
                        probe.acts(),
                        probe.health(),
                        probe.slowest(),
                        healed,
                        acts,
                        wrong,
                        stacks(program, log)));
    }

    private void stop(String database, BenchPlace place, ServedProgram program, PeopleAtWork people) throws Exception {
        int before = people.acts();
        long log = Files.size(program.log());
        people.refusals.clear();
        people.start(PEOPLE * 2);
        while (people.acts() < before + 2 * FIRST_ACTS) {
            Thread.sleep(20);
        }
        long began = System.nanoTime();
        int code = program.stop(GRACE);
        double took = (System.nanoTime() - began) / 1e9;
        people.join();
        String told = people.refusals.stream()
                .map(one -> one.substring(0, 3))
                .distinct()
                .toList()
                .toString();
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password())) {
            say(
                    "| %s: stopped under load (SIGTERM) | – | refused: %s | ended by itself, code %d | %.1f | – | %d | %s | %d |"
                            .formatted(
                                    database,
                                    told,
                                    code,
                                    took,
                                    people.acts(),
                                    wrong(connection, people),
                                    stacks(program, log)));
        }
    }

    /** The program's clock is set back behind what was done. */
    private void clockSteppedBack(BenchPlace place, ServedProgram program) throws Exception {
        set(place, HOURS_BACK * 3600);
        program.start();
        PeopleAtWork people = PeopleAtWork.openingStalls(program);
        people.start(1);
        while (people.acts() < FIRST_ACTS) {
            Thread.sleep(20);
        }
        program.stop(GRACE);
        people.join();
        set(place, 0);
        program.start();
        people.refusals.clear();
        people.workOffAll();
        String told = people.refusals.stream()
                .map(one -> one.substring(0, 3))
                .distinct()
                .toList()
                .toString();
        String health = program.get("admin", "/actuator/health").statusCode() + "";
        program.stop(GRACE);
        set(place, HOURS_BACK * 3600);
        program.start();
        people.refusals.clear();
        boolean works = people.workOffAll() > 0 && people.refusals.isEmpty();
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password())) {
            say(
                    "| clock set back by %d hours (demo clock) | 200 | %s on cases of later | health %s | – | %s | %d | %s | %d |"
                            .formatted(
                                    HOURS_BACK,
                                    told,
                                    health,
                                    works ? "when it has caught up" : "no",
                                    people.acts(),
                                    // the cases of the lines above are in this database too
                                    new KillFigures.Rows(connection).lost(people) + ", "
                                            + new KillFigures.Rows(connection).twice(),
                                    stacks(program, 0)));
        }
        program.stop(GRACE);
    }

    private static void set(BenchPlace place, int seconds) throws Exception {
        try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password());
                var statement = connection.createStatement()) {
            statement.executeUpdate("update demo_clock set offset_seconds = " + seconds + " where id = 1");
        }
    }

    /** A start that can't be. */
    private void refused(String what, BenchPlace place, ServedProgram beside) throws Exception {
        Path folder = Files.createTempDirectory("refused");
        BenchPlace same = new BenchPlace(folder, place.url(), place.user(), place.password());
        try (ServedProgram program = same.program()) {
            long began = System.nanoTime();
            int code = program.startedInVain();
            double took = (System.nanoTime() - began) / 1e9;
            String said = Files.readString(program.log());
            String sentence = said.substring(said.indexOf("Description:") + "Description:".length())
                    .replaceAll("(?s)Action:.*", "")
                    .strip();
            say("| %s | – | – | no start, code %d%s: “%s” | %.1f | – | – | – | %d |"
                    .formatted(
                            what,
                            code,
                            beside == null ? "" : beside.isAlive() ? ", the other goes on" : ", the other died",
                            sentence.replaceAll("\\s+", " ")
                                    .replace(place.folder().toString(), "…")
                                    .replace("|", "/"),
                            took,
                            stacks(program, 0)));
        }
    }

    private static String wrong(Connection connection, PeopleAtWork people) throws Exception {
        KillFigures.Rows rows = new KillFigures.Rows(connection);
        return rows.lost(people) + ", " + rows.doubled(people);
    }

    private static long stacks(ServedProgram program, long from) throws IOException {
        byte[] all = Files.readAllBytes(program.log());
        List<String> said = new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8)
                .lines()
                .toList();
        return IntStream.range(1, said.size())
                .filter(i -> said.get(i).startsWith("\tat ") && !said.get(i - 1).startsWith("\tat "))
                .count();
    }

    /** Leaves so much room on the disk. */
    private static void fill(Path file, long left) throws IOException {
        byte[] some = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (left == 0 || Files.getFileStore(file).getUsableSpace() > left) {
                out.write(some);
            }
        } catch (IOException full) {
            if (left > 0) {
                throw full;
            }
        }
    }

    /** To the server that listens there and all its children. */
    private static void signal(String name, int port) throws Exception {
        List<ProcessHandle> servers = ProcessHandle.current()
                .descendants()
                .filter(one -> one.info().commandLine().orElse("").contains("postgres"))
                .toList();
        List<ProcessHandle> ours = servers.isEmpty() ? byPort(port) : servers;
        for (ProcessHandle one : ours) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(one.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
        if (ours.isEmpty()) {
            throw new IllegalStateException("no server to be told " + name);
        }
    }

    private static List<ProcessHandle> byPort(int port) {
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains("-p " + port)
                        || one.info().commandLine().orElse("").contains("port=" + port))
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .toList();
    }
}
