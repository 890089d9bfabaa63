package org.yiciban.casefile;

/** A promised paper that was recorded late, on PostgreSQL: the item is handled anew beside the process of its bundle. */
@CaseTestOnPostgres
class ItemReinstatementOnPostgresTest extends ItemReinstatementTest {}
