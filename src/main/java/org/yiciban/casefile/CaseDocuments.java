package org.yiciban.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.Agency;
import org.yiciban.catalogue.ItemSheet;
import org.yiciban.deadline.ClockKind;
import org.yiciban.document.DocumentType;
import org.yiciban.document.Documents;
import org.yiciban.document.IssuedDocument;
import org.yiciban.shared.ItemCode;

/** The documents of a case: what every one of them says of the case, and one on an item of the item beside. */
@Component
class CaseDocuments {

    private final Documents documents;

    CaseDocuments(Documents documents) {
        this.documents = documents;
    }

    /** Issues a document on the whole case, inside the running act. */
    IssuedDocument issue(CaseFile file, DocumentType type, Agency agency, Instant at, Map<String, ?> said) {
        Map<String, Object> facts = facts(file);
        facts.putAll(said);
        return issue(file, type, agency, null, at, facts);
    }

    /** Issues a document on one item, by the agency that handles it. */
    IssuedDocument issueOn(CaseItem item, CaseFile file, DocumentType type, Instant at, Map<String, ?> said) {
        ItemSheet sheet = file.release.item(item.code);
        Map<String, Object> facts = facts(file);
        facts.put("item", sheet.name().zh());
        facts.put("itemEn", sheet.name().en());
        facts.putAll(said);
        return issue(file, type, file.release.agency(item.agency), item.code, at, facts);
    }

    private IssuedDocument issue(
            CaseFile file, DocumentType type, Agency agency, ItemCode item, Instant at, Map<String, Object> facts) {
        return documents.issue(file.number, file.filing.division(), agency, type, item, at, facts);
    }

    private static Map<String, Object> facts(CaseFile file) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("applicant", file.filing.applicant().name());
        facts.put("bundle", file.release.bundle().name().zh());
        facts.put("bundleEn", file.release.bundle().name().en());
        facts.put("receivedAt", file.filing.receivedAt().toString());
        if (file.acceptedAt != null) {
            facts.put("acceptedAt", file.acceptedAt.toString());
        }
        file.clocks.stream()
                .filter(clock -> clock.kind == ClockKind.BUNDLE_STATUTORY)
                .findFirst()
                .flatMap(CaseClock::due)
                .ifPresent(due -> facts.put("due", due.toString()));
        return facts;
    }
}
