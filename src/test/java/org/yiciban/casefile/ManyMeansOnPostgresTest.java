package org.yiciban.casefile;

/** A fee, rules, a notice and a step of the applicant on PostgreSQL. */
@CaseTestOnPostgres
class ManyMeansOnPostgresTest extends ManyMeansTest {}
