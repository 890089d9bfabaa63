package org.yiciban.casefile.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.items.Decisions;
import org.yiciban.casefile.items.ItemOpening;
import org.yiciban.casefile.limits.Overdue;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.ProcedureActions;
import org.yiciban.casefile.reception.Acceptance;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.settlement.CaseStore;
import org.yiciban.casefile.states.AcceptanceMode;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.document.DocumentType;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;

/** The verbs of the models. A verb never repeats what an act did; each saves what it changed. */
@Component
class CaseProcedure implements ProcedureActions {

    private final CaseStore store;
    private final ItemOpening itemOpening;
    private final Acceptance acceptance;
    private final Decisions decisions;
    private final Overdue overdue;

    CaseProcedure(
            CaseStore store, ItemOpening itemOpening, Acceptance acceptance, Decisions decisions, Overdue overdue) {
        this.store = store;
        this.itemOpening = itemOpening;
        this.acceptance = acceptance;
        this.decisions = decisions;
        this.overdue = overdue;
    }

    @Override
    public List<String> checkers(CaseNumber caseNumber) {
        CaseFile file = store.lock(caseNumber);
        Set<String> checkers = new LinkedHashSet<>();
        if (file.rounds() > 1) {
            store.findings().defects(caseNumber, file.rounds() - 1).forEach(named -> checkers.add(named.checker()));
        }
        if (checkers.isEmpty()) {
            List<ItemCode> waiting = file.items().stream()
                    .filter(item -> item.status() == ItemStatus.WAITING)
                    .map(CaseItem::code)
                    .toList();
            file.release().preCheckers(waiting).forEach(agency -> checkers.add(agency.value()));
        }
        return new ArrayList<>(checkers);
    }

    @Override
    public Opening openItem(CaseNumber caseNumber, ItemCode item) {
        CaseFile file = store.lock(caseNumber);
        Opening opening = itemOpening.open(file, item, store.now(file));
        store.save(file);
        if (opening != Opening.CLOSED) {
            store.rescheduleTimers(file, CasePart.of(item), LimitTimer.ITEM);
        }
        return opening;
    }

    @Override
    public void besideEnded(CaseNumber caseNumber) {
        itemOpening.goOn(store.lock(caseNumber));
    }

    @Override
    public boolean fourEyes(CaseNumber caseNumber, ItemCode item) {
        return store.release(caseNumber).item(item).fourEyes();
    }

    @Override
    public void issue(CaseNumber caseNumber, ItemCode code) {
        CaseFile file = store.lock(caseNumber);
        CaseItem item = file.item(code);
        Instant now = store.now(file);
        ActContext context = ActContext.byLaw(now);
        if (item.status() == ItemStatus.DECIDING) {
            // the decision stood ready and waited for the promised paper only
            decisions.decide(file, item, item.proposed(), item.reason(), context, now);
        }
        decisions.issue(file, item, context, now);
        store.save(file);
    }

    @Override
    public void recordOverdue(CaseNumber caseNumber, CasePart part) {
        CaseFile file = store.lock(caseNumber);
        overdue.record(file, part);
    }

    @Override
    public void endForMissingPaper(CaseNumber caseNumber, ItemCode code) {
        CaseFile file = store.lock(caseNumber);
        CaseItem item = file.item(code);
        Instant now = store.now(file);
        List<CaseClock> missed = file.owedPapers(code).stream()
                .filter(clock -> clock.awaitsEffect(now))
                .toList();
        decisions.endForMissingPaper(file, item, missed, now);
        store.save(file);
    }

    @Override
    public void acceptByLaw(CaseNumber caseNumber) {
        CaseFile file = store.lock(caseNumber);
        Instant now = store.now(file);
        if (file.running(CasePart.RECEPTION, ClockKind.RECEPTION_ANSWER).stream()
                .anyMatch(clock -> clock.awaitsEffect(now))) {
            // both limits passed together, and this one ends the reception
            overdue.record(file, CasePart.RECEPTION);
        }
        acceptance.accept(file, AcceptanceMode.DEEMED, ActContext.byLaw(dueOf(file, ClockKind.RECEPTION)), now);
        store.save(file);
        store.rescheduleTimers(file, CasePart.BUNDLE, LimitTimer.BUNDLE);
    }

    @Override
    public void abandon(CaseNumber caseNumber) {
        CaseFile file = store.lock(caseNumber);
        Instant now = store.now(file);
        Instant due = dueOf(file, ClockKind.CORRECTION);
        file.running(CasePart.RECEPTION, ClockKind.CORRECTION).forEach(clock -> clock.closeBy(PassedEffect.ABANDONED));
        file.items().stream()
                .filter(item -> item.status() == ItemStatus.WAITING)
                .forEach(CaseItem::abandon);
        String notice = noticeOfAbandonment(file, due, now);
        file.end(CaseTransition.ABANDON, ActContext.byLaw(due), now, new ReceptionFacts.Abandoned(notice));
        store.save(file);
    }

    @Override
    public String openDelivery(CaseNumber caseNumber) {
        CaseFile file = store.lock(caseNumber);
        if (file.status().isFinal() || itemOpening.awaited(file)) {
            return "nothing";
        }
        Instant now = store.now(file);
        List<CaseItem> pending = Decisions.undelivered(file);
        file.move(
                CaseTransition.START_DELIVERY,
                ActContext.byLaw(now),
                now,
                new ItemFacts.DeliveryStarted(pending.size()));
        store.save(file);
        if (pending.isEmpty()) {
            return "nothing";
        }
        store.rescheduleTimers(file, CasePart.DELIVERY, LimitTimer.DELIVERY);
        // what may be served electronically was served when it was issued
        return "paper";
    }

    @Override
    public void completeCase(CaseNumber caseNumber) {
        CaseFile file = store.lock(caseNumber);
        if (file.status().isFinal() || itemOpening.awaited(file)) {
            return;
        }
        Instant now = store.now(file);
        ActContext context = ActContext.byLaw(now);
        store.clocks().meetBundle(file, context);
        file.complete(context, now);
        CaseDocuments documents = store.documents();
        documents.issue(
                file,
                DocumentType.BUNDLE,
                file.release().window(),
                now,
                Map.of("items", documents.ended(file, file.items())));
        store.save(file);
    }

    /** The applicant is told in writing that nothing more is done, and by which notice he had been asked. */
    private String noticeOfAbandonment(CaseFile file, Instant due, Instant now) {
        Map<String, Object> facts = new HashMap<>(Map.of("mode", PassedEffect.ABANDONED.name(), "due", due.toString()));
        store.documents().last(file, DocumentType.CORRECT).ifPresent(notice -> DocumentFacts.cite(facts, notice));
        return store.documents()
                .issue(file, DocumentType.END, file.release().leadAgency(), now, facts)
                .number();
    }

    private static Instant dueOf(CaseFile file, ClockKind kind) {
        return file.running(CasePart.RECEPTION, kind).get(0).due().orElseThrow();
    }
}
