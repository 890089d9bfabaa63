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

    /** What goes wrong stands in our log; H2's own file beside the tables has statements in it and is open to others. */
    private static final String TRACE = "TRACE_LEVEL_FILE";

    /** Half as much is written, and the file half as long; pages that were written without are read as before. */
    private static final String COMPRESS = "COMPRESS";

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
                        withUnlessSaid(pool, TRACE, "0");
                        withUnlessSaid(pool, COMPRESS, "TRUE");
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

    private static void withUnlessSaid(HikariDataSource pool, String setting, String value) {
        if (!String.valueOf(pool.getJdbcUrl()).toUpperCase(Locale.ROOT).contains(setting + "=")) {
            pool.addDataSourceProperty(setting, value);
        }
    }

    private static boolean isPostgresql(String url) {
        return url != null && url.startsWith("jdbc:postgresql:");
    }
}
