package org.yiciban.casefile;

/** A fee, rules, a notice, a step of the applicant and a later request on PostgreSQL. */
@CaseTestOnPostgres
class ManyMeansOnPostgresTest extends ManyMeansTest {}
