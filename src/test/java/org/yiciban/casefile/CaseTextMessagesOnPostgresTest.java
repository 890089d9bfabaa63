package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.yiciban.engine.BenchDatabase;

/** The same messages on PostgreSQL. */
@ContextConfiguration(initializers = CaseTextMessagesOnPostgresTest.Place.class, inheritInitializers = false)
class CaseTextMessagesOnPostgresTest extends CaseTextMessagesTest {

    static class Place extends CaseTextMessagesTest.Place {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            super.initialize(context);
            TestPropertyValues.of(
                            "spring.datasource.url=" + BenchDatabase.POSTGRESQL.newUrl(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres")
                    .applyTo(context);
        }
    }

    @Test
    void itIsPostgres() {
        assertThat(jdbc.queryForObject("select version()", String.class)).startsWith("PostgreSQL");
    }
}
