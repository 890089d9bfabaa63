package org.yiciban.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program with its pages, for a browser; one context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(Office.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "yiciban.engine.job-executor=false",
            "spring.datasource.url=jdbc:h2:mem:portal-pages;DB_CLOSE_DELAY=-1",
            "yiciban.materials.uploads=target/portal-pages-${surefire.forkNumber:1}"
        })
public @interface PortalTest {}
