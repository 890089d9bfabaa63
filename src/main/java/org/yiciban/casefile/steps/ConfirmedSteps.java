package org.yiciban.casefile.steps;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ConfirmationFacts;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.catalogue.sheet.Fact;
import org.yiciban.deadline.clock.ClockKind;

/** What an answer of one of several persons does: the last one who confirms ends the step, one who refuses does at once. */
@Component
class ConfirmedSteps {

    private final ConfirmationBook book;
    private final Clocks clocks;
    private final UnansweredSteps unanswered;
    private final AskPauses pauses;
    private final CaseFacts facts;
    private final ObjectProvider<CaseProcess> process;

    ConfirmedSteps(
            ConfirmationBook book,
            Clocks clocks,
            UnansweredSteps unanswered,
            AskPauses pauses,
            CaseFacts facts,
            ObjectProvider<CaseProcess> process) {
        this.book = book;
        this.clocks = clocks;
        this.unanswered = unanswered;
        this.pauses = pauses;
        this.facts = facts;
        this.process = process;
    }

    void answered(CaseFile file, Confirmation one, Confirmation.State answer, ActContext context) {
        ApplicantStep ask = file.release().bundle().ask(one.ask()).orElseThrow();
        CasePart part = CasePart.ofAsk(ask.id());
        book.answer(one.no(), answer, context.instant());
        file.record(JournalLine.of(JournalEvent.CONFIRMATION_GIVEN, part, context, context.instant())
                .facts(new ConfirmationFacts.Given(ask.id(), one.person().name(), answer.name())));
        file.touch();
        boolean refused = answer != Confirmation.State.CONFIRMED;
        if (!refused
                && book.of(file.number(), ask.id()).stream()
                        .anyMatch(each -> each.state() != Confirmation.State.CONFIRMED)) {
            return;
        }
        clocks.meet(file, part, ClockKind.REQUEST, context);
        note(file, ask, refused ? Fact.REFUSED : Fact.CONFIRMED, context.instant());
        if (refused) {
            unanswered.refuse(file, ask, part, context);
        } else {
            file.record(JournalLine.of(
                            JournalEvent.ASK_CONFIRMED, part, ActContext.byLaw(context.instant()), context.instant())
                    .facts(new LimitFacts.OfAsk(ask.id(), null, null)));
            pauses.end(file, ask, context.instant());
        }
        process.getObject().tell(file.number(), part, ProcessMessage.APPLICANT_ANSWERED);
    }

    /** What came of it is a fact, where the sheet names one. */
    private void note(CaseFile file, ApplicantStep ask, String came, Instant now) {
        Map<String, Object> given = new LinkedHashMap<>();
        file.release().bundle().facts().stream()
                .filter(fact -> fact.ofConfirmation() && fact.step().equals(Optional.of(ask.id())))
                .forEach(fact -> given.put(fact.key(), came));
        facts.note(file, "ask:" + ask.id(), given, now);
    }
}
