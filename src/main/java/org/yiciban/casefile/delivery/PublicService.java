package org.yiciban.casefile.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.items.Decisions;
import org.yiciban.casefile.items.OfficerEntries;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalBasis;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * Service by public notice 公告送达: the last way, after two others have failed. When its days are over the result counts as
 * served, by the law and by nobody's act.
 */
@Component
@EnableConfigurationProperties(DeliverySettings.class)
public class PublicService {

    private static final int ATTEMPTS = 2;

    private final DeliveryBook book;
    private final DeliveryDocuments documents;
    private final Decisions decisions;
    private final DeliverySettings settings;
    private final Clocks clocks;

    PublicService(
            DeliveryBook book,
            DeliveryDocuments documents,
            Decisions decisions,
            DeliverySettings settings,
            Clocks clocks) {
        this.book = book;
        this.documents = documents;
        this.decisions = decisions;
        this.settings = settings;
        this.clocks = clocks;
    }

    /** Refuses it while another way may still reach the applicant, and while a notice runs. */
    void requireAttempts(StepAct act, List<CaseItem> items, List<Delivery> all) {
        for (CaseItem item : items) {
            LocalText name = act.file().rows().name(item);
            int attempts = Deliveries.failed(all, item.key()).size();
            if (attempts < ATTEMPTS) {
                throw InvalidInput.of("mode", "attempts", "delivery.attempts", name, attempts, ATTEMPTS);
            }
            if (Deliveries.open(all, item.key()).isPresent()) {
                throw InvalidInput.of("mode", "noticed", "delivery.noticed", name);
            }
        }
    }

    /** It is published: the days of the notice count for each result. */
    void begin(
            StepAct act,
            List<CaseItem> items,
            List<Delivery> all,
            Instant at,
            Map<String, OfficerEntries.Entry> entries) {
        CaseFile file = act.file();
        ClockLimit limit = ClockLimit.of(settings.noticeLimit(), LegalBasis.PUBLIC_SERVICE.citation());
        LocalText line = DeliveryWords.line(act, DeliveryMode.PUBLIC_NOTICE, at);
        for (CaseItem item : items) {
            CaseClock clock = clocks.start(
                    file,
                    CasePart.DELIVERY,
                    ClockKind.NOTICE,
                    item.key().toString(),
                    limit,
                    at,
                    file.release().window().code());
            List<Delivery.Fact> facts = DeliveryWords.facts(entries);
            Deliveries.failed(all, item.key())
                    .forEach(one -> facts.add(DeliveryWords.fact(
                            OnRecord.of("delivery.attempt"), one.said().line().words())));
            clock.due()
                    .ifPresent(due ->
                            facts.add(DeliveryWords.fact(OnRecord.of("delivery.notice-ends"), DeliveryWords.day(due))));
            book.record(
                    act,
                    all.size() + items.indexOf(item),
                    List.of(item),
                    DeliveryMode.PUBLIC_NOTICE,
                    Delivery.State.NOTICED,
                    at,
                    line,
                    facts,
                    null);
        }
        DeliveryJournal.tell(act, items, JournalEvent.SERVICE_NOTICED, DeliveryMode.PUBLIC_NOTICE, line);
    }

    /**
     * The days of notices are over: what they were about counts as served, as of the end of the last day.
     *
     * @return the turn that the delivery takes
     */
    public String close(CaseFile file, Instant now) {
        List<Delivery> noticed = book.of(file.number()).stream()
                .filter(one -> one.state() == Delivery.State.NOTICED)
                .toList();
        for (CaseClock clock : new ArrayList<>(file.running(CasePart.DELIVERY, ClockKind.NOTICE))) {
            Instant due = clock.due().orElseThrow();
            ItemKey key = ItemKey.read(Objects.requireNonNull(clock.subject()));
            if (now.isAfter(due)) {
                noticed.stream()
                        .filter(one -> one.item().equals(key))
                        .findFirst()
                        .ifPresent(one -> serve(file, file.item(key), one, due, now));
            }
        }
        file.touch();
        StepFacts next = Decisions.undelivered(file).isEmpty() ? StepFacts.of(StepOutcome.SERVED) : StepFacts.LEFT;
        return Objects.requireNonNull(next.outcome());
    }

    private void serve(CaseFile file, CaseItem item, Delivery noticed, Instant due, Instant now) {
        ActContext byLaw = ActContext.byLaw(due);
        String document = documents.proof(
                file,
                List.of(item),
                DeliveryMode.PUBLIC_NOTICE,
                due,
                noticed.said().servedBy().words(),
                noticed.said().facts(),
                byLaw);
        book.settle(file.number(), noticed, Delivery.State.SERVED, due, document);
        decisions.serve(file, item, byLaw);
        JournalLine line = JournalLine.of(JournalEvent.SERVED, CasePart.DELIVERY, byLaw, now);
        DeliveryJournal.served(file, line, List.of(item), DeliveryMode.PUBLIC_NOTICE, due, document);
    }
}
