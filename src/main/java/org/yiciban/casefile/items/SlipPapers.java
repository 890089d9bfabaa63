package org.yiciban.casefile.items;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.store.Results;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;

/** The decision on an item and the certificate that it gave, issued anew with a slip of the pen corrected. */
@Component
public class SlipPapers {

    /** The key of the name to which a decision is addressed. */
    static final String NAME = "name";

    private final SlipFields fields;
    private final SlipCertificates certificates;
    private final CaseDocuments documents;
    private final Results results;
    private final CorrectedDelivery delivery;

    SlipPapers(
            SlipFields fields,
            SlipCertificates certificates,
            CaseDocuments documents,
            Results results,
            CorrectedDelivery delivery) {
        this.fields = fields;
        this.certificates = certificates;
        this.documents = documents;
        this.results = results;
        this.delivery = delivery;
    }

    /**
     * An entry that may be written wrongly.
     *
     * @param key of the result in the sheet, or that of the name
     * @param value as it stands now, in its stored form
     * @param shown the same as the document says it
     */
    public record Field(String key, LocalText label, String value, LocalText shown) {}

    /**
     * What is to be corrected.
     *
     * @param field key of the entry
     * @param to as it has to be, in its stored form
     */
    public record Wrong(String field, String to, String why) {}

    /** Whether its documents are issued and hold. */
    public static boolean isCorrectable(CaseItem item) {
        return item.status() == ItemStatus.DECIDED && item.issuedAt() != null && item.outcome() != null;
    }

    /** The decision on an item that holds; empty where nothing is issued. */
    public Optional<IssuedDocument> decision(CaseFile file, CaseItem item) {
        Handling handling = file.release().item(item.code()).handling();
        return isCorrectable(item)
                ? documents.last(
                        file, DocumentType.decision(handling, item.outcome() == ItemOutcome.GRANTED), item.key())
                : Optional.empty();
    }

    /** What may be corrected in the documents of an item, as they stand now. */
    public List<Field> fields(CaseFile file, CaseItem item) {
        return decision(file, item)
                .map(decision -> fields.of(file, item, decision))
                .orElse(List.of());
    }

    /**
     * The same entry as it has to be.
     *
     * @param to as it was typed
     * @throws InvalidInput when the form of the item doesn't take that, or when nothing is changed by it
     */
    public Field corrected(CaseFile file, CaseItem item, Field wrong, String to) {
        return fields.corrected(file, item, wrong, to);
    }

    /**
     * Issues the decision anew, and the certificate where it has the same entry. What was handed over is handed over again.
     *
     * @return the number of the decision that took the place of the one with the slip
     * @throws ActRefused when it has no such entry any more
     */
    public String correct(CaseFile file, CaseItem item, Wrong wrong, ActContext context) {
        IssuedDocument before = decision(file, item).orElseThrow();
        Field old = fields(file, item).stream()
                .filter(one -> one.key().equals(wrong.field()))
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("slip.gone"));
        Field right = corrected(file, item, old, wrong.to());
        if (!right.key().equals(NAME)) {
            results.correct(file, item.key(), right.key(), right.value());
        }
        SaidFacts note = note(before, old, right, wrong.why());
        SaidFacts facts = SaidFacts.again(before).say(note);
        if (right.key().equals(NAME)) {
            facts.say(DocumentFact.APPLICANT, right.value());
        } else {
            facts.say(DocumentFact.GIVEN, given(before, right));
        }
        IssuedDocument issued = documents.issueOn(item, file, before.type(), context, facts);
        certificates.correct(file, item, issued, old, right, wrong.why(), context);
        delivery.again(file, item, context);
        return issued.number();
    }

    /** The lines of a document, one of them corrected. */
    static List<SaidFacts> given(IssuedDocument before, Field right) {
        return CertificateWords.again(
                before, (label, value) -> label.zh().equals(right.label().zh()) ? right.shown() : value);
    }

    /** Which document it replaces, and what was wrong in that. */
    static SaidFacts note(IssuedDocument before, Field old, Field right, String why) {
        return DocumentFacts.replacing(before)
                .say(
                        DocumentFact.CORRECTED,
                        List.of(new SaidFacts()
                                .say(DocumentFact.LABEL, right.label())
                                .say(DocumentFact.WRONG, old.shown())
                                .say(DocumentFact.VALUE, right.shown())
                                .say(DocumentFact.WHY, why)));
    }
}
