package org.yiciban.casefile;

/** Lock conflicts at every statement, on PostgreSQL, where one statement that fails makes the whole transaction fail. */
@CaseTestOnPostgres
class ForgedConflictsOnPostgresTest extends ForgedConflictsTest {}
