package org.yiciban.casefile;

/** The same on PostgreSQL, by somebody who may take the guards of the table away. */
@CaseTestOnPostgres
class JournalAuditOnPostgresTest extends JournalAuditTest {

    @Override
    void unguarded() {
        jdbc.execute("alter table journal_entry disable trigger user");
    }
}
