package org.yiciban.casefile;

/** The same letters on PostgreSQL. */
@CaseTestOnPostgres
class CaseLettersOnPostgresTest extends CaseLettersTest {}
