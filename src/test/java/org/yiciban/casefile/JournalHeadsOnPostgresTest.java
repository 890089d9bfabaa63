package org.yiciban.casefile;

/** The same on PostgreSQL, by somebody who may take the guards of the tables away. */
@CaseTestOnPostgres
class JournalHeadsOnPostgresTest extends JournalHeadsTest {

    JournalHeadsOnPostgresTest() throws Exception {}

    @Override
    void unguarded() {
        jdbc.execute("alter table journal_entry disable trigger user");
        jdbc.execute("alter table clock_event disable trigger user");
        jdbc.execute("alter table issued_document disable trigger user");
    }
}
