package org.yiciban.casefile;

/** The same dispatch on PostgreSQL. */
@CaseTestOnPostgres
class LetterDispatchOnPostgresTest extends LetterDispatchTest {}
