package org.yiciban.casefile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.yiciban.engine.BenchDatabase;

/** The same as {@link CaseTest} on PostgreSQL. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CaseTest
@ContextConfiguration(initializers = CaseTestOnPostgres.Place.class)
@interface CaseTestOnPostgres {

    /** A new database on the server of the test run. */
    class Place implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> place = Map.of(
                    "spring.datasource.url", BenchDatabase.POSTGRESQL.newUrl(),
                    "spring.datasource.username", "postgres",
                    "spring.datasource.password", "postgres");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("postgresql", place));
        }
    }
}
