package org.yiciban.casefile.hearing;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.HearingFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.EndedItems;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.SilentGrants;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.ProcessMessage;

/** A hearing on an item that has ended without a decision is not held. */
@Component
class HearingEnds implements EndedItems {

    private final HearingBook book;
    private final Clocks clocks;
    private final ObjectProvider<CaseProcess> process;

    HearingEnds(HearingBook book, Clocks clocks, ObjectProvider<CaseProcess> process) {
        this.book = book;
        this.clocks = clocks;
        this.process = process;
    }

    @Override
    public void ended(CaseFile file, Instant now) {
        file.items().stream()
                .filter(item -> item.dirty() && (item.status() == ItemStatus.ENDED || SilentGrants.isOne(item)))
                .filter(item -> file.clocks().stream()
                        .anyMatch(clock -> clock.part().equals(CasePart.ofHearing(item.key())) && !clock.ended()))
                .forEach(item -> end(file, item, now));
    }

    private void end(CaseFile file, CaseItem item, Instant now) {
        CasePart part = CasePart.ofHearing(item.key());
        ActContext byLaw = ActContext.byLaw(now);
        book.open(file.number(), item.key()).ifPresent(open -> {
            book.move(file.number(), open, Hearing.State.ENDED);
            clocks.cancelAll(file, part, byLaw);
            file.record(JournalLine.of(JournalEvent.HEARING_ENDED, part, byLaw, now)
                    .facts(new HearingFacts.Of(item.key(), open.number())));
            process.getObject().tell(file.number(), part, ProcessMessage.ITEM_ENDED);
        });
    }
}
