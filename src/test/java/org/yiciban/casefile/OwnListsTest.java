package org.yiciban.casefile;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** The same as {@link CaseTest} in a database of its own: for tests of lists, in which nobody else's cases shall stand. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:lists;DB_CLOSE_DELAY=-1")
@interface OwnListsTest {}
