package org.yiciban.casefile;

/** The same on PostgreSQL. */
@CaseTestOnPostgres
class CalendarChangeOnPostgresTest extends CalendarChangeTest {}
