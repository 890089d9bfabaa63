package org.yiciban.window;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole program with its pages, for a browser; one context for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(Counter.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:window-pages;DB_CLOSE_DELAY=-1",
            "yiciban.demo-cases=false",
            "yiciban.materials.uploads=target/window-pages-${surefire.forkNumber:1}"
        })
public @interface WindowTest {}
