package org.yiciban.casefile.items;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;

/** How a case comes to its end: what is left is handed over, then it is complete, unless items are handled again. */
@Component
public class CaseCompletion {

    private final ItemsBeside beside;
    private final Clocks clocks;
    private final CaseDocuments documents;

    CaseCompletion(ItemsBeside beside, Clocks clocks, CaseDocuments documents) {
        this.beside = beside;
        this.clocks = clocks;
        this.documents = documents;
    }

    /**
     * Delivery begins, unless the case is over or an item is awaited.
     *
     * @return whether something is to be handed over on paper: what may be served electronically was served when it was issued
     */
    public boolean startDelivery(CaseFile file, Instant now) {
        List<CaseItem> pending = Decisions.undelivered(file);
        if (file.status() == CaseStatus.COMPLETED) {
            // the result of a later request; the case itself stays as it is
            return !pending.isEmpty();
        }
        if (file.status().isFinal() || beside.awaited(file)) {
            return false;
        }
        file.move(
                CaseTransition.START_DELIVERY,
                ActContext.byLaw(now),
                now,
                new ItemFacts.DeliveryStarted(pending.size()));
        file.touch();
        return !pending.isEmpty();
    }

    /** The case is over, unless it is already or an item is awaited: outcome per item, notice of completion. */
    public void complete(CaseFile file, Instant now) {
        if (file.status().isFinal() || beside.awaited(file)) {
            return;
        }
        ActContext context = ActContext.byLaw(now);
        clocks.meetBundle(file, context);
        file.complete(context, now);
        List<CaseItem> handled =
                file.items().stream().filter(item -> item.outcome() != null).toList();
        documents.issue(
                file,
                DocumentType.BUNDLE,
                file.release().window(),
                context,
                new SaidFacts().say(DocumentFact.ITEMS, documents.ended(file, handled)));
        file.touch();
    }
}
