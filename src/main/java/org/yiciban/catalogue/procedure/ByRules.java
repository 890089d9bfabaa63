package org.yiciban.catalogue.procedure;

import org.yiciban.shared.TimeLimit;

/**
 * How an item may be decided by rules 秒批: a decision table grants it or leaves it to a person. It never denies, and its
 * applicant may ask for a person (个人信息保护法 Art. 24).
 *
 * @param table key of the table, whose one output is {@link #OUTPUT}
 * @param checked of a hundred grants, how many are drawn for a person to look at afterwards; from 1 to 100
 * @param within how long that person has, also when the applicant asks
 */
public record ByRules(String table, int checked, TimeLimit within) {

    /** What such a table gives. */
    public static final String OUTPUT = "decision";

    /** The table grants it. */
    public static final String GRANT = "grant";

    /** The table leaves it to a person. */
    public static final String PERSON = "person";
}
