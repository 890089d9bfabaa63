package org.yiciban.document.issued;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

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

    private static List<IssuedDocument> named(List<String> numbers, List<IssuedDocument> ofCase) {
        return ofCase.stream().filter(one -> numbers.contains(one.number())).toList();
    }

    private static List<IssuedDocument> naming(
            IssuedDocument one, List<IssuedDocument> ofCase, Function<IssuedDocument, List<String>> named) {
        return ofCase.stream()
                .filter(later -> named.apply(later).contains(one.number()))
                .toList();
    }

    /** The notice that an item goes on, or that a look on the spot is moved, names the one before as the earlier one. */
    private static List<String> replaced(IssuedDocument one) {
        boolean instead = one.type() == DocumentType.REINSTATE || one.type() == DocumentType.VISIT_TOLD;
        return Stream.concat(instead ? earlier(one) : Stream.empty(), numbers(one, DocumentFact.REPLACES))
                .toList();
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
