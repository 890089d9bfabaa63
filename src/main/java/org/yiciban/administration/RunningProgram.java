package org.yiciban.administration;

import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yiciban.shared.MinuteText;

/** What runs here: the program, the database and how far its tables are. */
@Component
class RunningProgram {

    private final Flyway flyway;
    private final JdbcTemplate jdbc;
    private final String version;
    private final String built;
    private final String commit;

    RunningProgram(
            Flyway flyway,
            DataSource database,
            @Value("${yiciban.version:}") String version,
            @Value("${yiciban.built:}") String built,
            @Value("${yiciban.commit:}") String commit) {
        this.flyway = flyway;
        this.jdbc = new JdbcTemplate(database);
        this.version = version;
        this.built = built;
        this.commit = commit;
    }

    /** The program's version; nothing when it runs straight from its classes, which know none. */
    Optional<String> version() {
        return known(version);
    }

    /** The moment of the commit that was built, in the time of the place; nothing where that isn't known. */
    Optional<String> built() {
        return known(built).map(Instant::parse).map(MinuteText::of);
    }

    /** The short name of that commit. */
    Optional<String> commit() {
        return known(commit);
    }

    /** What the build didn't fill in stands between its marks. */
    private static Optional<String> known(String filledIn) {
        return Optional.of(filledIn).filter(text -> !text.isBlank() && !text.startsWith("@"));
    }

    String java() {
        return Runtime.version().toString();
    }

    /** Name and version of the database. */
    String database() {
        return jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName() + " "
                        + connection.getMetaData().getDatabaseProductVersion());
    }

    /** The last step that the tables took. */
    String tables() {
        MigrationInfo current = flyway.info().current();
        return current == null ? "–" : current.getVersion() + " " + current.getDescription();
    }
}
