package org.yiciban.casefile;

/** Running cases follow a newer release, on PostgreSQL. */
@CaseTestOnPostgres
class CaseMigrationOnPostgresTest extends CaseMigrationTest {}
