package org.yiciban.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the sandbox: what a trial leaves in them is taken away whole, whatever tables there come to be. */
final class TrialTables {

    /** What stands there for all cases of a trial: the release, its deployment, the people. */
    private static final Pattern OF_THE_TRIAL =
            Pattern.compile("ACT_RE_.*|ACT_GE_.*|ACT_RU_JOBDEF|BUNDLE_RELEASE|RELEASE_FILE|ACCOUNT");

    private final JdbcTemplate jdbc;
    private final List<String> emptyAtFirst;

    /** Looks which tables are empty before anything was tried. */
    TrialTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.emptyAtFirst = all().stream().filter(table -> rowsOf(table) == 0).toList();
    }

    private List<String> all() {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                        + " and table_type = 'BASE TABLE'",
                String.class);
    }

    private long rowsOf(String table) {
        Long rows = jdbc.queryForObject("select count(*) from \"" + table + "\"", Long.class);
        return rows == null ? 0 : rows;
    }

    /** Takes away all cases; the release stays. */
    void withoutCases() {
        empty(OF_THE_TRIAL.asMatchPredicate().negate());
    }

    /** Takes away the people, too; the release was taken back before. */
    void asAtFirst() {
        empty(table -> true);
    }

    /** All rows of the tables that were empty at first. */
    long rows() {
        return emptyAtFirst.stream().mapToLong(this::rowsOf).sum();
    }

    /** How many rows the running case has where a model can make them. */
    long rowsOfCase() {
        Long rows = jdbc.queryForObject(
                "select (select count(*) from ACT_RU_EXECUTION) + (select count(*) from ACT_RU_JOB)"
                        + " + (select count(*) from journal_entry) + (select count(*) from work_task)",
                Long.class);
        return rows == null ? 0 : rows;
    }

    private void empty(Predicate<String> which) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            empty(connection, emptyAtFirst.stream().filter(which).toList());
            return true;
        });
    }

    private static void empty(Connection connection, List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set referential_integrity false");
            for (String table : tables) {
                statement.execute("truncate table \"" + table + "\"");
            }
            statement.execute("set referential_integrity true");
        }
    }
}
