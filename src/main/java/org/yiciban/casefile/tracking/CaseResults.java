package org.yiciban.casefile.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.LocalText;

/**
 * How the items of a case came out, for the top of its page: what the applicant got, and what not and why. Only what the
 * viewer may see: without its document a result isn't shown.
 *
 * @param got issued results, in the order of the items
 * @param missed items that ended otherwise
 */
public record CaseResults(List<Got> got, List<Missed> missed) {

    /**
     * A result that was granted.
     *
     * @param name of the result, such as 营业执照
     * @param lines numbers and names that it gives; empty when the result is the document alone
     * @param document the number of the decision
     * @param handedOver whether the applicant has it
     */
    public record Got(LocalText name, LocalText agency, List<Line> lines, String document, boolean handedOver) {}

    /** One of the things that a result gives: its name and what it is. */
    public record Line(LocalText label, LocalText value) {}

    /**
     * An item without a result.
     *
     * @param reason may be null
     * @param remedies what may be done against it, null where nothing was decided
     * @param document the number of the decision, null without one
     */
    public record Missed(
            ItemView item, @Nullable LocalText reason, @Nullable LocalText remedies, @Nullable String document) {}

    /** The results of a case as its viewer sees it. */
    public static CaseResults of(CaseView view) {
        List<Got> got = new ArrayList<>();
        List<Missed> missed = new ArrayList<>();
        for (ItemView item : view.items()) {
            if (item.isGranted()) {
                document(view, item, DocumentFact.GIVEN)
                        .map(found -> got(item, found))
                        .ifPresent(got::add);
            } else if (item.outcome() != null
                    && item.outcome() != ItemOutcome.GRANTED
                    && item.status().isFinal()) {
                Optional<IssuedDocument> decision = document(view, item, DocumentFact.REMEDIES);
                missed.add(new Missed(
                        item,
                        view.reason(item),
                        decision.flatMap(found -> found.text(DocumentFact.REMEDIES))
                                .orElse(null),
                        decision.map(IssuedDocument::number).orElse(null)));
            }
        }
        return new CaseResults(List.copyOf(got), List.copyOf(missed));
    }

    /** Whether there is anything to show. */
    public boolean any() {
        return !got.isEmpty() || !missed.isEmpty();
    }

    /** The latest document on the item that holds such a fact: its decision. */
    private static Optional<IssuedDocument> document(CaseView view, ItemView item, DocumentFact fact) {
        return view.documents().stream()
                .filter(document -> item.key().equals(document.item()))
                .filter(document -> document.says(fact))
                .reduce((earlier, later) -> later);
    }

    private static Got got(ItemView item, IssuedDocument decision) {
        List<Line> lines = decision.lines(DocumentFact.GIVEN).stream()
                .map(line -> new Line(
                        line.text(DocumentFact.LABEL).orElseThrow(),
                        line.text(DocumentFact.VALUE).orElseThrow()))
                .toList();
        return new Got(item.resultName(), item.agencyName(), lines, decision.number(), item.deliveredAt() != null);
    }
}
