package org.yiciban.casefile.applicant;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.clocks.ReceptionClocks;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.reception.KeptSubmissions;
import org.yiciban.casefile.reception.RowItems;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemTransition;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.deadline.clock.ClockKind;

/**
 * What a supplement is for the case: a new round with its clocks, and answers and papers that are kept with it. Whether it is
 * in order was found out before.
 */
@Component
public class SupplementRounds {

    private final Clocks clocks;
    private final KeptSubmissions kept;

    SupplementRounds(Clocks clocks, KeptSubmissions kept) {
        this.clocks = clocks;
        this.kept = kept;
    }

    /** A supplement that was found in order, and whether the applicant insists on a decision on what there is. */
    public record Answer(SupplementCheck.Sound sound, boolean insists) {}

    /**
     * The notice is answered.
     *
     * @param context whose instant is when the applicant did it: what is in time is judged by that
     * @param received when it came to the authority, from which time runs against it
     * @param now when it is recorded
     */
    public void answered(CaseFile file, Answer answer, ActContext context, Instant received, Instant now) {
        clocks.meet(file, CasePart.RECEPTION, ClockKind.CORRECTION, context);
        file.newRound(received);
        rows(file, answer.sound(), context, now);
        // a supplement is a new submission: it opens new clocks, nothing restarts the old ones
        ReceptionClocks.start(clocks, file, received);
        file.move(CaseTransition.SUPPLEMENT, context, now, round(file, answer.insists()));
        keep(file, answer.sound(), context);
    }

    /** The notice of items that were received for themselves is answered: each is checked again, with a new clock. */
    void answered(CaseFile file, List<CaseItem> sentBack, Answer answer, ActContext context) {
        file.newRound(context.instant());
        // none comes or goes, but a row may be called otherwise now
        rows(file, answer.sound(), context, context.instant());
        file.move(CaseTransition.SUPPLEMENT, context, context.instant(), round(file, answer.insists()));
        for (CaseItem item : sentBack) {
            item.supplement();
            ReceptionClocks.startFor(clocks, file, item, context.instant());
        }
        keep(file, answer.sound(), context);
    }

    /** Rows that came have their items; a row that has gone is withdrawn, as the applicant applies for it no more. */
    private static void rows(CaseFile file, SupplementCheck.Sound sound, ActContext context, Instant now) {
        file.rows().numbered(sound.rowNumbers());
        for (CaseItem item : new RowItems(file.release(), sound.data()).follow(file)) {
            String before = item.status().name();
            item.end(ItemTransition.WITHDRAW, ItemOutcome.WITHDRAWN, null);
            file.record(JournalLine.of(JournalEvent.ITEM_WITHDRAWN, item.part(), context, now)
                    .status(before, item.status().name())
                    .facts(new ItemFacts.ItemWithdrawn(item.key(), null, null)));
        }
    }

    /**
     * Papers that were promised for later came in time and are recorded late.
     *
     * @param context whose instant is when the applicant handed them in
     * @param now when that is recorded
     */
    public void cameInTime(CaseFile file, List<Submissions.Paper> papers, ActContext context, Instant now) {
        file.laterRound();
        later(file, new SupplementCheck.Sound(kept.data(file), papers), context, now);
    }

    /** Papers that were promised for later have come, in a round that has begun. */
    void later(CaseFile file, SupplementCheck.Sound sound, ActContext context, Instant now) {
        file.move(CaseTransition.SUPPLEMENT, context, now, round(file, false));
        keep(file, sound, context);
    }

    private void keep(CaseFile file, SupplementCheck.Sound sound, ActContext context) {
        kept.add(file, sound.data(), sound.papers(), context);
        file.touch();
    }

    private static ReceptionFacts round(CaseFile file, boolean insists) {
        return new ReceptionFacts.Supplemented(file.rounds(), insists ? true : null);
    }
}
