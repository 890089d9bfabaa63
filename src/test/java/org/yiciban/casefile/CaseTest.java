package org.yiciban.casefile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program on H2 in memory with a virtual clock; jobs run when the scenario says so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:cases;DB_CLOSE_DELAY=-1",
            "yiciban.engine.job-executor=false",
            "yiciban.materials.uploads=target/test-uploads-${surefire.forkNumber:1}"
        })
@Import({CaseScenarios.class, CaseScenarios.Wiring.class, WatchedDatabase.class})
@interface CaseTest {}
