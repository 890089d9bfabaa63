package org.yiciban.casefile;

/** Decision tables asked by cases on PostgreSQL. */
@CaseTestOnPostgres
class TableDecisionsOnPostgresTest extends TableDecisionsTest {}
