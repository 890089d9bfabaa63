package org.yiciban.identity.trace;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yiciban.engine.BenchDatabase;

/** The same on PostgreSQL. */
class TraceBookOnPostgresTest extends TraceBookTest {

    @Override
    DriverManagerDataSource database() {
        return new DriverManagerDataSource(BenchDatabase.POSTGRESQL.newUrl(), "postgres", "postgres");
    }
}
