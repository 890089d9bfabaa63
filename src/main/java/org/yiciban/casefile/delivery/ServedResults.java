package org.yiciban.casefile.delivery;

import static org.yiciban.casefile.delivery.DeliveryInput.typed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.items.Decisions;
import org.yiciban.casefile.items.OfficerEntries;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** What becomes of results that the window serves: served at once, sent, received, or not served. */
@Component
class ServedResults {

    private final DeliveryBook book;
    private final Decisions decisions;
    private final DeliveryDocuments documents;

    ServedResults(DeliveryBook book, Decisions decisions, DeliveryDocuments documents) {
        this.book = book;
        this.decisions = decisions;
        this.documents = documents;
    }

    /** They are served: the clock of each is met on that day, and what was on its way otherwise is overtaken. */
    void serve(
            StepAct act,
            List<CaseItem> items,
            List<Delivery> all,
            DeliveryMode mode,
            Instant at,
            Map<String, OfficerEntries.Entry> entries) {
        CaseFile file = act.file();
        List<Delivery.Fact> facts = DeliveryWords.facts(entries);
        String number = Recipients.number(act);
        if (number != null) {
            facts.add(DeliveryWords.fact(OnRecord.of("delivery.identity"), DeliveryWords.masked(number)));
        }
        String document =
                documents.proof(file, items, mode, at, act.context().person().name(), facts, act.context());
        for (CaseItem item : items) {
            Deliveries.open(all, item.key())
                    .ifPresent(open -> book.settle(
                            file.number(),
                            open,
                            Delivery.State.OVERTAKEN,
                            act.context().instant(),
                            null));
            decisions.serve(file, item, act.context().at(at));
        }
        LocalText line = DeliveryWords.line(act, mode, at);
        book.record(act, all.size(), items, mode, Delivery.State.SERVED, at, line, facts, document);
        DeliveryJournal.served(file, act.line(JournalEvent.SERVED), items, mode, at, document);
    }

    /** They are with the post: nothing is served before it is received. */
    void sent(
            StepAct act,
            List<CaseItem> items,
            List<Delivery> all,
            Instant at,
            Map<String, OfficerEntries.Entry> entries) {
        LocalText line = DeliveryWords.line(act, DeliveryMode.MAIL, at);
        List<Delivery.Fact> facts = DeliveryWords.facts(entries);
        book.record(act, all.size(), items, DeliveryMode.MAIL, Delivery.State.SENT, at, line, facts, null);
        DeliveryJournal.tell(act, items, JournalEvent.RESULT_SENT, DeliveryMode.MAIL, line);
    }

    /** What was with the post was received on that day. */
    void arrived(StepAct act, List<CaseItem> items, List<Delivery> all, Map<String, OfficerEntries.Entry> entries) {
        CaseFile file = act.file();
        List<Delivery> sent = items.stream()
                .flatMap(item -> Deliveries.open(all, item.key()).stream())
                .filter(one -> one.state() == Delivery.State.SENT)
                .toList();
        Instant from = sent.stream()
                .map(Delivery::doneAt)
                .max(Instant::compareTo)
                .orElseThrow(() -> InvalidInput.of(DeliveryInput.RESULTS, "choice", "delivery.not-sent"));
        Instant at = DeliveryInput.instant(act, DeliveryInput.day(act, "arrivedOn", from), from);
        Set<Delivery.Fact> facts = new LinkedHashSet<>();
        sent.forEach(one -> facts.addAll(one.said().facts()));
        facts.addAll(DeliveryWords.facts(entries));
        String document = documents.proof(
                file,
                items,
                DeliveryMode.MAIL,
                at,
                act.context().person().name(),
                new ArrayList<>(facts),
                act.context());
        sent.forEach(one -> book.settle(file.number(), one, Delivery.State.SERVED, at, document));
        items.forEach(item -> decisions.serve(file, item, act.context().at(at)));
        DeliveryJournal.served(file, act.line(JournalEvent.SERVED), items, DeliveryMode.MAIL, at, document);
    }

    /** They could not be served: what was with the post is back, and another way has to be found. */
    void failed(StepAct act, List<CaseItem> items, List<Delivery> all, Map<String, OfficerEntries.Entry> entries) {
        CaseFile file = act.file();
        for (CaseItem item : items) {
            Optional<Delivery> open = Deliveries.open(all, item.key());
            DeliveryMode mode = open.map(Delivery::mode)
                    .or(() -> DeliveryMode.of(typed(act, "attemptedBy")))
                    .orElseThrow();
            Instant from = open.map(Delivery::doneAt).orElse(item.issuedAt() == null ? Instant.EPOCH : item.issuedAt());
            Instant at = DeliveryInput.instant(act, DeliveryInput.day(act, "attemptedOn", from), from);
            LocalText line = DeliveryWords.failure(entries, mode, at);
            open.ifPresent(one -> book.settle(file.number(), one, Delivery.State.OVERTAKEN, at, null));
            int before = all.size() + items.indexOf(item);
            List<Delivery.Fact> facts = DeliveryWords.facts(entries);
            book.record(act, before, List.of(item), mode, Delivery.State.FAILED, at, line, facts, null);
            DeliveryJournal.tell(act, List.of(item), JournalEvent.DELIVERY_FAILED, mode, line);
        }
    }
}
