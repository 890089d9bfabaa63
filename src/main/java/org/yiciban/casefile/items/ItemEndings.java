package org.yiciban.casefile.items;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.Remedies;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.ItemTransition;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** What happens to an item that can't begin, because one whose result it needs came to nothing. */
@Component
class ItemEndings {

    private final Clocks clocks;
    private final CaseDocuments documents;
    private final Remedies remedies;

    ItemEndings(Clocks clocks, CaseDocuments documents, Remedies remedies) {
        this.clocks = clocks;
        this.documents = documents;
        this.remedies = remedies;
    }

    /** Ends it with the other one, and tells the applicant in writing why, and what he can do. */
    void endWithGiver(CaseFile file, CaseItem item, CaseItem giver, Instant now) {
        LocalText name = file.rows().name(giver);
        // a paper that was promised for it is owed no more
        clocks.cancelAll(file, item.part(), ActContext.byLaw(now));
        LocalText why = OnRecord.of("item.giver-failed", name);
        item.end(ItemTransition.END_WITH_GIVER, ItemOutcome.TERMINATED, why);
        SaidFacts facts =
                remedies.facts(file, item.key()).say(DocumentFact.MODE, "GIVER").say(DocumentFact.SCOPE, name);
        String number = documents
                .issueOn(item, file, DocumentType.END, ActContext.byLaw(now), facts)
                .number();
        file.record(JournalLine.of(JournalEvent.ITEM_ENDED, item.part(), ActContext.byLaw(now), now)
                .status(ItemStatus.WAITING.name(), ItemStatus.ENDED.name())
                .facts(ItemFacts.ItemEnded.of(item.key(), giver.key(), why, number)));
    }
}
