package org.yiciban.casefile.delivery;

import static org.yiciban.casefile.delivery.DeliveryInput.typed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.bills.Bills;
import org.yiciban.casefile.items.Decisions;
import org.yiciban.casefile.items.OfficerEntries;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.catalogue.sheet.Fee;

/** Results are handed over one by one or together, each with proof of service (licensing law Art. 44). */
@Component
class HandOverSteps implements StepRules {

    private final DeliveryBook book;
    private final ServedResults served;
    private final Recipients recipients;
    private final PublicService notices;
    private final OfficerEntries entries;
    private final Bills bills;

    HandOverSteps(
            DeliveryBook book,
            ServedResults served,
            Recipients recipients,
            PublicService notices,
            OfficerEntries entries,
            Bills bills) {
        this.book = book;
        this.served = served;
        this.recipients = recipients;
        this.notices = notices;
        this.entries = entries;
        this.bills = bills;
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(Step.HAND_OVER, this::handOver);
    }

    private StepFacts handOver(StepAct act) {
        CaseFile file = act.file();
        List<CaseItem> items = ticked(act);
        if (!items.isEmpty()) {
            List<Delivery> all = book.of(file.number());
            if (act.outcome() == StepOutcome.ARRIVED) {
                served.arrived(act, items, all, entries.of(act));
            } else if (act.outcome() == StepOutcome.FAILED) {
                served.failed(act, items, all, entries.of(act));
            } else {
                serve(act, items, all);
            }
        }
        file.touch();
        return Decisions.undelivered(file).isEmpty() ? StepFacts.of(StepOutcome.SERVED) : StepFacts.LEFT;
    }

    private void serve(StepAct act, List<CaseItem> items, List<Delivery> all) {
        items.stream()
                .filter(CaseItem::granted)
                .forEach(item -> bills.requireSettled(act.file(), item, Fee.Before.RESULT, act.now()));
        Map<String, OfficerEntries.Entry> said = entries.of(act);
        Optional<DeliveryMode> typed = DeliveryMode.of(typed(act, "mode"));
        if (typed.isEmpty()) {
            // a release from before there were modes with facts of their own
            served.serve(act, items, all, DeliveryMode.DIRECT, act.context().instant(), said);
            return;
        }
        DeliveryMode mode = typed.get();
        Instant from = latest(items);
        switch (mode) {
            case DIRECT, ENTRUSTED -> recipients.require(act);
            case LEFT -> DeliveryInput.requireSeen(act);
            case ELECTRONIC -> {
                if (!act.file().filing().electronicService()) {
                    throw InvalidInput.of("mode", "no-consent", "delivery.no-consent");
                }
            }
            case PUBLIC_NOTICE -> notices.requireAttempts(act, items, all);
            case MAIL -> {}
        }
        Instant at =
                switch (mode) {
                    case ELECTRONIC -> instant(act, "reachedOn", from);
                    case MAIL -> instant(act, "sentOn", from);
                    case PUBLIC_NOTICE -> instant(act, "publishedOn", from);
                    default -> act.context().instant();
                };
        switch (mode) {
            case MAIL -> served.sent(act, items, all, at, said);
            case PUBLIC_NOTICE -> notices.begin(act, items, all, at, said);
            default -> served.serve(act, items, all, mode, at, said);
        }
    }

    private static Instant instant(StepAct act, String field, Instant from) {
        return DeliveryInput.instant(act, DeliveryInput.day(act, field, from), from);
    }

    /** When the last of them was issued: nothing of it was served before. */
    private static Instant latest(List<CaseItem> items) {
        return items.stream()
                .flatMap(item -> Optional.ofNullable(item.issuedAt()).stream())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** The ticked results; all that is left where the form of an older release has no ticks. */
    private List<CaseItem> ticked(StepAct act) {
        List<CaseItem> pending = Decisions.undelivered(act.file());
        if (!asks(act)) {
            return pending;
        }
        List<String> ticked = DeliveryInput.ticked(act.completion().data().get(DeliveryInput.RESULTS));
        return pending.stream()
                .filter(item -> ticked.contains(item.key().toString()))
                .toList();
    }

    private static boolean asks(StepAct act) {
        return act.file()
                .release()
                .form(null, act.task().step())
                .filter(form -> form.contains("\"" + DeliveryInput.RESULTS + "\""))
                .isPresent();
    }
}
