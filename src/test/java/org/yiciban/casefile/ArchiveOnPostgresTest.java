package org.yiciban.casefile;

/** The same packages on PostgreSQL. */
@CaseTestOnPostgres
class ArchiveOnPostgresTest extends ArchiveTest {}
