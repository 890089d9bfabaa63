package org.yiciban.casefile;

/** The same stranger on PostgreSQL. */
@CaseTestOnPostgres
class OtherDivisionOnPostgresTest extends OtherDivisionTest {}
