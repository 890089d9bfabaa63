package org.yiciban.casefile.hearing;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.HearingFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Refusal;

/** What becomes of the right to a hearing: it is used, waived or passes; and who objects to its chair (licensing law Arts 47, 48). */
@Component
public class Hearings {

    private final HearingBook book;
    private final PartyBook parties;
    private final HearingOrders orders;
    private final Clocks clocks;
    private final ObjectProvider<CaseProcess> process;

    Hearings(
            HearingBook book,
            PartyBook parties,
            HearingOrders orders,
            Clocks clocks,
            ObjectProvider<CaseProcess> process) {
        this.book = book;
        this.parties = parties;
        this.orders = orders;
        this.clocks = clocks;
        this.process = process;
    }

    /**
     * Somebody asks for it.
     *
     * @throws ActRefused when there is none to ask for, when it was asked for already, and when that comes too late
     */
    public void ask(CaseFile file, ItemKey key, ActContext context) {
        Hearing told = toldOf(file, key);
        if (context.capacity() != null && told.waivedAt() != null) {
            throw ActRefused.conflict("hearing.was-waived");
        }
        end(file, key, context);
        book.asked(file.number(), told, context.instant());
        record(file, JournalEvent.HEARING_ASKED, told, context);
        orders.due(file, file.item(key), context.instant());
    }

    /** Whoever was told of it waives it in writing; a waiver that is recorded is final. */
    public void waive(CaseFile file, ItemKey key, ActContext context) {
        Hearing told = toldOf(file, key);
        if (told.waivedAt() != null) {
            throw ActRefused.conflict("hearing.was-waived");
        }
        book.waived(file.number(), told, context.instant());
        if (!parties.of(file.number(), key).isEmpty()) {
            // others were told of their right, too, and their time runs on
            record(file, JournalEvent.APPLICANT_WAIVED, told, context);
            return;
        }
        end(file, key, context);
        book.move(file.number(), told, Hearing.State.WAIVED);
        record(file, JournalEvent.HEARING_WAIVED, told, context);
        process.getObject().tell(file.number(), CasePart.ofHearing(key), ProcessMessage.HEARING_WAIVED);
    }

    /**
     * Somebody objects to whoever is to chair: the head decides.
     *
     * @throws ActRefused when no date is told, when that was objected to already, and after the hearing
     */
    public void object(CaseFile file, ItemKey key, String reason, ActContext context) {
        Hearing open = book.open(file.number(), key).orElseThrow(() -> ActRefused.conflict("hearing.none"));
        if (open.state() != Hearing.State.SET || open.objection() != null) {
            throw ActRefused.conflict(open.objection() == null ? "hearing.no-session" : "hearing.objected");
        }
        if (!context.instant().isBefore(open.set().at())) {
            throw ActRefused.conflict("hearing.begun");
        }
        String why = HearingInput.text(
                reason, "reason", Refusal.of("hearing.objection", HearingInput.SHORTEST, HearingInput.LONGEST));
        book.objected(file.number(), open, why);
        record(file, JournalEvent.CHAIR_OBJECTED, open, context);
        process.getObject().tell(file.number(), CasePart.ofHearing(key), ProcessMessage.CHAIR_OBJECTED);
    }

    /** Nobody has asked for it in time. */
    public void closeRight(CaseFile file, ItemKey key, Instant now) {
        CasePart part = CasePart.ofHearing(key);
        for (CaseClock clock : file.running(part, ClockKind.HEARING)) {
            Instant due = clock.due().orElseThrow();
            ActContext byLaw = ActContext.byLaw(due);
            clock.add(ClockEvent.met(due, byLaw.actorId()));
            book.open(file.number(), key).ifPresent(open -> {
                book.move(file.number(), open, Hearing.State.PASSED);
                file.record(JournalLine.of(JournalEvent.HEARING_RIGHT_PASSED, part, byLaw, now)
                        .facts(new HearingFacts.Of(key, open.number())));
            });
        }
        file.touch();
    }

    private Hearing toldOf(CaseFile file, ItemKey key) {
        CaseItem item = file.find(key).orElseThrow(ActRefused::noSuchItem);
        List<Hearing> all = book.of(file.number(), item.key());
        if (all.isEmpty()) {
            throw ActRefused.conflict("hearing.none");
        }
        Hearing newest = all.get(0);
        return switch (newest.state()) {
            case TOLD -> newest;
            case PASSED -> throw ActRefused.conflict("hearing.late");
            case WAIVED -> throw ActRefused.conflict("hearing.was-waived");
            case ENDED -> throw ActRefused.conflict("hearing.none");
            case ASKED, SET, OBJECTED, HELD -> throw ActRefused.conflict("hearing.asked");
        };
    }

    private void end(CaseFile file, ItemKey key, ActContext context) {
        clocks.meet(file, CasePart.ofHearing(key), ClockKind.HEARING, context);
    }

    private static void record(CaseFile file, JournalEvent event, Hearing one, ActContext context) {
        file.record(JournalLine.of(event, CasePart.ofHearing(one.item()), context, context.instant())
                .facts(new HearingFacts.Of(one.item(), one.number())));
        file.touch();
    }
}
