package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Journal;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.ItemKey;

/** What must be true of every case that is over, however it went. */
class CaseEnd {

    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final Documents documents;

    CaseEnd(JdbcTemplate jdbc, Journal journal, Documents documents) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.documents = documents;
    }

    void isSound(CaseScenario scenario, String story) {
        CaseFile file = scenario.file();
        String what = scenario.number() + ": " + story;
        assertThat(file.status().isFinal())
                .as(what + " ends, but is " + file.status())
                .isTrue();
        // the only items without an outcome are those that a fact left out
        List<CasePart> needless = journal.of(file.number()).stream()
                .filter(line -> line.event() == JournalEvent.ITEM_NOT_NEEDED)
                .map(JournalLine::part)
                .toList();
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(scenario.tasks()).as(what).isEmpty();
            softly.assertThat(engineHolds(scenario))
                    .as(what + " is left in the engine")
                    .isEmpty();
            softly.assertThat(scenario.town().caseQueries.journalIsWhole(scenario.number()))
                    .as(what)
                    .isTrue();
            softly.assertThat(file.items())
                    .as(what)
                    .allMatch(item ->
                            item.status().isFinal() && (item.outcome() == null) == needless.contains(item.part()));
            softly.assertThat(file.clocks())
                    .as(what + " has clocks that nothing is awaited of")
                    .allMatch(clock -> clock.ended() || clock.effectAt() != null, "ended or with its effect");
        });
        eachItemOnce(file, what);
        documentsOnce(file, what);
    }

    /** Every item was decided and issued once, or never. */
    private void eachItemOnce(CaseFile file, String what) {
        List<JournalLine> lines = journal.of(file.number());
        for (CaseItem item : file.items()) {
            int decided = item.status() == ItemStatus.DECIDED ? 1 : 0;
            for (JournalEvent event : List.of(JournalEvent.ITEM_DECIDED, JournalEvent.ITEM_ISSUED)) {
                assertThat(lines)
                        .as(what + " " + item.code() + " " + event)
                        .filteredOn(line -> line.event() == event && line.part().equals(item.part()))
                        .hasSize(decided);
            }
            long reinstated = lines.stream()
                    .filter(line -> line.event() == JournalEvent.ITEM_REINSTATED
                            && line.part().equals(item.part()))
                    .count();
            assertThat(lines)
                    .as(what + " " + item.code() + " was opened")
                    .filteredOn(line -> line.event() == JournalEvent.ITEM_OPENED
                            && line.part().equals(item.part()))
                    .hasSizeLessThanOrEqualTo(1 + (int) reinstated);
        }
        for (JournalEvent event : List.of(
                JournalEvent.RECEIVED,
                JournalEvent.ACCEPTED,
                JournalEvent.ACCEPTED_BY_LAW,
                JournalEvent.DELIVERY_STARTED,
                JournalEvent.COMPLETED)) {
            assertThat(lines)
                    .as(what + " " + event)
                    .filteredOn(line -> line.event() == event)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private void documentsOnce(CaseFile file, String what) {
        List<IssuedDocument> issued = documents.of(file.number());
        assertThat(issued).as(what).extracting(IssuedDocument::number).doesNotHaveDuplicates();
        for (CaseItem item : file.items()) {
            assertThat(issued)
                    .as(what + " decisions on " + item.code())
                    .filteredOn(document -> item.key().equals(document.item())
                            && document.type()
                                    == DocumentType.decision(
                                            file.release().item(item.code()).handling(),
                                            item.outcome() == ItemOutcome.GRANTED))
                    .hasSize(item.status() == ItemStatus.DECIDED ? 1 : 0);
        }
        var counts = issued.stream().collect(Collectors.groupingBy(IssuedDocument::type, Collectors.counting()));
        Function<DocumentType, Long> count = type -> counts.getOrDefault(type, 0L);
        assertThat(count.apply(DocumentType.RECEIPT)).as(what).isEqualTo(1);
        assertThat(accepted(issued, null)).as(what).isEqualTo(file.acceptedAt() == null ? 0 : 1);
        for (CaseItem item : file.items()) {
            boolean forItself = item.apart() && item.acceptedAt() != null;
            assertThat(accepted(issued, item.key()))
                    .as(what + " " + item.code())
                    .isEqualTo(forItself ? 1 : 0);
        }
        assertThat(count.apply(DocumentType.BUNDLE)).as(what).isEqualTo(file.status() == CaseStatus.COMPLETED ? 1 : 0);
    }

    private static long accepted(List<IssuedDocument> issued, ItemKey item) {
        return issued.stream()
                .filter(document -> document.type() == DocumentType.ACCEPT && Objects.equals(document.item(), item))
                .count();
    }

    /** Instances, tasks, jobs, waiting messages and variables that the engine still holds for the case. */
    private List<String> engineHolds(CaseScenario scenario) {
        return List.of(
                        "ACT_RU_EXECUTION where PROC_INST_ID_",
                        "ACT_RU_TASK where PROC_INST_ID_",
                        "ACT_RU_JOB where PROCESS_INSTANCE_ID_",
                        "ACT_RU_EVENT_SUBSCR where PROC_INST_ID_",
                        "ACT_RU_VARIABLE where PROC_INST_ID_")
                .stream()
                .filter(table -> jdbc.queryForObject(
                                "select count(*) from " + table
                                        + " in (select instance_id from process_run where case_number = ?)",
                                Integer.class,
                                scenario.number().value())
                        > 0)
                .toList();
    }
}
