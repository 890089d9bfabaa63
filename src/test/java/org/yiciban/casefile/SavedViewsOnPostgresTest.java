package org.yiciban.casefile;

/** The same numbers on PostgreSQL. */
@CaseTestOnPostgres
class SavedViewsOnPostgresTest extends SavedViewsTest {}
