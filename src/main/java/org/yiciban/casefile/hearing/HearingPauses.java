package org.yiciban.casefile.hearing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.Pauses;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.steps.ItemPauses;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;

/** The clock of a decision stands for a hearing only from the written notice of how long that takes (licensing law Art. 45). */
@Component
class HearingPauses {

    private final CaseDocuments documents;
    private final ItemPauses pauses;

    HearingPauses(CaseDocuments documents, ItemPauses pauses) {
        this.documents = documents;
        this.pauses = pauses;
    }

    /**
     * Lets it stand, where whoever sets the date says how many working days are needed.
     *
     * @param before by which document it stands already; empty where it runs
     * @return the number of the document by which it stands; empty where it runs
     */
    String begin(StepAct act, CaseItem item, Hearing hearing, Optional<String> before) {
        CaseFile file = act.file();
        String days = HearingInput.typed(act, "expectedDays");
        boolean running = hearing.about() == Hearing.About.DECISION
                && Stream.of(ClockKind.ITEM_STATUTORY, ClockKind.ITEM_PROMISED)
                        .flatMap(kind -> file.running(item.part(), kind).stream())
                        .anyMatch(clock -> ItemPauses.runs(clock, act.context().instant()));
        if (days.isEmpty() || !running) {
            return before.orElse("");
        }
        ItemSheet sheet = file.release().item(item.code());
        PauseReason ground = Pauses.ground(PauseReason.HEARING.name(), allowed(sheet));
        SaidFacts facts = new SaidFacts();
        Pauses.tell(facts, ground, Pauses.days(days), sheet.pauseBasis());
        String notice = documents
                .issueOn(item, file, DocumentType.SPECIAL, act.context(), facts)
                .number();
        ClockEvent paused = ClockEvent.paused(
                act.context().instant(),
                ground,
                Pauses.citation(ground, sheet.pauseBasis()),
                notice,
                act.context().actorId());
        pauses.moved(file, item, clock -> ItemPauses.runs(clock, act.context().instant()), paused);
        file.record(JournalLine.of(JournalEvent.SPECIAL_PROCEDURE_STARTED, item.part(), act.context(), act.now())
                .clock("PAUSED " + ground)
                .facts(new LimitFacts.PauseStarted(item.key(), ground.text(), notice, null, null, null)));
        return notice;
    }

    /** Art. 45 names hearings before licences; of anything else the sheet has to. */
    private static Set<PauseReason> allowed(ItemSheet sheet) {
        return sheet.handling() == Handling.LICENCE ? EnumSet.of(PauseReason.HEARING) : sheet.specialProcedures();
    }

    /** The hearing is over: what stood for it runs again. */
    void end(CaseFile file, CaseItem item, Hearing hearing, ActContext context) {
        String notice = hearing.session() == null ? "" : hearing.set().pause();
        ClockEvent resumed = ClockEvent.resumed(context.instant(), null, context.actorId());
        if (!notice.isEmpty() && pauses.moved(file, item, clock -> stands(clock, notice), resumed)) {
            file.record(JournalLine.of(JournalEvent.SPECIAL_PROCEDURE_FINISHED, item.part(), context, context.instant())
                    .clock("RESUMED")
                    .facts(new LimitFacts.PauseFinished(item.key())));
        }
    }

    /** Whether a clock stands by that document. */
    static boolean stands(CaseClock clock, String notice) {
        return clock.clock().paused()
                && clock.clock().standingEvents().stream()
                        .reduce((first, second) -> second)
                        .filter(event -> notice.equals(event.document()))
                        .isPresent();
    }
}
