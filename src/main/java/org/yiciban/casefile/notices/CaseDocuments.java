package org.yiciban.casefile.notices;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.document.issued.SealOrder;
import org.yiciban.document.issued.SealType;
import org.yiciban.document.seals.SealRights;
import org.yiciban.shared.ItemKey;

/** The documents of a case: what every one of them says of the case, and one on an item of the item beside. */
@Component
public class CaseDocuments {

    private final Documents documents;
    private final ItemLines lines;
    private final SealRights seals;

    CaseDocuments(Documents documents, ItemLines lines, SealRights seals) {
        this.documents = documents;
        this.lines = lines;
        this.seals = seals;
    }

    /** Issues a document on the whole case, inside the running act; who acts seals it, where he may. */
    public IssuedDocument issue(CaseFile file, DocumentType type, Agency agency, ActContext by, SaidFacts said) {
        SaidFacts facts = facts(file).say(said);
        boolean licence = file.items().stream()
                .anyMatch(item -> file.release().item(item.code()).isLicence());
        return issue(file, type, agency, null, by, actor(by), sealed(facts, type, licence), licence);
    }

    /**
     * Issues a document on one item, by the agency that handles it; who acts seals it, where he may, and a decision who
     * decided.
     */
    public IssuedDocument issueOn(CaseItem item, CaseFile file, DocumentType type, ActContext by, SaidFacts said) {
        ItemSheet sheet = file.release().item(item.code());
        SaidFacts facts =
                facts(file).say(DocumentFact.ITEM, file.rows().name(item)).say(said);
        sheet.codes().implementing().ifPresent(code -> facts.say(DocumentFact.CODE, code));
        Agency agency = file.release().agency(item.agency());
        String person = by.actor() == null && type.comesWithDecision() ? item.decidedBy() : actor(by);
        boolean licence = sheet.isLicence();
        return issue(file, type, agency, item.key(), by, person, sealed(facts, type, licence), licence);
    }

    /** Items that are accepted, each with its agency and its limits. */
    public List<SaidFacts> limits(CaseFile file, Collection<CaseItem> items) {
        return lines.of(file, items);
    }

    /** The latest document of that type in the case. */
    public Optional<IssuedDocument> last(CaseFile file, DocumentType type) {
        return documents.of(file.number()).stream()
                .filter(issued -> issued.type() == type)
                .reduce((earlier, later) -> later);
    }

    /** The latest document of that type on that item. */
    public Optional<IssuedDocument> last(CaseFile file, DocumentType type, ItemKey item) {
        return documents.of(file.number()).stream()
                .filter(issued -> issued.type() == type && item.equals(issued.item()))
                .reduce((earlier, later) -> later);
    }

    /** How items ended, by which documents, when and how they were handed over. */
    public List<SaidFacts> ended(CaseFile file, Collection<CaseItem> items) {
        return lines.ended(file, items);
    }

    private static @Nullable String actor(ActContext by) {
        return by.actor() == null ? null : by.actor().username();
    }

    private IssuedDocument issue(
            CaseFile file,
            DocumentType type,
            Agency agency,
            @Nullable ItemKey item,
            ActContext by,
            @Nullable String person,
            SaidFacts facts,
            boolean licence) {
        SealOrder seal = seals.order(
                type, licence, agency.code(), file.release().window().code(), person);
        IssuedDocument issued =
                documents.issue(file.number(), file.filing().division(), agency, type, item, by.instant(), seal, facts);
        if (issued.seal() != null && issued.seal().isSet()) {
            file.record(SealLines.atOnce(issued, issued.seal(), by));
        }
        return issued;
    }

    private SaidFacts facts(CaseFile file) {
        SaidFacts facts = new SaidFacts()
                .say(DocumentFact.APPLICANT, file.filing().applicant().name())
                .say(DocumentFact.IDENTITY, file.filing().applicant().identity())
                .say(DocumentFact.BUNDLE, file.release().bundle().name())
                .say(
                        DocumentFact.WINDOW,
                        documents.nameOf(file.release().window(), file.filing().division()))
                .say(DocumentFact.PHONE, file.release().window().phone())
                .say(DocumentFact.RECEIVED_AT, file.filing().receivedAt());
        if (file.acceptedAt() != null) {
            facts.say(DocumentFact.ACCEPTED_AT, file.acceptedAt());
        }
        file.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.BUNDLE_STATUTORY)
                .findFirst()
                .ifPresent(clock -> DocumentFacts.sayDue(facts, clock));
        return facts;
    }

    /** Another seal, and the licensing law only by analogy, where nothing is licensed. */
    private static SaidFacts sealed(SaidFacts facts, DocumentType type, boolean licence) {
        facts.say(DocumentFact.LICENCE, licence);
        SealType seal = type.seal(licence);
        if (seal.special()) {
            facts.say(DocumentFact.SEAL, seal.text());
        }
        return facts;
    }
}
