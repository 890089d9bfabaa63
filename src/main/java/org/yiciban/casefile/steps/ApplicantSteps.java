package org.yiciban.casefile.steps;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.reception.KeptSubmissions;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.deadline.clock.ClockKind;

/**
 * The steps that a bundle asks of the applicant: asked, done, left undone until the limit, or ended with what they were
 * for. Each stands in the case by its clock of the kind {@link ClockKind#REQUEST}: while it runs, the applicant may act.
 */
@Component
public class ApplicantSteps {

    private final Clocks clocks;
    private final StepRecords records;
    private final KeptSubmissions kept;
    private final UnansweredSteps unanswered;
    private final ConfirmationBook confirmations;
    private final AskPauses pauses;
    private final ObjectProvider<CaseProcess> process;

    ApplicantSteps(
            Clocks clocks,
            StepRecords records,
            KeptSubmissions kept,
            UnansweredSteps unanswered,
            ConfirmationBook confirmations,
            AskPauses pauses,
            ObjectProvider<CaseProcess> process) {
        this.clocks = clocks;
        this.records = records;
        this.kept = kept;
        this.unanswered = unanswered;
        this.confirmations = confirmations;
        this.pauses = pauses;
        this.process = process;
    }

    /**
     * The turn of a step has come: the applicant is asked, and his time runs.
     *
     * @return false where nothing is left that it could be for
     */
    public boolean ask(CaseFile file, CasePart part, Instant now) {
        ApplicantStep ask = of(file, part);
        if (!isNeeded(file, ask) || !confirmations.open(file, ask, () -> kept.data(file))) {
            return false;
        }
        CaseClock clock = clocks.start(
                file,
                part,
                ClockKind.REQUEST,
                null,
                ClockLimit.of(ask.limit(), ask.basis().zh()),
                now,
                null);
        tell(file, JournalEvent.ASKED, ask, clock.due().orElse(null), ActContext.byLaw(now));
        pauses.begin(file, ask, now);
        return true;
    }

    /** The applicant has done it; what he says and brings was found in order. */
    public void answered(
            CaseFile file,
            ApplicantStep ask,
            Map<String, Object> data,
            List<Submissions.Paper> papers,
            ActContext context) {
        CasePart part = CasePart.ofAsk(ask.id());
        clocks.meet(file, part, ClockKind.REQUEST, context);
        records.addAnswer(file, part, ask.id(), data, context);
        kept.addLater(file, Map.of(), papers, context);
        tell(file, JournalEvent.ASK_ANSWERED, ask, null, context);
        pauses.end(file, ask, context.instant());
        process.getObject().tell(file.number(), part, ProcessMessage.APPLICANT_ANSWERED);
    }

    /** His time has passed: the case goes on without it, and where the sheet says so the items that it was for end. */
    public void leave(CaseFile file, CasePart part, Instant now) {
        unanswered.leave(file, of(file, part), part, now);
    }

    /**
     * Ends what is asked and isn't needed any more, after items of the case have ended.
     *
     * @param all each of them: the applicant has withdrawn everything that was still to be decided
     */
    public void end(CaseFile file, boolean all, ActContext context) {
        for (ApplicantStep ask : open(file)) {
            if (all || !isNeeded(file, ask)) {
                CasePart part = CasePart.ofAsk(ask.id());
                clocks.cancelAll(file, part, context);
                tell(file, JournalEvent.ASK_ENDED, ask, null, context);
                pauses.end(file, ask, context.instant());
                process.getObject().tell(file.number(), part, ProcessMessage.ASK_ENDED);
            }
        }
    }

    /** What the applicant is asked for now. */
    public static List<ApplicantStep> open(CaseFile file) {
        return file.release().bundle().asks().stream()
                .filter(ask -> !file.running(CasePart.ofAsk(ask.id()), ClockKind.REQUEST)
                        .isEmpty())
                .toList();
    }

    private static void tell(
            CaseFile file, JournalEvent event, ApplicantStep ask, @Nullable Instant due, ActContext context) {
        file.record(JournalLine.of(event, CasePart.ofAsk(ask.id()), context, context.instant())
                .facts(new LimitFacts.OfAsk(ask.id(), null, due)));
        file.touch();
    }

    private static ApplicantStep of(CaseFile file, CasePart part) {
        return CasePart.askOf(part)
                .flatMap(file.release().bundle()::ask)
                .orElseThrow(() -> new IllegalStateException("the sheet asks nothing of the applicant by " + part));
    }

    /** Whether something that it is for is still to be decided or was. */
    private static boolean isNeeded(CaseFile file, ApplicantStep ask) {
        return file.rows().appliedFor().stream()
                .anyMatch(item -> ask.isFor(item.code()) && item.status() != ItemStatus.ENDED);
    }
}
