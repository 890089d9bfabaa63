package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.audit.JournalAudit;
import org.yiciban.casefile.audit.JournalAudit.Finding;
import org.yiciban.casefile.audit.JournalAudit.Run;
import org.yiciban.casefile.audit.NightlyCheck;
import org.yiciban.casefile.states.JournalFault;

/** All journals are verified every night, and whatever was done to one is told with its case and line. */
@CaseTest
class JournalAuditTest {

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    JournalAudit audit;

    @Autowired
    NightlyCheck nightly;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    private String aCase() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .number()
                .value();
    }

    @Test
    void aRunGoesOnWhereAnotherNodeLeftItAndEndsAtTheLastCase() {
        aCase();
        aCase();
        assertThat(audit.ask("supervisor")).isTrue();
        assertThat(audit.ask("admin")).as("one runs already").isFalse();
        nightly.workOff(1, 1);
        Run begun = audit.runs().get(0);
        assertThat(begun.cases()).isEqualTo(1);
        assertThat(begun.finishedAt()).isNull();

        jdbc.update("update journal_check set holder = 'another', held_until = held_until + interval '1' minute"
                + " where finished_at is null");
        nightly.workOff(100, 1_000);
        assertThat(audit.runs().get(0)).as("another node works at it").isEqualTo(begun);

        scenarios.parts.clock().set(scenarios.parts.clock().instant().plus(Duration.ofHours(2)));
        nightly.workOff(100, 1_000);
        Run ended = audit.runs().get(0);
        assertThat(ended.finishedAt()).isNotNull();
        assertThat(ended.askedBy()).isEqualTo("supervisor");
        assertThat(ended.cases()).isEqualTo(count("case_file"));
        assertThat(ended.lines()).isEqualTo(count("journal_entry"));
        assertThat(audit.broken()).contains(0L);
        theNightBeginsTheNext();
    }

    private void theNightBeginsTheNext() {
        int before = audit.runs().get(0).number();
        scenarios.parts.clock().set("2026-09-29T01:59");
        nightly.beginIfDue();
        assertThat(audit.runs().get(0).number()).isEqualTo(before);

        scenarios.parts.clock().set("2026-09-29T02:00");
        nightly.beginIfDue();
        nightly.beginIfDue();

        assertThat(audit.runs().get(0).number()).isEqualTo(before + 1);
        assertThat(audit.runs().get(0).askedBy()).isNull();
        nightly.workOff(100, 1_000);
        assertThat(audit.runs().get(0).findings()).isZero();
        aClockThatWasAheadSilencesNoNight(before + 1);
    }

    /** A node whose clock was a year ahead verified, began once more and died: with its clock gone the nights go on. */
    private void aClockThatWasAheadSilencesNoNight(int last) {
        jdbc.update("update journal_check set started_at = started_at + interval '1' year where run_no = ?", last);
        scenarios.parts.clock().set("2026-09-30T02:00");
        nightly.beginIfDue();
        assertThat(audit.runs().get(0).number()).isEqualTo(last + 1);

        jdbc.update("update journal_check set holder = 'dead', held_until = held_until + interval '1' year"
                + " where finished_at is null");
        nightly.workOff(100, 1_000);
        assertThat(audit.runs().get(0).finishedAt()).isNotNull();
        nightly.beginIfDue();
        assertThat(audit.runs().get(0).number()).as("once a night").isEqualTo(last + 1);
    }

    /** However many cases and lines: four statements to read them and their heads, three to take down what was found. */
    @Test
    void aPortionCostsAFewStatements() {
        aCase();
        transactions.executeWithoutResult(status -> {
            audit.ask("supervisor");
            assertThat(WatchedDatabase.roundTrips(() -> nightly.workOff(1_000, 1)))
                    .hasSizeLessThanOrEqualTo(9);
            status.setRollbackOnly();
        });
    }

    @Test
    void whateverWasDoneToAJournalIsToldWithCaseAndLine() {
        String number = aCase();
        int last = jdbc.queryForObject(
                "select journal_length from case_file where case_number = ?", Integer.class, number);
        assertThat(last).isGreaterThan(3);

        found(
                number,
                3,
                JournalFault.CHANGED,
                "update journal_entry set actor_name = '别人' where entry_no = 3 and case_number = ?");
        found(
                number,
                2,
                JournalFault.CHANGED,
                "update journal_entry set facts = '{}' where entry_no = 2 and case_number = ?");
        found(number, 3, JournalFault.MISSING, "delete from journal_entry where entry_no = 3 and case_number = ?");
        found(
                number,
                last,
                JournalFault.CUT,
                "delete from journal_entry where entry_no = " + last + " and case_number = ?");
        found(number, 1, JournalFault.CUT, "delete from journal_entry where case_number = ?");
        found(number, last, JournalFault.CUT, "update case_file set journal_head = 'x' where case_number = ?");
        found(
                number,
                last,
                JournalFault.ADDED,
                "update case_file set journal_length = journal_length - 1 where case_number = ?");
        found(
                number,
                2,
                JournalFault.CHANGED,
                "update journal_entry set entry_no = entry_no + 1000 where entry_no in (2, 3) and case_number = ?",
                "update journal_entry set entry_no = 1005 - entry_no where entry_no > 1000 and case_number = ?");
    }

    private void found(String number, int line, JournalFault kind, String... deeds) {
        transactions.executeWithoutResult(status -> {
            unguarded();
            for (String deed : deeds) {
                assertThat(jdbc.update(deed, number)).as(deed).isPositive();
            }
            audit.ask("supervisor");
            nightly.workOff(100, 1_000);
            List<Finding> findings = audit.findings();
            assertThat(findings).as(deeds[0]).singleElement().satisfies(finding -> {
                assertThat(finding.caseNumber()).isEqualTo(number);
                assertThat(finding.line()).isEqualTo(line);
                assertThat(finding.kind()).isEqualTo(kind);
            });
            assertThat(audit.broken()).contains(1L);
            status.setRollbackOnly();
        });
    }

    /** Takes away what keeps the rows from being changed, until the end of the transaction. */
    void unguarded() {
        // nothing guards the rows on H2
    }

    private long count(String table) {
        Long rows = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return rows == null ? 0 : rows;
    }
}
