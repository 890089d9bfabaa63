package org.yiciban.casefile;

/** The same cases found on PostgreSQL. */
@CaseTestOnPostgres
class CaseFinderOnPostgresTest extends CaseFinderTest {}
