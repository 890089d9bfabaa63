package org.yiciban.casefile;

/** The same plans on PostgreSQL. */
@CaseTestOnPostgres
class ListPlansOnPostgresTest extends ListPlansTest {}
