package org.yiciban.installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** An installation that has stopped: the tables that a copy looks at, and one paper. */
final class StoppedInstallation {

    static final String SECRET = "--yiciban.journal-secret=0123456789abcdef0123456789abcdef";
    static final String PAPER = "ab4fe25b61fa0fb2a9eb1b5b4bd1d6a4e5f0a1a1b1c1d1e1f1a1b1c1d1e1f1ab";

    private StoppedInstallation() {}

    /** Puts it into a folder, which it gives back. */
    static Path at(Path here) throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + here.resolve("yiciban"), "sa", "");
                Statement statement = database.createStatement()) {
            for (String tables : List.of(
                    "V6__material",
                    "V7__document",
                    "V8__casefile",
                    "V41__fixed_documents",
                    "V60__upload_turn",
                    "V70__visit",
                    "V76__last_backup",
                    "V102__document_files")) {
                ScriptUtils.executeSqlScript(database, new ClassPathResource("db/migration/" + tables + ".sql"));
            }
            statement.execute("create table \"flyway_schema_history\" (\"version\" varchar(50), \"success\" boolean)");
            statement.execute("insert into \"flyway_schema_history\" values ('" + Tables.ofProgram("h2") + "', true)");
            statement.execute("insert into visit values ('someone', current_timestamp, current_timestamp,"
                    + " current_timestamp + interval '30' minute, X'00')");
            statement.execute("insert into upload values ('1', '" + PAPER
                    + "', 'a.pdf', 'application/pdf', 5, 'citizen', current_timestamp, null)");
        }
        Path paper = here.resolve("uploads/ab/" + PAPER);
        Files.createDirectories(paper.getParent());
        Files.writeString(paper, "paper");
        return here;
    }
}
