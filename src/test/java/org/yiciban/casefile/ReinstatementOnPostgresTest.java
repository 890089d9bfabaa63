package org.yiciban.casefile;

/** A supplement that was recorded late, on PostgreSQL: the process of the case begins anew. */
@CaseTestOnPostgres
class ReinstatementOnPostgresTest extends ReinstatementTest {}
