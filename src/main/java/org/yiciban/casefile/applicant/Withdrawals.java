package org.yiciban.casefile.applicant;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.states.CaseTransitions;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.ItemTransition;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** Withdrawing 撤回, before the decision: the whole case or one item. Decided items stay and are delivered. */
@Component
class Withdrawals {

    private final Clocks clocks;
    private final CaseDocuments documents;
    private final BesideItems beside;
    private final ObjectProvider<CaseProcess> process;

    Withdrawals(Clocks clocks, CaseDocuments documents, BesideItems beside, ObjectProvider<CaseProcess> process) {
        this.clocks = clocks;
        this.documents = documents;
        this.beside = beside;
        this.process = process;
    }

    void withdrawCase(CaseFile file, ActContext context) {
        if (CaseTransitions.target(file.status(), CaseTransition.WITHDRAW).isEmpty()) {
            throw ActRefused.byState("withdrawal.case-state", StateWords.text(file.status()));
        }
        boolean inReception = file.status() != CaseStatus.ACCEPTED;
        var undecided =
                file.items().stream().filter(item -> !item.status().isFinal()).toList();
        // whoever has asked for something later names that; it is no part of what he applied for
        if (file.rows().appliedFor().stream().allMatch(item -> item.status().isFinal())) {
            throw ActRefused.conflict("withdrawal.all-decided");
        }
        var running = undecided.stream()
                .filter(item -> item.status().isRunning())
                .map(item -> item.key())
                .toList();
        boolean noneDecided = file.items().stream().noneMatch(item -> stays(file, item));
        undecided.forEach(item -> end(file, item, context, noneDecided ? null : notice(file, item, context)));
        if (noneDecided) {
            documents.issue(file, DocumentType.END, file.release().leadAgency(), context, facts(context));
            file.end(
                    CaseTransition.WITHDRAW, context, context.instant(), new ReceptionFacts.Withdrawn(reason(context)));
            clocks.cancelAll(file, CasePart.RECEPTION, context);
            clocks.cancelAll(file, CasePart.BUNDLE, context);
        }
        file.touch();
        if (inReception) {
            process.getObject().tell(file.number(), CasePart.RECEPTION, ProcessMessage.CASE_WITHDRAWN);
        } else {
            running.forEach(
                    code -> process.getObject().tell(file.number(), CasePart.of(code), ProcessMessage.ITEM_ENDED));
            beside.endAll(file, context);
        }
    }

    void withdrawItem(CaseFile file, ItemKey code, ActContext context) {
        CaseItem item = file.item(code);
        boolean askedLater = file.rows().askedLater(item);
        if (file.status().isFinal() && !askedLater || !item.allows(ItemTransition.WITHDRAW)) {
            throw ActRefused.byStateOf(code, "withdrawal.item-state", StateWords.text(item.status()));
        }
        boolean last = !askedLater
                && file.rows().appliedFor().stream()
                                .filter(one -> !one.status().isFinal())
                                .count()
                        == 1
                && file.items().stream().noneMatch(one -> stays(file, one));
        if (last) {
            withdrawCase(file, context);
            return;
        }
        boolean running = item.status().isRunning();
        end(file, item, context, notice(file, item, context));
        file.touch();
        if (running) {
            process.getObject().tell(file.number(), CasePart.of(code), ProcessMessage.ITEM_ENDED);
        }
        if (!askedLater) {
            beside.end(file, context);
        }
    }

    /** Whether it was decided, so that the case goes on to its end; of what was asked for later, until it is handed over. */
    private static boolean stays(CaseFile file, CaseItem item) {
        return item.status() == ItemStatus.DECIDED && !(file.rows().askedLater(item) && item.deliveredAt() != null);
    }

    private void end(CaseFile file, CaseItem item, ActContext context, @Nullable String notice) {
        String before = item.status().name();
        item.end(ItemTransition.WITHDRAW, ItemOutcome.WITHDRAWN, LocalText.written(context.reason()));
        clocks.cancelAll(file, item.part(), context);
        file.record(JournalLine.of(JournalEvent.ITEM_WITHDRAWN, item.part(), context, context.instant())
                .status(before, item.status().name())
                .facts(new ItemFacts.ItemWithdrawn(item.key(), reason(context), notice)));
    }

    /** The applicant is told in writing that nothing more is done. */
    private String notice(CaseFile file, CaseItem item, ActContext context) {
        return documents
                .issueOn(item, file, DocumentType.END, context, facts(context))
                .number();
    }

    private static SaidFacts facts(ActContext context) {
        SaidFacts facts = new SaidFacts().say(DocumentFact.MODE, "WITHDRAWN");
        if (reason(context) != null) {
            facts.say(DocumentFact.REASON, reason(context));
        }
        DocumentFacts.sayCapacity(facts, context);
        return facts;
    }

    /** What the applicant said, null if nothing. */
    private static @Nullable String reason(ActContext context) {
        return context.reason() == null || context.reason().isBlank() ? null : context.reason();
    }
}
