package org.yiciban.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program on an empty database in memory, with one more bundle dropped in; one context for all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({Program.class, RightsWalk.class})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:api;DB_CLOSE_DELAY=-1",
            "yiciban.engine.job-executor=false",
            "yiciban.bundles=src/test/resources/api/bundles",
            "yiciban.materials.uploads=target/test-uploads-${surefire.forkNumber:1}"
        })
public @interface ApiTest {}
