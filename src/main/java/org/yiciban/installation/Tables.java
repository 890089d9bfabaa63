package org.yiciban.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How far tables are: the number of the last migration. */
final class Tables {

    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.+\\.sql");

    /** Another program may count in smaller steps, such as 70.1. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private Tables() {}

    /** As far as this program takes those of that kind of database, which has migrations of its own. */
    static int ofProgram(String kind) {
        return Stream.of("migration", kind)
                .flatMap(Tables::migrations)
                .map(Resource::getFilename)
                .map(MIGRATION::matcher)
                .filter(Matcher::matches)
                .mapToInt(name -> Integer.parseInt(name.group(1)))
                .max()
                .orElseThrow();
    }

    /** The same, for a database that is open. */
    static int ofProgram(Connection database) throws SQLException {
        return ofProgram(database.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT));
    }

    private static Stream<Resource> migrations(String folder) {
        try {
            return Arrays.stream(
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/" + folder + "/V*__*.sql"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As far as they are in a database; 0 where there are none. */
    static int of(Connection database) throws SQLException {
        try (ResultSet history =
                database.getMetaData().getTables(null, database.getSchema(), "flyway_schema_history", null)) {
            if (!history.next()) {
                return 0;
            }
        }
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select \"version\" from \"flyway_schema_history\" where \"success\" = true")) {
            int last = 0;
            while (row.next()) {
                Matcher number = NUMBER.matcher(String.valueOf(row.getString(1)));
                last = Math.max(last, number.lookingAt() ? Integer.parseInt(number.group()) : 0);
            }
            return last;
        }
    }
}
