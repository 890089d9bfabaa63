package org.yiciban.document.issued;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.ItemKey;

/**
 * How documents of a case hang together, both ways: which one takes the place of another, which one ends what another
 * granted, and which one tells other dates than an earlier one. It is said by the newer one, in its facts, so it is fixed when that is issued.
 *
 * @param replaces those whose place it takes
 * @param amends those that told other dates
 * @param ends those whose grant it revokes, withdraws or cancels
 * @param replacedBy those that took its place
 * @param amendedBy those that tell other dates than it does
 * @param endedBy those that ended what it granted, oldest first
 */
public record DocumentLinks(
        List<IssuedDocument> replaces,
        List<IssuedDocument> amends,
        List<IssuedDocument> ends,
        List<IssuedDocument> replacedBy,
        List<IssuedDocument> amendedBy,
        List<IssuedDocument> endedBy) {

    /** The links of one document among those of its case. */
    public static DocumentLinks of(IssuedDocument one, List<IssuedDocument> ofCase) {
        return new DocumentLinks(
                named(replaced(one), ofCase),
                named(amended(one), ofCase),
                named(ended(one), ofCase),
                naming(one, ofCase, DocumentLinks::replaced),
                naming(one, ofCase, DocumentLinks::amended),
                naming(one, ofCase, DocumentLinks::ended));
    }

    /** Whether nothing took its place or ended what it granted. */
    public boolean holds() {
        return replacedBy.isEmpty() && endedBy.isEmpty();
    }

    /** Whether it hangs together with any other. */
    public boolean isEmpty() {
        return Stream.of(replaces, amends, ends, replacedBy, amendedBy, endedBy).allMatch(List::isEmpty);
    }

    /** Whether documents of that type take the place of others, or change dates that others told. */
    static boolean has(DocumentType type) {
        return type == DocumentType.BUNDLE || type == DocumentType.EXTEND || type == DocumentType.REDATE;
    }

    /**
     * Says in the facts of a document that is being issued which ones it follows on. A second notice of completion takes
     * the place of the first; a due date that moves was told by the notice of acceptance, or before that by the receipt,
     * and by what moved it before.
     */
    static void say(Map<String, Object> said, DocumentType type, @Nullable ItemKey item, List<IssuedDocument> earlier) {
        List<IssuedDocument> held = earlier.stream()
                .filter(one -> DocumentLinks.of(one, earlier).replacedBy().isEmpty())
                .toList();
        if (type == DocumentType.BUNDLE) {
            put(said, DocumentFact.REPLACES, last(held, type, null).stream().toList());
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

    private static List<IssuedDocument> named(List<String> numbers, List<IssuedDocument> ofCase) {
        return ofCase.stream().filter(one -> numbers.contains(one.number())).toList();
    }

    private static List<IssuedDocument> naming(
            IssuedDocument one, List<IssuedDocument> ofCase, Function<IssuedDocument, List<String>> named) {
        return ofCase.stream()
                .filter(later -> named.apply(later).contains(one.number()))
                .toList();
    }

    /** The notice that an item goes on names the one that had ended it as the earlier one. */
    private static List<String> replaced(IssuedDocument one) {
        Stream<String> reinstated = one.type() == DocumentType.REINSTATE ? earlier(one) : Stream.empty();
        return Stream.concat(reinstated, numbers(one, DocumentFact.REPLACES)).toList();
    }

    /** The decision that a grant ends names the one that granted as the earlier one. */
    private static List<String> ended(IssuedDocument one) {
        return one.type().endsGrant() ? earlier(one).toList() : List.of();
    }

    private static Stream<String> earlier(IssuedDocument one) {
        return Stream.of(Objects.toString(one.facts().get(DocumentFact.EARLIER.key()), ""));
    }

    private static List<String> amended(IssuedDocument one) {
        return numbers(one, DocumentFact.AMENDS).toList();
    }

    private static Stream<String> numbers(IssuedDocument one, DocumentFact fact) {
        return one.lines(fact).stream()
                .flatMap(line -> line.text(DocumentFact.DOCUMENT).stream())
                .map(text -> text.zh());
    }
}
