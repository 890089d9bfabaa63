package org.yiciban.casefile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.yiciban.engine.BenchDatabase;

/**
 * How large the H2 file is after each five hundred acts under load, a minute after the last of them and after a stop, with
 * and without housekeeping, and what is in it. {@code -Dacts} says how many acts, {@code -Didle} how many seconds instead of the minute; with {@code -Dshipped} only as shipped.
 */
public final class FileFigures {

    private static final int ACTS = Integer.getInteger("acts", 2000);
    private static final int EVERY = 500;
    private static final int PEOPLE = 3;
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final long IDLE_MILLIS = Integer.getInteger("idle", 60) * 1000L;
    private static final long LOOK_MILLIS = 50;

    private FileFigures() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println("| housekeeping | MB after each " + EVERY
                + " acts | largest | after an idle minute | stopped | data | largest / data | idle / data | KB"
                + " an act | slowest act, s | s |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        if (System.getProperty("shipped") == null) {
            System.out.println(measured(false));
        }
        System.out.println(measured(true));
        System.exit(0);
    }

    private static String measured(boolean housekeeping) throws Exception {
        BenchPlace place = BenchPlace.of(BenchDatabase.H2, Files.createTempDirectory("figures"));
        Path file = place.folder().resolve("data/yiciban.mv.db");
        List<String> sizes = new ArrayList<>();
        long largest = 0;
        long atFirst;
        long idle;
        double seconds;
        double slowest;
        try (ServedProgram program = place.program("--yiciban.bounds.h2-housekeeping=" + housekeeping)) {
            program.start();
            atFirst = Files.size(file);
            PeopleAtWork people = PeopleAtWork.openingStalls(program);
            long began = System.nanoTime();
            people.start(PEOPLE);
            while (people.acts() < ACTS) {
                Thread.sleep(LOOK_MILLIS);
                long size = Files.size(file);
                largest = Math.max(largest, size);
                if (people.acts() >= EVERY * (sizes.size() + 1)) {
                    sizes.add(String.valueOf(size >> 20));
                }
            }
            seconds = (System.nanoTime() - began) / 1e9;
            people.leave();
            people.join();
            slowest = people.slowest.get() / 1e9;
            Thread.sleep(IDLE_MILLIS);
            idle = Files.size(file);
            program.stop(GRACE);
        }
        long stopped = Files.size(file);
        try (var connection = DriverManager.getConnection(place.url(), place.user(), place.password());
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        long data = Files.size(file);
        return "| %s | %s | %d | %d | %d | %.1f | %.1f | %.1f | %d | %.2f | %.0f |"
                .formatted(
                        housekeeping ? "as shipped" : "none",
                        String.join(", ", sizes),
                        largest >> 20,
                        idle >> 20,
                        stopped >> 20,
                        data / (double) (1 << 20),
                        (double) largest / data,
                        (double) idle / data,
                        (largest - atFirst) / ACTS >> 10,
                        slowest,
                        seconds);
    }
}
