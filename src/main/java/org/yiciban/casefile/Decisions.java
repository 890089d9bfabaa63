package org.yiciban.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.ItemSheet;
import org.yiciban.deadline.ClockEvent;
import org.yiciban.deadline.ClockKind;
import org.yiciban.deadline.LegalBasis;
import org.yiciban.document.DocumentType;
import org.yiciban.shared.TimeLimit;

/** Decisions on items, their documents and what they give (licensing law Arts 38, 44). */
@Component
class Decisions {

    /** A decision is served within ten working days (licensing law Art. 44). */
    private static final TimeLimit DELIVERY = new TimeLimit(10, TimeLimit.Unit.WD);

    private final Clocks clocks;
    private final CaseDocuments documents;
    private final StepRecords records;
    private final Results results;
    private final Remedies remedies;

    Decisions(Clocks clocks, CaseDocuments documents, StepRecords records, Results results, Remedies remedies) {
        this.clocks = clocks;
        this.documents = documents;
        this.records = records;
        this.results = results;
        this.remedies = remedies;
    }

    /** Takes the decision: the item's clocks are met, the clock of delivery starts. */
    void decide(CaseFile file, CaseItem item, ItemOutcome outcome, String reason, ActContext context, Instant now) {
        CasePart part = CasePart.of(item.code);
        String before = item.status.name();
        item.decide(outcome, reason, item.decidedBy == null ? context.actorId() : item.decidedBy, context.instant());
        clocks.meet(file, part, ClockKind.ITEM_STATUTORY, context);
        clocks.meet(file, part, ClockKind.ITEM_PROMISED, context);
        if (outcome == ItemOutcome.DENIED) {
            file.owedPapers(item.code)
                    .forEach(clock -> clock.add(ClockEvent.cancelled(context.instant(), "denied", context.actorId())));
        }
        clocks.start(
                file,
                CasePart.DELIVERY,
                ClockKind.DELIVERY,
                item.code.value(),
                DELIVERY,
                context.instant(),
                LegalBasis.DELIVERY.citation(),
                item.agency);
        file.record(JournalLine.of(JournalVerb.ITEM_DECIDED, part, context, now)
                .status(before, item.status.name())
                .facts(facts("item", item.code.value(), "outcome", outcome.name(), "reason", reason)));
    }

    /** Issues the decision: document, results into the pool; what is electronic is served at once. */
    void issue(CaseFile file, CaseItem item, ActContext context, Instant now) {
        ItemSheet sheet = file.release.item(item.code);
        boolean granted = item.outcome == ItemOutcome.GRANTED;
        item.issuedAt = context.instant();
        item.dirty = true;
        Map<String, String> given = granted ? given(file, item, sheet) : Map.of();
        results.give(file, item.code, given, context.instant());
        Map<String, Object> facts = new HashMap<>();
        facts.put("result", sheet.result().name().zh());
        facts.put("resultEn", sheet.result().name().en());
        facts.put("given", given);
        if (!granted) {
            facts.put("reason", String.valueOf(item.reason));
            facts.putAll(remedies.facts(file, item.code));
        }
        DocumentType type = DocumentType.decision(sheet.handling(), granted);
        String number =
                documents.issueOn(item, file, type, context.instant(), facts).number();
        file.record(JournalLine.of(JournalVerb.ITEM_ISSUED, CasePart.of(item.code), context, now)
                .facts(facts("item", item.code.value(), "document", number)));
        if (file.filing.electronicService() && (!granted || sheet.result().electronic())) {
            serve(file, item, context);
        }
    }

    /** The applicant has it: the clock of delivery is met. */
    void serve(CaseFile file, CaseItem item, ActContext context) {
        item.deliveredAt = context.instant();
        item.dirty = true;
        file.running(CasePart.DELIVERY, ClockKind.DELIVERY).stream()
                .filter(clock -> item.code.value().equals(clock.subject))
                .forEach(clock -> clock.add(ClockEvent.met(context.instant(), context.actorId())));
    }

    private Map<String, String> given(CaseFile file, CaseItem item, ItemSheet sheet) {
        Map<String, Object> filledIn = records.dataOf(file, CasePart.of(item.code));
        Map<String, String> given = new LinkedHashMap<>();
        for (String result : sheet.gives()) {
            Object value = filledIn.get(Results.fieldOf(result));
            if (value != null) {
                given.put(result, value.toString());
            }
        }
        return given;
    }

    private static Map<String, Object> facts(Object... pairs) {
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                facts.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return facts;
    }
}
