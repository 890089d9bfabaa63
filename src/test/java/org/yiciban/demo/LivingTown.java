package org.yiciban.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole program with its living cases, as a newcomer finds it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:living;DB_CLOSE_DELAY=-1",
            "yiciban.demo-cases=true",
            "yiciban.engine.job-executor=false",
            "yiciban.materials.uploads=target/living-${surefire.forkNumber:1}"
        })
public @interface LivingTown {}
