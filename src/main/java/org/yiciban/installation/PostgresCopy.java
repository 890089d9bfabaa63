package org.yiciban.installation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A PostgreSQL database: all tables by COPY in one transaction that sees one moment, with what they are made of. */
final class PostgresCopy implements DatabaseCopy {

    private static final String SCHEMA = "database/schema.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Installation installation;

    PostgresCopy(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String kind() {
        return "postgresql";
    }

    @Override
    public void take(Members members, Also also) throws IOException, SQLException {
        try (Connection database = installation.connect()) {
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setReadOnly(true);
            database.setAutoCommit(false);
            plain(database);
            PostgresSchema schema = PostgresSchema.of(database);
            CopyManager copies = copies(database);
            for (PostgresSchema.Table table : schema.tables()) {
                members.write(data(table), file -> copies.copyOut("copy " + table.withColumns() + " to stdout", file));
            }
            List<String> counters = schema.counters(database);
            members.write(
                    SCHEMA,
                    file -> file.write(JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(new Written(schema, counters))
                            .getBytes(StandardCharsets.UTF_8)));
            also.with(database);
            database.rollback();
        }
    }

    /** All in one transaction: it stands whole or not at all. */
    @Override
    public void putInPlace(Members members, Also look) throws IOException, SQLException {
        try (Connection database = installation.connect()) {
            mustBeFree(database);
            database.setAutoCommit(false);
            plain(database);
            Written written;
            try (InputStream schema = members.open(SCHEMA)) {
                written = JSON.readValue(schema, new TypeReference<Written>() {});
            }
            CopyManager copies = copies(database);
            for (PostgresSchema.Table table : written.schema().tables()) {
                run(database, List.of(table.create()));
                try (InputStream data = new BufferedInputStream(members.open(data(table)))) {
                    copies.copyIn("copy " + table.withColumns() + " from stdin", data);
                }
            }
            run(database, written.schema().upon());
            run(database, written.counters());
            run(database, List.of("analyze"));
            look.with(database);
            database.commit();
        }
    }

    /** @param counters sets the counters on where they were */
    record Written(PostgresSchema schema, List<String> counters) {}

    @Override
    public boolean isThere() throws SQLException {
        try (Connection database = installation.connect()) {
            return PostgresSchema.isUsed(database);
        }
    }

    /** It stands whole or not at all. */
    @Override
    public void removeHalf() {}

    @Override
    public void mustBeFree() throws SQLException {
        try (Connection database = installation.connect()) {
            mustBeFree(database);
        }
    }

    private static void mustBeFree(Connection database) throws SQLException {
        if (PostgresSchema.isUsed(database)) {
            throw new InstallationRefused("There are tables already in the database “" + database.getCatalog()
                    + "”. A backup is restored into an empty database; name another one in SPRING_DATASOURCE_URL.");
        }
    }

    /** Values are written the same way whatever the server was set to. */
    private static void plain(Connection database) throws SQLException {
        run(database, List.of("set local timezone = 'UTC'", "set local datestyle = 'ISO'"));
    }

    private static String data(PostgresSchema.Table table) {
        return "database/" + table.name() + ".copy";
    }

    private static CopyManager copies(Connection database) throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }

    private static void run(Connection database, List<String> statements) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
