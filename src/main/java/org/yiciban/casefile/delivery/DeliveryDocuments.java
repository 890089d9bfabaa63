package org.yiciban.casefile.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;

/** The proof of service 送达回证: what was served, when, how, by whom, and who signed for it or why nobody did. */
@Component
class DeliveryDocuments {

    private final CaseDocuments documents;

    DeliveryDocuments(CaseDocuments documents) {
        this.documents = documents;
    }

    /**
     * Issues the proof of what was served together.
     *
     * @param facts what was recorded, in its order
     * @return its number
     */
    String proof(
            CaseFile file,
            List<CaseItem> items,
            DeliveryMode mode,
            Instant servedAt,
            LocalText servedBy,
            List<Delivery.Fact> facts,
            ActContext context) {
        List<SaidFacts> lines = new ArrayList<>();
        facts.forEach(fact -> lines.add(new SaidFacts()
                .say(DocumentFact.LABEL, fact.label().words())
                .say(DocumentFact.VALUE, fact.value().words())));
        SaidFacts said = new SaidFacts()
                .say(DocumentFact.ITEMS, documents.ended(file, items))
                .say(DocumentFact.WAY, mode.text())
                .say(DocumentFact.PROOF, lines)
                .say(DocumentFact.DELIVERED_AT, servedAt)
                .say(DocumentFact.SERVED_BY, servedBy)
                .say(DocumentFact.MODE, mode.name());
        return documents
                .issue(file, DocumentType.DELIVERY, file.release().window(), context, said)
                .number();
    }
}
