package org.yiciban.casefile.items;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.DocumentFacts;
import org.yiciban.casefile.notices.Remedies;
import org.yiciban.casefile.ports.ItemActions;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemTransition;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * What becomes of an item when a paper that was promised for later 容缺受理 has not come by its day. A licence is decided on
 * what is there (licensing law Arts 37, 38); so is anything else, unless its sheet names a rule by which it ends.
 */
@Component
class MissingPapers {

    private final Clocks clocks;
    private final CaseDocuments documents;
    private final Remedies remedies;

    MissingPapers(Clocks clocks, CaseDocuments documents, Remedies remedies) {
        this.clocks = clocks;
        this.documents = documents;
        this.remedies = remedies;
    }

    ItemActions.Missed missed(CaseFile file, CaseItem item, Instant now) {
        ItemSheet sheet = file.release().item(item.code());
        if (!sheet.isLicence() && sheet.missingPaper().isPresent()) {
            end(file, item, now);
            return ItemActions.Missed.ENDED;
        }
        decideOnWhatIsThere(file, item, now);
        return ItemActions.Missed.DECIDE;
    }

    /** Ends the item: from its due day on nothing is decided any more. */
    void end(CaseFile file, CaseItem item, Instant now) {
        List<CaseClock> missed = passed(file, item, now);
        Instant due = missed.get(0).due().orElseThrow();
        String before = item.status().name();
        item.end(ItemTransition.END_FOR_MISSING_PAPER, ItemOutcome.TERMINATED, OnRecord.of("item.paper-missing"));
        // said before the clocks close: a closed one is due on no day any more
        List<SaidFacts> owed = missed.stream()
                .map(clock -> DocumentFacts.owedPaper(file, clock))
                .toList();
        missed.forEach(clock -> clock.closeBy(PassedEffect.PAPER_MISSING));
        clocks.cancelAll(file, item.part(), ActContext.byLaw(now));
        SaidFacts facts = remedies.facts(file, item.key())
                .say(DocumentFact.MODE, "PAPER")
                .say(DocumentFact.DUE, due)
                .say(DocumentFact.OWED, owed);
        file.release().item(item.code()).missingPaper().ifPresent(rule -> facts.say(DocumentFact.BASIS, rule));
        // the effect is of the due day, the notice of the day on which it is written
        String number = documents
                .issueOn(item, file, DocumentType.END, ActContext.byLaw(now), facts)
                .number();
        file.record(JournalLine.of(JournalEvent.ITEM_ENDED, item.part(), ActContext.byLaw(due), now)
                .status(before, item.status().name())
                .facts(ItemFacts.ItemEnded.of(item.key(), null, OnRecord.of("item.paper-missing"), number)));
    }

    /** Whatever was under way stops; an item whose turn hasn't come is decided so when it comes. */
    private static void decideOnWhatIsThere(CaseFile file, CaseItem item, Instant now) {
        List<CaseClock> missed = passed(file, item, now);
        Instant due = missed.get(0).due().orElseThrow();
        LocalText papers = LocalText.listed(missed.stream()
                .map(clock -> file.release().material(clock.material()).name())
                .toList());
        String before = item.status().name();
        missed.forEach(clock -> clock.closeBy(PassedEffect.DECIDED_WITHOUT_PAPER));
        if (!item.waits()) {
            item.decideWithoutPaper();
            resume(file, item, due);
        }
        file.record(JournalLine.of(JournalEvent.PAPER_MISSED, item.part(), ActContext.byLaw(due), now)
                .status(before, item.status().name())
                .facts(ItemFacts.PaperMissed.of(item.key(), papers)));
    }

    /** A special procedure is over with it, so its time counts again. */
    private static void resume(CaseFile file, CaseItem item, Instant due) {
        ActContext byLaw = ActContext.byLaw(due);
        for (ClockKind kind : List.of(ClockKind.ITEM_STATUTORY, ClockKind.ITEM_PROMISED)) {
            file.running(item.part(), kind).stream()
                    .filter(clock -> clock.clock().paused())
                    .forEach(clock -> clock.add(ClockEvent.resumed(due, null, byLaw.actorId())));
        }
    }

    private static List<CaseClock> passed(CaseFile file, CaseItem item, Instant now) {
        return file.running(item.part(), ClockKind.DEFERRAL).stream()
                .filter(clock -> clock.awaitsEffect(now))
                .toList();
    }
}
