package org.yiciban.casefile.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.items.Decisions;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** What of a case is still to be served, and how it stands: the window's list, and the choices of its form. */
@Component
public class Deliveries {

    private final DeliveryBook book;
    private final Documents documents;
    private final Clock clock;

    Deliveries(DeliveryBook book, Documents documents, Clock clock) {
        this.book = book;
        this.documents = documents;
        this.clock = clock;
    }

    /** What is to be served, what is due first in front. */
    public List<ResultToServe> list(CaseFile file) {
        return list(file, documents.of(file.number()));
    }

    private List<ResultToServe> list(CaseFile file, List<IssuedDocument> issued) {
        List<CaseItem> pending = Decisions.undelivered(file);
        if (pending.isEmpty()) {
            return List.of();
        }
        List<Delivery> all = book.of(file.number());
        return pending.stream()
                .map(item -> result(file, item, all, issued))
                .sorted(Comparator.comparing(
                        one -> Optional.ofNullable(one.due()).orElse(Instant.MAX)))
                .toList();
    }

    /** What the form of the step may choose from. */
    public Map<String, Object> choices(CaseFile file) {
        return choices(list(file));
    }

    /** The same by their keys alone, as what was chosen is compared with them. */
    public Map<String, Object> choicesAlone(CaseFile file) {
        return choices(list(file, List.of()));
    }

    private static Map<String, Object> choices(List<ResultToServe> list) {
        Map<String, Object> choices = new HashMap<>();
        choices.put("deliverables", options(list, one -> one.state() != Delivery.State.SENT));
        choices.put("onTheWay", options(list, one -> one.state() == Delivery.State.SENT));
        choices.put("attemptable", options(list, one -> one.state() != Delivery.State.NOTICED));
        choices.put("handsOver", !list.isEmpty());
        return choices;
    }

    private static List<Map<String, Object>> options(List<ResultToServe> list, Predicate<ResultToServe> offered) {
        return list.stream().filter(offered).map(ResultToServe::option).toList();
    }

    /**
     * Refuses what was ticked on a page of yesterday.
     *
     * @throws ActRefused when one of the ticked results was served meanwhile
     */
    public void requireUnserved(CaseFile file, Map<String, Object> data) {
        for (String ticked : DeliveryInput.ticked(data.get(DeliveryInput.RESULTS))) {
            file.items().stream()
                    .filter(item -> item.key().toString().equals(ticked) && item.deliveredAt() != null)
                    .findFirst()
                    .ifPresent(served -> {
                        throw ActRefused.byStateOf(
                                served.key(),
                                "delivery.served",
                                file.rows().name(served),
                                OfficialTime.dateOf(Objects.requireNonNull(served.deliveredAt())));
                    });
        }
    }

    /** The one that is on its way, of that result. */
    static Optional<Delivery> open(List<Delivery> all, ItemKey item) {
        return all.stream()
                .filter(one -> one.item().equals(item) && one.isOpen())
                .findFirst();
    }

    /** What was tried in vain with that result. */
    static List<Delivery> failed(List<Delivery> all, ItemKey item) {
        return all.stream()
                .filter(one -> one.item().equals(item) && one.state() == Delivery.State.FAILED)
                .toList();
    }

    private ResultToServe result(CaseFile file, CaseItem item, List<Delivery> all, List<IssuedDocument> issued) {
        Optional<IssuedDocument> decision = issued.stream()
                .filter(one -> item.key().equals(one.item()) && one.type().decides())
                .reduce((earlier, later) -> later);
        Optional<CaseClock> counting = file.clocks().stream()
                .filter(one -> one.ofDelivery() && !one.kind().endsWithTheDay() && !one.ended())
                .filter(one -> item.key().toString().equals(one.subject()))
                .min(Comparator.comparing(one -> one.due().orElse(Instant.MAX)));
        Optional<Instant> due = counting.flatMap(CaseClock::due);
        boolean urgent = counting.flatMap(one -> one.clock().yellowFrom(one.calendar()))
                .filter(yellow -> !clock.instant().isBefore(yellow))
                .isPresent();
        Optional<Delivery> open = open(all, item.key());
        return new ResultToServe(
                item.key(),
                file.rows().name(item),
                file.release().agency(item.agency()).name(),
                decision.map(IssuedDocument::title)
                        .orElse(file.release().item(item.code()).result().name()),
                decision.map(IssuedDocument::number).orElse(""),
                decision.map(one -> one.seal() == null || one.seal().isSet()).orElse(true),
                due.orElse(null),
                due.map(DeliveryWords::day).orElse(null),
                urgent,
                open.orElse(null),
                open.map(one -> one.said().line().words()).orElse(null),
                failed(all, item.key()).stream()
                        .<LocalText>map(one -> one.said().line().words())
                        .toList());
    }
}
