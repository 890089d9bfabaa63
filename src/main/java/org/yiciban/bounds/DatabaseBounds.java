package org.yiciban.bounds;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time limits towards the database, and a pool that has room for everybody who has a place. */
@Configuration(proxyBeanMethods = false)
class DatabaseBounds {

    /** Where the network may be silent, the driver gives up by itself; what the address says comes first. */
    private static final Map<String, String> POSTGRESQL =
            Map.of("connectTimeout", "5", "socketTimeout", "40", "tcpKeepAlive", "true");

    private static final String TRACE = "TRACE_LEVEL_FILE";

    @Bean
    static BeanPostProcessor boundedPool() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    if (isPostgresql(pool.getJdbcUrl())) {
                        POSTGRESQL.forEach(pool::addDataSourceProperty);
                    } else {
                        // H2 calls a connection valid whose database it has closed
                        pool.setConnectionTestQuery("select 1");
                        pool.setExceptionOverrideClassName(BrokenH2.class.getName());
                        keepsNoTrace(pool);
                    }
                }
                return bean;
            }
        };
    }

    /** A migration may take its time: it has a connection without limits. */
    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime(DataSourceProperties database) {
        return flyway -> {
            if (isPostgresql(database.determineUrl())) {
                flyway.dataSource(database.determineUrl(), database.determineUsername(), database.determinePassword());
            }
        };
    }

    /** What goes wrong stands in our log; H2's own file beside the tables has statements in it and is open to others. */
    private static void keepsNoTrace(HikariDataSource pool) {
        if (!String.valueOf(pool.getJdbcUrl()).toUpperCase(Locale.ROOT).contains(TRACE)) {
            pool.addDataSourceProperty(TRACE, "0");
        }
    }

    private static boolean isPostgresql(String url) {
        return url != null && url.startsWith("jdbc:postgresql:");
    }
}
