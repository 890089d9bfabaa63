package org.yiciban.casefile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Cases with a virtual clock as in {@link CaseTest}, and their pages for a browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:case-pages;DB_CLOSE_DELAY=-1",
            "yiciban.engine.job-executor=false",
            "yiciban.demo-cases=false",
            "yiciban.materials.uploads=target/test-uploads-${surefire.forkNumber:1}"
        })
@Import({CaseScenarios.class, CaseScenarios.Wiring.class})
@interface CasePagesTest {}
