package org.yiciban.casefile;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiciban.casefile.reception.Received;
import org.yiciban.engine.BenchDatabase;

/**
 * A real program is killed (SIGKILL) again and again while people work with it, on each database: what of the answered acts
 * is missing, what was done twice, and what can't go on afterwards. {@code -Dkills} and {@code -Dacts} say how many at
 * least, {@code -Ddatabase} on which one only, {@code -Dminutes} after how many it is enough in any case.
 */
public final class KillFigures {

    private static final int KILLS = Integer.getInteger("kills", 30);
    private static final int ACTS = Integer.getInteger("acts", 5000);
    private static final long MINUTES_NANOS = Integer.getInteger("minutes", 600) * 60_000_000_000L;
    private static final int PEOPLE = 4;
    private static final int LAST_ROUNDS = 12;
    private static final long LONGEST_LIFE_NANOS = 300_000_000_000L;

    private KillFigures() {}

    public static void main(String[] arguments) throws Exception {
        String only = System.getProperty("database", "");
        List<String> lines = new ArrayList<>(List.of(
                "| database | kills | answered acts | sent again unanswered | lost | doubled | stuck | start after a kill, s (median, max) |",
                "|---|---|---|---|---|---|---|---|"));
        for (BenchDatabase database : BenchDatabase.values()) {
            if (only.isEmpty() || only.equalsIgnoreCase(database.name())) {
                lines.add(measured(database));
            }
        }
        lines.forEach(System.out::println);
        System.exit(0);
    }

    private static String measured(BenchDatabase database) throws Exception {
        BenchPlace place = BenchPlace.of(database, Files.createTempDirectory("kills"));
        List<Double> starts = new ArrayList<>();
        int again = 0;
        int killed = 0;
        long first = System.nanoTime();
        try (ServedProgram program = place.program()) {
            PeopleAtWork people = PeopleAtWork.openingStalls(program);
            start(program, starts);
            while (killed < KILLS && System.nanoTime() - first < MINUTES_NANOS) {
                killed++;
                int enough = (int) ((long) ACTS * killed / KILLS);
                people.start(PEOPLE);
                long began = System.nanoTime();
                while (people.acts() < enough && System.nanoTime() - began < LONGEST_LIFE_NANOS) {
                    Thread.sleep(20);
                }
                program.kill();
                people.join();
                start(program, starts);
                again += people.underWay.size();
                people.askAgain();
                System.err.printf("%s: kill %d of %d, %d acts%n", database, killed, KILLS, people.acts());
            }
            for (int round = 0; round < LAST_ROUNDS && people.workOffAll() > 0; round++) {
                // the next round
            }
            program.kill();
            starts.remove(0);
            starts.sort(null);
            try (Connection connection = DriverManager.getConnection(place.url(), place.user(), place.password())) {
                Rows rows = new Rows(connection);
                return "| %s | %d | %,d | %d | %d | %d | %d | %.0f, %.0f |"
                        .formatted(
                                database == BenchDatabase.H2 ? "H2" : "PostgreSQL",
                                killed,
                                people.acts(),
                                again,
                                rows.lost(people),
                                rows.doubled(people),
                                rows.stuck(),
                                starts.get(starts.size() / 2),
                                starts.get(starts.size() - 1));
            }
        }
    }

    private static void start(ServedProgram program, List<Double> starts) throws Exception {
        long began = System.nanoTime();
        program.start();
        starts.add((System.nanoTime() - began) / 1e9);
    }

    /** What the database says when all is over. */
    record Rows(Connection connection) {

        int lost(PeopleAtWork people) throws SQLException {
            Set<String> cases = new HashSet<>(texts("select case_number from case_file"));
            Set<String> tasks = new HashSet<>(texts("select task_id from step_record"));
            return (int) (people.received.stream()
                            .filter(one -> !cases.contains(one.caseNumber().value()))
                            .count()
                    + people.finished.stream()
                            .filter(task -> !tasks.contains(task))
                            .count());
        }

        /** Records of one task, and cases beyond the applications that were sent. */
        int doubled(PeopleAtWork people) throws SQLException {
            Set<String> known = new HashSet<>();
            for (Received one : people.received) {
                known.add(one.caseNumber().value());
            }
            int strange = (int) texts("select case_number from case_file").stream()
                    .filter(number -> !known.contains(number))
                    .count();
            return strange + twice();
        }

        /** Tasks that have two records. */
        int twice() throws SQLException {
            return texts("select task_id from step_record group by task_id having count(*) > 1")
                    .size();
        }

        /** Cases that nobody could finish. */
        int stuck() throws SQLException {
            return texts("select case_number from case_file where status <> 'COMPLETED'")
                    .size();
        }

        private List<String> texts(String query) throws SQLException {
            List<String> texts = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}
