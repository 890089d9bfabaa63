package org.yiciban.casefile;

/** The same persons found on PostgreSQL. */
@CaseTestOnPostgres
class CasePersonsOnPostgresTest extends CasePersonsTest {}
