package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yiciban.atrest.Opened;
import org.yiciban.atrest.Resealing;
import org.yiciban.shared.CaseNumber;

/** The same on PostgreSQL, which keeps what is on record for good, also from the program's own account. */
@CaseTestOnPostgres
class CaseTablesOnPostgresTest extends CaseTablesTest {

    @Autowired
    ApplicationContext program;

    @Test
    void whatIsOnRecordIsNeverChangedNorTakenAway() {
        String number = aFinishedCase();

        refusedForGood("update journal_entry set actor = 'nobody' where case_number = ?", number);
        refusedForGood("update journal_entry set facts = '{}' where case_number = ?", number);
        refusedForGood("update journal_entry set facts = 'v1:a:b:c', actor = 'nobody' where case_number = ?", number);
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

    /** How it lies may change, what it says may not. */
    @Test
    void whatIsOnRecordIsSealedAnewAndStaysWhole() {
        String number = aFinishedCase();
        Opened opened = new Opened(program);
        List<String> before = opened.texts("journal_entry", "facts", "case_number = ?", number);

        opened.unseal("issued_document", "facts", "case_number = ?", number);
        assertThat(Resealing.to("SM", program).started().all("one")).isTrue();

        assertThat(opened.beginnings()).containsExactly("v1:main.sm");
        assertThat(opened.texts("journal_entry", "facts", "case_number = ?", number))
                .isEqualTo(before);
        assertThat(scenarios.caseQueries.journalIsWhole(new CaseNumber(number))).isTrue();
        assertThat(Resealing.to("AES", program).started().all("one")).isTrue();
        assertThat(opened.beginnings()).containsExactly("v1:main");
    }

    private void refusedForGood(String sql, String number) {
        assertThatThrownBy(() -> jdbc.update(sql, number))
                .as(sql)
                .hasMessageContaining("what is on record is never changed");
    }
}
