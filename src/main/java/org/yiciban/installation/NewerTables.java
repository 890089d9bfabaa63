package org.yiciban.installation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.yiciban.shared.StartRefused;

/** An older program would work on tables that it doesn't know, and spoil them: it doesn't start. */
@Component
class NewerTables implements BeanPostProcessor {

    /** Before the first migration. */
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Flyway flyway) {
            refuse(flyway);
        }
        return bean;
    }

    private static void refuse(Flyway flyway) {
        Connection open;
        try {
            open = flyway.getConfiguration().getDataSource().getConnection();
        } catch (SQLException unreachable) {
            return; // the migration says so in a moment
        }
        try (Connection database = open) {
            int tables = Tables.of(database);
            if (tables > Tables.ofProgram(database)) {
                throw new StartRefused(List.of(
                        ("The tables of this database are those of a newer program (%d; this one knows %d). Start that program,"
                                        + " or restore a backup from before it into a place of its own.")
                                .formatted(tables, Tables.ofProgram(database))));
            }
        } catch (SQLException unread) {
            throw new IllegalStateException("whose tables these are can't be read", unread);
        }
    }
}
