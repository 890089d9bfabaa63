package org.yiciban.administration;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What runs here: the program, the database and how far its tables are. */
@Component
class RunningProgram {

    private final Flyway flyway;
    private final JdbcTemplate jdbc;
    private final String version;

    RunningProgram(Flyway flyway, DataSource database, @Value("${yiciban.version:}") String version) {
        this.flyway = flyway;
        this.jdbc = new JdbcTemplate(database);
        this.version = version;
    }

    /** The program's version; nothing when it runs straight from its classes, which know none. */
    Optional<String> version() {
        return Optional.of(version).filter(text -> !text.isBlank() && !text.startsWith("@"));
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
