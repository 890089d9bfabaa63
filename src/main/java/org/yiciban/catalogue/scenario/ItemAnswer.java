package org.yiciban.catalogue.scenario;

/** What an agency does with one item of a case of a trial. */
public enum ItemAnswer {
    /** What is best for the applicant. */
    GRANT,
    /** It is denied, where one of its steps offers that. */
    DENY,
    /** Before acceptance the applicant is asked for a correction of what the item needs. */
    CORRECT,
    /** Nobody does its tasks as long as a limit is to come. */
    SILENT
}
