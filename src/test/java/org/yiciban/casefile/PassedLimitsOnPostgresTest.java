package org.yiciban.casefile;

/** What the law makes of each limit that passes, on PostgreSQL. */
@CaseTestOnPostgres
class PassedLimitsOnPostgresTest extends PassedLimitsTest {}
