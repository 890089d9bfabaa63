package org.yiciban.casefile.tracking;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.SealFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.store.Journal;
import org.yiciban.casefile.store.JournalCheck;
import org.yiciban.casefile.story.Timeline;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.ItemKey;

/** What happened in a case: its journal and its documents. */
@Component
public class CaseHistories {

    private final Journal journal;
    private final JournalCheck check;
    private final Timeline timeline;
    private final Documents documents;

    CaseHistories(Journal journal, JournalCheck check, Timeline timeline, Documents documents) {
        this.journal = journal;
        this.check = check;
        this.timeline = timeline;
        this.documents = documents;
    }

    /** @param concerns whose items are the reader's business: of a step for others he reads no names of those who confirm it */
    List<TimelineEntry> timeline(CaseFile file, Predicate<ItemKey> concerns) {
        return timeline.tell(
                file.release(),
                file.filing().situation(),
                journal.of(file.number()).stream()
                        .filter(line -> !(line.facts() instanceof SealFacts seal && seal.atOnce()))
                        .map(line -> masked(file, line, concerns))
                        .toList(),
                file.rows()::title);
    }

    private static JournalLine masked(CaseFile file, JournalLine line, Predicate<ItemKey> concerns) {
        return CasePart.askOf(line.part())
                .flatMap(file.release().bundle()::ask)
                .filter(ask ->
                        file.items().stream().noneMatch(item -> ask.isFor(item.code()) && concerns.test(item.key())))
                .map(ask -> line.masked())
                .orElse(line);
    }

    /** The journal as it was written, oldest first. */
    public List<JournalLine> lines(CaseFile file) {
        return journal.of(file.number());
    }

    boolean journalIsWhole(CaseFile file) {
        return check.isWhole(file.number());
    }

    public List<IssuedDocument> documents(CaseFile file) {
        return documents.of(file.number());
    }
}
