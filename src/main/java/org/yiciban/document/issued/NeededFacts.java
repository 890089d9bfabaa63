package org.yiciban.document.issued;

import static org.yiciban.document.issued.DocumentFact.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The facts without which a document would print an empty clause, by its type and mode; others may be absent. */
final class NeededFacts {

    private static final Set<DocumentFact> ALWAYS =
            EnumSet.of(APPLICANT, BUNDLE, WINDOW, RECEIVED_AT, LICENCE, SIGNED_BY);

    private NeededFacts() {}

    static Set<DocumentFact> of(DocumentType type, boolean ofItem, Map<String, ?> facts) {
        Set<DocumentFact> needed = EnumSet.copyOf(ALWAYS);
        if (ofItem) {
            needed.add(ITEM);
        }
        needed.addAll(ofType(type));
        needed.addAll(ofMode(type, Objects.toString(facts.get(MODE.key()), "")));
        if (needed.contains(SILENCE) && !"ALL".equals(Objects.toString(facts.get(SILENCE.key()), null))) {
            needed.add(ANSWER_DUE);
        }
        return needed;
    }

    /** The tables that documents of a type have. */
    static Set<DocumentFact> lists(DocumentType type) {
        Set<DocumentFact> lists = EnumSet.noneOf(DocumentFact.class);
        Stream.concat(ofType(type).stream(), type == DocumentType.RECEIPT ? Stream.of(PAPERS) : Stream.of())
                .filter(fact -> fact.kind() == DocumentFact.Kind.LINES)
                .forEach(lists::add);
        return lists;
    }

    private static List<DocumentFact> ofType(DocumentType type) {
        return switch (type) {
            case RECEIPT -> List.of(MODE, PHONE);
            case ACCEPT -> List.of(ACCEPTED_AT, ITEMS, PHONE);
            case CORRECT -> List.of(DEMANDS, PHONE);
            case DEFER -> List.of(ACCEPTED_AT, OWED, PROMISE, PHONE);
            case COMMIT -> List.of(PROOF, PHONE);
            case NOACCEPT -> List.of(REASON, REMEDIES);
            case SPECIAL -> List.of(PROCEDURE, EXPECTED_DAYS);
            case EXTEND -> List.of(REASON, BASIS);
            case REDATE -> List.of(REASON);
            case GRANT, REGISTER, CONFIRM, FILE, PAY, SERVE, REPLY -> List.of(RESULT, BASIS, GIVEN);
            case DENY, NOREGISTER, NOCONFIRM, NOFILE, NOPAY, NOSERVE, NOREPLY -> List.of(BASIS, REASON, REMEDIES);
            case VISIT_TOLD -> List.of(PROOF, PHONE);
            case VISIT -> List.of(PROOF);
            case END -> List.of(MODE);
            case REINSTATE -> List.of(MODE, REASON, LAPSED_AT, HANDED_IN_AT, EARLIER, EARLIER_AT, EARLIER_TITLE, PHONE);
            case REVOKE_TOLD -> List.of(PROCEDURE, BASIS, WHY, EARLIER, EARLIER_AT, EARLIER_TITLE, DUE, PHONE);
            case REVOKE -> List.of(PROCEDURE, BASIS, WHY, EARLIER, EARLIER_AT, EARLIER_TITLE, REASON, REMEDIES);
            case MEND -> List.of(BASIS, WHY, SCOPE, EARLIER, EARLIER_AT, EARLIER_TITLE, DUE, REMEDIES, PHONE);
            case KEEP -> List.of(PROCEDURE, REASON);
            case CANCEL -> List.of(PROCEDURE, BASIS, WHY, EARLIER, EARLIER_AT, EARLIER_TITLE, REMEDIES);
            case INTEREST -> List.of(SCOPE, PROOF, PHONE);
            case HEARING_TOLD -> List.of(WHY, DUE, PHONE);
            case HEARING_NOTICE -> List.of(PROOF, PHONE);
            case HEARING_PUBLIC -> List.of(SCOPE, PROOF, PHONE);
            case HEARING_RECORD -> List.of(PROOF, EARLIER, EARLIER_AT, EARLIER_TITLE);
            case DELIVERY -> List.of(ITEMS, WAY, PROOF, DELIVERED_AT, SERVED_BY);
            case BUNDLE -> List.of(ITEMS);
            case OVERDUE -> List.of(REASON, DUE);
            case CERTIFICATE -> List.of(TITLE, GIVEN, IDENTIFIER);
        };
    }

    /**
     * What the sentence of a mode names beyond that of its type. An abandonment cites the notice of correction where
     * there is one; it isn't needed: a case of old times may have none in the tables, and what happens by law must not
     * wait for it.
     */
    private static List<DocumentFact> ofMode(DocumentType type, String mode) {
        return switch (type + "." + mode) {
            case "RECEIPT.PAPERS" -> List.of(SILENCE, PAPERS);
            case "RECEIPT.EMPTY" -> List.of(SILENCE);
            case "RECEIPT.SUPPLEMENT" -> List.of(CHANGED, PAPERS);
            case "RECEIPT.WITHDRAWAL",
                    "RECEIPT.PERSON",
                    "RECEIPT.STATEMENT",
                    "RECEIPT.HEARING",
                    "RECEIPT.MENDING" -> List.of(SCOPE);
            case "RECEIPT.ANSWER", "RECEIPT.REQUEST" -> List.of(SCOPE, PAPERS);
            case "CORRECT.SECOND" -> List.of(WHY, APPROVED_BY, EARLIER, EARLIER_AT);
            case "NOACCEPT.NOT_COMPETENT" -> List.of(COMPETENT);
            case "SPECIAL.OTHER" -> List.of(BASIS);
            case "INTEREST." -> List.of(DUE);
            case "INTEREST.RIGHT" -> List.of(DUE, WHY);
            case "INTEREST.MOVED" -> List.of(WHY);
            case "HEARING_NOTICE.MOVED" -> List.of(WHY, EARLIER, EARLIER_AT, EARLIER_TITLE);
            case "HEARING_NOTICE.CHAIR" -> List.of(EARLIER, EARLIER_AT, EARLIER_TITLE);
            case "REINSTATE.HANDED_IN", "REINSTATE.POSTED" -> List.of(ARRIVED_AT);
            case "VISIT_TOLD.MOVED" -> List.of(REASON, EARLIER, EARLIER_AT);
            case "END.GIVER" -> List.of(SCOPE);
            case "END.PAPER" -> List.of(DUE, OWED);
            case "END.UNANSWERED", "END.REFUSED" -> List.of(DUE, PROCEDURE, BASIS);
            case "END.ABANDONED" -> List.of(DUE, PHONE);
            case "GRANT.RENEWED", "CERTIFICATE.RENEWED", "CERTIFICATE.REISSUED", "SERVE.REISSUED" -> List.of(
                    EARLIER, EARLIER_AT, EARLIER_TITLE);
            case "GRANT.RENEWED_BY_LAW" -> List.of(EARLIER, EARLIER_AT, EARLIER_TITLE, LAPSED_AT);
            case "OVERDUE.STEP" -> List.of(PROCEDURE);
            default -> List.of();
        };
    }
}
