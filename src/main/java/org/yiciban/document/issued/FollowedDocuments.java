package org.yiciban.document.issued;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;

/** Says in the facts of a document that is being issued which earlier ones it follows on. */
final class FollowedDocuments {

    private FollowedDocuments() {}

    /** Whether documents of that type take the place of others, or change dates that others told. */
    static boolean has(DocumentType type) {
        return type == DocumentType.BUNDLE
                || type == DocumentType.HEARING_NOTICE
                || type == DocumentType.HEARING_PUBLIC
                || type == DocumentType.EXTEND
                || type == DocumentType.REDATE
                || type == DocumentType.OVERDUE;
    }

    /**
     * A second notice of completion takes the place of the first, as do a second explanation of one delay and another notice
     * of a hearing, also to the public; a due date that moves was told by the notice of acceptance, or before that by the receipt, and by what moved it before.
     */
    static void say(Map<String, Object> said, DocumentType type, @Nullable ItemKey item, List<IssuedDocument> earlier) {
        List<IssuedDocument> held = earlier.stream()
                .filter(one -> DocumentLinks.of(one, earlier).replacedBy().isEmpty())
                .toList();
        if (type == DocumentType.BUNDLE) {
            put(said, DocumentFact.REPLACES, last(held, type, null).stream().toList());
            return;
        }
        if (type == DocumentType.OVERDUE) {
            List<IssuedDocument> same =
                    held.stream().filter(one -> sameDelay(one, said)).toList();
            put(said, DocumentFact.REPLACES, last(same, type, item).stream().toList());
            return;
        }
        if (type == DocumentType.HEARING_PUBLIC) {
            put(said, DocumentFact.REPLACES, last(held, type, item).stream().toList());
            return;
        }
        if (type == DocumentType.HEARING_NOTICE) {
            // the first of a hearing takes the place of none
            boolean later = said.containsKey(DocumentFact.MODE.key());
            put(
                    said,
                    DocumentFact.REPLACES,
                    last(later ? held : List.of(), type, item).stream().toList());
            return;
        }
        List<IssuedDocument> told = new ArrayList<>();
        last(held, DocumentType.ACCEPT, item)
                .or(() -> last(held, DocumentType.RECEIPT, item))
                .ifPresent(told::add);
        told.addAll(extensions(held, item));
        last(held, DocumentType.REDATE, item).ifPresent(told::add);
        put(said, DocumentFact.AMENDS, told);
    }

    /** An explanation is of the delay of an item, of a step, or of a stretch of the case. */
    private static boolean sameDelay(IssuedDocument one, Map<String, Object> said) {
        return Stream.of(DocumentFact.MODE, DocumentFact.PROCEDURE)
                .allMatch(fact -> Objects.equals(one.facts().get(fact.key()), said.get(fact.key())));
    }

    /** The last one on that item or on the whole case; on anything where no item is meant. */
    private static Optional<IssuedDocument> last(
            List<IssuedDocument> documents, DocumentType type, @Nullable ItemKey item) {
        return documents.stream()
                .filter(one -> one.type() == type)
                .filter(one -> item == null || one.item() == null || item.equals(one.item()))
                .reduce((first, second) -> second);
    }

    /** The last extension of that item and of the case; where no item is meant, of each. */
    private static Collection<IssuedDocument> extensions(List<IssuedDocument> documents, @Nullable ItemKey item) {
        Map<Optional<ItemKey>, IssuedDocument> last = new LinkedHashMap<>();
        documents.stream()
                .filter(one -> one.type() == DocumentType.EXTEND)
                .filter(one -> item == null || one.item() == null || item.equals(one.item()))
                .forEach(one -> last.put(Optional.ofNullable(one.item()), one));
        return last.values();
    }

    private static void put(Map<String, Object> said, DocumentFact fact, List<IssuedDocument> documents) {
        if (!documents.isEmpty()) {
            said.put(
                    fact.key(),
                    documents.stream()
                            .map(one -> new SaidFacts()
                                    .say(DocumentFact.DOCUMENT, one.number())
                                    .say(DocumentFact.TITLE, one.title())
                                    .say(DocumentFact.DATE, one.issuedAt())
                                    .stored())
                            .toList());
        }
    }
}
