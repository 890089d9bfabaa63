package org.yiciban.casefile.steps;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.AskFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.deadline.clock.ClockEvent;

/**
 * Clocks of agencies that stand while the applicant is asked: of items that are no licence, by the rule that the sheet cites.
 * What an officer stopped by a notice of his own is left to him.
 */
@Component
class AskPauses {

    private final ItemPauses pauses;

    AskPauses(ItemPauses pauses) {
        this.pauses = pauses;
    }

    /** He is asked: what runs stands from now. What has passed stays as it is. */
    void begin(CaseFile file, ApplicantStep ask, Instant now) {
        ActContext byLaw = ActContext.byLaw(now);
        ask.pauses().ifPresent(pause -> items(file, ask).forEach(item -> {
            ClockEvent paused = ClockEvent.paused(
                    now, PauseReason.APPLICANT_STEP, pause.basis().zh(), null, byLaw.actorId());
            boolean stands = pauses.moved(file, item, one -> ItemPauses.runs(one, now), paused);
            if (stands) {
                file.record(JournalLine.of(JournalEvent.CLOCK_PAUSED, item.part(), byLaw, now)
                        .clock("PAUSED " + PauseReason.APPLICANT_STEP)
                        .facts(new AskFacts.ClockOfItem(item.key(), ask.name(), pause.basis())));
            }
        }));
    }

    /**
     * It is over, by whatever it ended: what stood for it runs again, unless he is still asked for something else that stops it.
     *
     * @param at the day on which his time ended, where it did
     */
    void end(CaseFile file, ApplicantStep ask, Instant at) {
        items(file, ask)
                .filter(item -> ApplicantSteps.open(file).stream()
                        .noneMatch(other -> !other.id().equals(ask.id()) && other.pauses(item.code())))
                .forEach(item -> {
                    ActContext byLaw = ActContext.byLaw(at);
                    ClockEvent resumed = ClockEvent.resumed(at, null, byLaw.actorId());
                    if (pauses.moved(file, item, AskPauses::standsForApplicant, resumed)) {
                        file.record(JournalLine.of(JournalEvent.CLOCK_RESUMED, item.part(), byLaw, at)
                                .clock("RESUMED")
                                .facts(new AskFacts.ClockOfItem(item.key(), ask.name(), null)));
                    }
                });
    }

    private static Stream<CaseItem> items(CaseFile file, ApplicantStep ask) {
        return file.items().stream()
                .filter(item -> ask.pauses(item.code()) && !item.status().isFinal());
    }

    private static boolean standsForApplicant(CaseClock one) {
        List<ClockEvent> events = one.clock().standingEvents();
        ClockEvent last = events.get(events.size() - 1);
        return one.clock().paused()
                && PauseReason.APPLICANT_STEP.name().equals(last.reason())
                && last.document() == null;
    }
}
