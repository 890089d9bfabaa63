package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The same on PostgreSQL, which keeps what is on record for good, also from the program's own account. */
@CaseTestOnPostgres
class CaseTablesOnPostgresTest extends CaseTablesTest {

    @Test
    void whatIsOnRecordIsNeverChangedNorTakenAway() {
        String number = aFinishedCase();

        refusedForGood("update journal_entry set actor = 'nobody' where case_number = ?", number);
        refusedForGood("delete from journal_entry where case_number = ?", number);
        refusedForGood("update clock_event set at = now() where case_number = ?", number);
        refusedForGood("delete from clock_event where case_number = ?", number);
        refusedForGood("delete from issued_document where case_number = ?", number);

        jdbc.update("insert into trace_line (at, kind, cases, address, outcome)"
                + " values (now(), 'CASE_OPENED', 1, '192.0.2.1', 'DONE')");
        jdbc.update("insert into trace_case select ?, max(line_no) from trace_line", number);
        refusedForGood("delete from trace_case where case_number = ?", number);
        refusedForGood("update trace_line set account = ?", "nobody");
        refusedForGood("delete from trace_line where address <> ?", "");
    }

    private void refusedForGood(String sql, String number) {
        assertThatThrownBy(() -> jdbc.update(sql, number))
                .as(sql)
                .hasMessageContaining("what is on record is never changed");
    }
}
