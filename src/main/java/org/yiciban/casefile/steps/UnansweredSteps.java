package org.yiciban.casefile.steps;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.Remedies;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemTransition;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** Steps whose limit passed without an answer, or that one refused to confirm, and the items that this ends: no licence, only what the sheet names by its rule. */
@Component
class UnansweredSteps {

    private final Clocks clocks;
    private final CaseDocuments documents;
    private final Remedies remedies;
    private final AskPauses pauses;
    private final ObjectProvider<CaseProcess> process;

    UnansweredSteps(
            Clocks clocks,
            CaseDocuments documents,
            Remedies remedies,
            AskPauses pauses,
            ObjectProvider<CaseProcess> process) {
        this.clocks = clocks;
        this.documents = documents;
        this.remedies = remedies;
        this.pauses = pauses;
        this.process = process;
    }

    void leave(CaseFile file, ApplicantStep ask, CasePart part, Instant now) {
        CaseClock passed = file.running(part, ClockKind.REQUEST).stream()
                .filter(clock -> clock.awaitsEffect(now))
                .findFirst()
                .orElseThrow();
        Instant due = passed.due().orElseThrow();
        passed.closeBy(PassedEffect.UNANSWERED);
        close(file, ask, ask.onTimeout(), new Closing(part, JournalEvent.ASK_LAPSED, due, now));
    }

    /** One of those who have to confirm it refused. */
    void refuse(CaseFile file, ApplicantStep ask, CasePart part, ActContext context) {
        Instant now = context.instant();
        close(
                file,
                ask,
                ask.confirmation().orElseThrow().onRefusal(),
                new Closing(part, JournalEvent.ASK_REFUSED, now, now));
    }

    /**
     * How a step ends without what it asked for.
     *
     * @param effective the effect is of the due day, the notice of the day on which it is written
     */
    private record Closing(CasePart part, JournalEvent event, Instant effective, Instant now) {

        boolean refused() {
            return event == JournalEvent.ASK_REFUSED;
        }

        JournalLine line(JournalEvent what, CasePart of) {
            return JournalLine.of(what, of, ActContext.byLaw(effective), now);
        }
    }

    private void close(CaseFile file, ApplicantStep ask, ApplicantStep.OnTimeout then, Closing closing) {
        List<CaseItem> ending = then == ApplicantStep.OnTimeout.END
                ? file.items().stream()
                        .filter(item -> ask.isFor(item.code()) && !item.status().isFinal())
                        .toList()
                : List.of();
        List<ItemKey> keys = ending.stream().map(CaseItem::key).toList();
        file.record(closing.line(closing.event(), closing.part())
                .facts(new LimitFacts.OfAsk(ask.id(), keys.isEmpty() ? null : keys, null)));
        List<CaseItem> running =
                ending.stream().filter(item -> item.status().isRunning()).toList();
        ending.forEach(item -> end(file, item, ask, closing));
        pauses.end(file, ask, closing.effective());
        file.touch();
        running.forEach(item -> process.getObject().tell(file.number(), item.part(), ProcessMessage.ITEM_ENDED));
    }

    private void end(CaseFile file, CaseItem item, ApplicantStep ask, Closing closing) {
        Instant now = closing.now();
        LocalText why = OnRecord.of(closing.refused() ? "item.refused" : "item.unanswered", ask.name());
        String before = item.status().name();
        item.end(ItemTransition.END_UNANSWERED, ItemOutcome.TERMINATED, why);
        clocks.cancelAll(file, item.part(), ActContext.byLaw(now));
        SaidFacts facts = remedies.facts(file, item.key())
                .say(DocumentFact.MODE, closing.refused() ? "REFUSED" : "UNANSWERED")
                .say(DocumentFact.DUE, closing.effective())
                .say(DocumentFact.PROCEDURE, ask.name())
                .say(DocumentFact.BASIS, ask.basis());
        String number = documents
                .issueOn(item, file, DocumentType.END, ActContext.byLaw(now), facts)
                .number();
        file.record(closing.line(JournalEvent.ITEM_ENDED, item.part())
                .status(before, item.status().name())
                .facts(ItemFacts.ItemEnded.of(item.key(), null, why, number)));
    }
}
