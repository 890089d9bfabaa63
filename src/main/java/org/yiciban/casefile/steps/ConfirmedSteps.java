package org.yiciban.casefile.steps;

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
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.deadline.clock.ClockKind;

/** What an answer of one of several persons does: the last one who confirms ends the step, one who refuses does at once. */
@Component
class ConfirmedSteps {

    private final ConfirmationBook book;
    private final Clocks clocks;
    private final UnansweredSteps unanswered;
    private final ObjectProvider<CaseProcess> process;

    ConfirmedSteps(
            ConfirmationBook book, Clocks clocks, UnansweredSteps unanswered, ObjectProvider<CaseProcess> process) {
        this.book = book;
        this.clocks = clocks;
        this.unanswered = unanswered;
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
        if (refused) {
            unanswered.refuse(file, ask, part, context);
        } else {
            file.record(JournalLine.of(
                            JournalEvent.ASK_CONFIRMED, part, ActContext.byLaw(context.instant()), context.instant())
                    .facts(new LimitFacts.OfAsk(ask.id(), null, null)));
        }
        process.getObject().tell(file.number(), part, ProcessMessage.APPLICANT_ANSWERED);
    }
}
