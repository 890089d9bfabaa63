package org.yiciban.casefile;

/** Denials, withdrawals, corrections and limits that pass, on PostgreSQL. */
@CaseTestOnPostgres
class CaseTroubleOnPostgresTest extends CaseTroubleTest {}
