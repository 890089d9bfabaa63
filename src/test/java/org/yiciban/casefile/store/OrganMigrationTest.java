package org.yiciban.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.yiciban.engine.BenchDatabase;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.Organ;

/** Tasks from before an agency had divisions come to the desk of the agency in their case's division, in one statement. */
class OrganMigrationTest {

    private static final DivisionCode DIVISION = new DivisionCode("990101");

    @ParameterizedTest
    @EnumSource
    void eachDeskIsOfADivision(BenchDatabase on) throws SQLException {
        try (Connection connection = on == BenchDatabase.H2
                ? DriverManager.getConnection(on.newUrl())
                : DriverManager.getConnection(on.newUrl(), "postgres", "postgres")) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            migrated(connection, "V3__identity", "V8__casefile", "V24__desk");
            jdbc.batchUpdate(
                    "insert into work_task (task_id, case_number, bundle, applicant_name, part, step, agency, role,"
                            + " desk, created_at, paused) values (?, ?, '', '', 'bundle', 'review', ?, 'GOVERNMENT', ?,"
                            + " current_timestamp, false)",
                    IntStream.range(0, 2_000)
                            .mapToObj(n -> new Object[] {
                                "task-" + n,
                                CaseNumber.of(LocalDate.of(2026, 11, 1), DIVISION, "BLK", n)
                                        .value(),
                                n == 0 ? null : "amr",
                                n == 0 ? "GOVERNMENT" : "amr"
                            })
                            .toList());

            migrated(connection, "V78__organ");

            assertThat(jdbc.queryForList("select distinct desk from work_task order by desk", String.class))
                    .containsExactlyElementsOf(List.of("GOVERNMENT", new Organ(new AgencyCode("amr"), DIVISION).key()));
        }
    }

    private static void migrated(Connection connection, String... scripts) {
        for (String script : scripts) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/" + script + ".sql"));
        }
    }
}
