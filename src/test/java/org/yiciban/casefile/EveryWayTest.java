package org.yiciban.casefile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.yiciban.engine.process.TakenPaths;

/**
 * The same as {@link CaseTest} with one bundle more, in a database of its own: for tests that walk hundreds of cases to
 * their ends, which nobody else shall find in his lists.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CaseTest
@Import({TakenPaths.class, CaseEnd.class, CaseMoves.class})
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:every-way;DB_CLOSE_DELAY=-1",
            "yiciban.bundles=src/test/resources/api/bundles"
        })
@interface EveryWayTest {}
