package org.yiciban.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A bean of an inner house that the running program alone has: it does something without being asked (at a certain time,
 * when the program stands), touches what all programs of the machine share, or is what the program's settings choose where
 * whoever assembles another inside gives his own.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProgramOnly {}
