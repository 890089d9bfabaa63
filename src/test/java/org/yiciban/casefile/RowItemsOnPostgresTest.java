package org.yiciban.casefile;

/** An inspection and a certificate for each vehicle, on PostgreSQL. */
@CaseTestOnPostgres
class RowItemsOnPostgresTest extends RowItemsTest {}
