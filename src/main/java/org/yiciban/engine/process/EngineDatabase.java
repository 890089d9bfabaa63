package org.yiciban.engine.process;

import java.sql.Connection;
import java.sql.SQLException;

/** The databases that the program runs on. */
enum EngineDatabase {
    H2("h2"),
    POSTGRESQL("postgres");

    private final String scriptName;

    EngineDatabase(String scriptName) {
        this.scriptName = scriptName;
    }

    /** The word for this database in the names of the engine's scripts. */
    String scriptName() {
        return scriptName;
    }

    static EngineDatabase of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new IllegalStateException("runs on H2 or PostgreSQL, not on " + product);
        };
    }
}
