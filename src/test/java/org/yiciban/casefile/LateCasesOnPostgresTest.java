package org.yiciban.casefile;

/** The same limits on PostgreSQL. */
@CaseTestOnPostgres
class LateCasesOnPostgresTest extends LateCasesTest {}
