package org.yiciban.bounds;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Whether a row can be read: a database that answers without its file isn't ready for anybody. Which row doesn't matter;
 * that of the engine's own version is in every database.
 */
@Component
class RowsHealthIndicator implements HealthIndicator {

    private static final String ROW = "select value_ from act_ge_property where name_ = 'schema.version'";

    private final JdbcTemplate jdbc;

    RowsHealthIndicator(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        try {
            jdbc.queryForObject(ROW, String.class);
            return Health.up().build();
        } catch (DataAccessException away) {
            return Health.down().withDetail("why", DatabaseAway.words(away)).build();
        }
    }
}
