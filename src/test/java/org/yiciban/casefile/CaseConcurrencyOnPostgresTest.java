package org.yiciban.casefile;

/** Several people at once, on PostgreSQL. */
@CaseTestOnPostgres
class CaseConcurrencyOnPostgresTest extends CaseConcurrencyTest {}
