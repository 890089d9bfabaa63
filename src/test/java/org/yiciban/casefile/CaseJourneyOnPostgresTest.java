package org.yiciban.casefile;

/** One application, all agencies, all results, on PostgreSQL. */
@CaseTestOnPostgres
class CaseJourneyOnPostgresTest extends CaseJourneyTest {}
