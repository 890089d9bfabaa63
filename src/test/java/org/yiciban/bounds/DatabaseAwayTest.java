package org.yiciban.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yiciban.engine.BenchDatabase;

/** A server that can't go on is away, one that says no isn't; said by a real one, translated as everywhere. */
class DatabaseAwayTest {

    private static final JdbcTemplate POSTGRESQL =
            new JdbcTemplate(new DriverManagerDataSource(BenchDatabase.POSTGRESQL.newUrl(), "postgres", "postgres"));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "53100, disk full, true",
        "53200, out of memory, true",
        "53300, too many connections, true",
        "57P01, shut down by an administrator, true",
        "57014, cancelled by a time limit, true",
        "58030, input or output failed, true",
        "58P01, a file of the server is missing, true",
        "23505, the key is there, false",
        "P0001, a trigger of ours says no, false"
    })
    void isToldByItsState(String state, String what, boolean away) {
        Throwable failure = catchThrowable(() ->
                POSTGRESQL.execute("do $$ begin raise exception 'person' using errcode = '" + state + "'; end $$"));

        assertThat(DatabaseAway.isBehind(failure)).as(what).isEqualTo(away);
        assertThat(DatabaseAway.words(failure)).as("no statement in the log").doesNotContain("person", "raise");
    }
}
