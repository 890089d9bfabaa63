package org.yiciban.casefile.tracking;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseSummary;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.store.CaseRecords;
import org.yiciban.casefile.store.Findings;
import org.yiciban.casefile.store.Journal;
import org.yiciban.casefile.story.Timeline;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.document.Documents;
import org.yiciban.document.IssuedDocument;

/** What there is to tell of a case beside its state: journal, documents, results, defects. */
@Component
public class CaseHistories {

    private final Journal journal;
    private final Timeline timeline;
    private final CaseRecords records;
    private final Documents documents;
    private final ClockViews clocks;

    CaseHistories(Journal journal, Timeline timeline, CaseRecords records, Documents documents, ClockViews clocks) {
        this.journal = journal;
        this.timeline = timeline;
        this.records = records;
        this.documents = documents;
        this.clocks = clocks;
    }

    List<TimelineEntry> timeline(CaseFile file) {
        return timeline.tell(file.release(), journal.of(file.number()));
    }

    /** The journal as it was written, oldest first. */
    public List<JournalLine> lines(CaseFile file) {
        return journal.of(file.number());
    }

    boolean journalIsWhole(CaseFile file) {
        return journal.isWhole(
                file.number(), file.journal().length(), file.journal().head());
    }

    public List<IssuedDocument> documents(CaseFile file) {
        return documents.of(file.number());
    }

    List<CorrectionRequirement> demands(CaseFile file) {
        List<Findings.Named> found = file.status() == CaseStatus.CORRECTION
                ? records.findings().defects(file.number(), file.rounds())
                : file.sentBack().stream()
                        .flatMap(item -> records.findings().defectsOf(file, item).stream())
                        .toList();
        return found.stream().map(named -> named.demand(file.release())).toList();
    }

    /** What items gave, by item and result; not asked for while nothing was issued. */
    Map<String, Map<String, String>> results(CaseFile file) {
        Map<String, Map<String, String>> results = new LinkedHashMap<>();
        if (file.items().stream().anyMatch(item -> item.issuedAt() != null)) {
            records.results().of(file).forEach(given -> results.computeIfAbsent(
                            given.item(), item -> new LinkedHashMap<>())
                    .put(given.result(), given.value()));
        }
        return results;
    }

    /** What cases in a list have given, by their numbers; one query, none for an empty list. */
    Map<String, List<CaseSummary.Result>> resultsOf(List<CaseSummary> listed) {
        List<String> numbers = listed.stream()
                .filter(one -> one.status() != CaseStatus.RECEIVED)
                .map(one -> one.caseNumber().value())
                .toList();
        return numbers.isEmpty() ? Map.of() : records.results().of(numbers);
    }

    Map<String, Object> data(CaseFile file) {
        return records.submissions().data(file.number());
    }

    ClockView clock(CaseFile file, CaseClock clock, Instant now, boolean explained) {
        return clocks.view(file.release(), clock, now, explained);
    }
}
