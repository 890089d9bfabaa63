package org.yiciban.casefile.tracking;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.store.Journal;
import org.yiciban.casefile.store.JournalCheck;
import org.yiciban.casefile.story.Timeline;
import org.yiciban.casefile.story.TimelineEntry;
import org.yiciban.document.Documents;
import org.yiciban.document.IssuedDocument;

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

    List<TimelineEntry> timeline(CaseFile file) {
        return timeline.tell(file.release(), file.filing().situation(), journal.of(file.number()), file.rows()::title);
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
