package org.yiciban.casefile.hearing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.HearingFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.Refusal;

/** What persons do for a hearing: its date is set and told in time, it is held and written down, its chair is kept or replaced. */
@Component
class HearingSteps implements StepRules {

    private final HearingBook book;
    private final HearingChairs chairs;
    private final HearingDocuments documents;
    private final HearingPauses pauses;
    private final HearingDates dates;
    private final Clocks clocks;

    HearingSteps(
            HearingBook book,
            HearingChairs chairs,
            HearingDocuments documents,
            HearingPauses pauses,
            HearingDates dates,
            Clocks clocks) {
        this.book = book;
        this.chairs = chairs;
        this.documents = documents;
        this.pauses = pauses;
        this.dates = dates;
        this.clocks = clocks;
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(
                Step.ARRANGE_HEARING, this::arrange,
                Step.HOLD_HEARING, this::hold,
                Step.DECIDE_CHAIR, this::decideChair);
    }

    /** Day, hour, place and chair are told, so many days before (licensing law Art. 48(1)). */
    private StepFacts arrange(StepAct act) {
        Hearing hearing = open(act);
        CaseItem item = act.item();
        Instant at = HearingInput.at(act);
        dates.requireInTime(act, at);
        Account chair = chairs.named(act.file(), item, hearing, HearingInput.typed(act, "chair"), "chair");
        String closed = "no".equals(HearingInput.typed(act, "open")) ? HearingInput.typed(act, "closed") : "";
        Optional<Hearing.Session> before = Optional.ofNullable(hearing.session());
        String pause = pauses.begin(act, item, hearing, before.map(Hearing.Session::pause));
        Hearing.Session session = new Hearing.Session(
                at,
                HearingInput.typed(act, "place"),
                chair.username(),
                chair.name().zh(),
                closed,
                before.map(Hearing.Session::moved).orElse(""),
                "",
                pause);
        String notice = documents.notice(act.file(), item, hearing, session, before, act.context());
        documents.publicNotice(act.file(), item, hearing, session, act.context());
        tell(act, hearing, session, notice, JournalEvent.HEARING_SET);
        return StepFacts.of(act.outcome());
    }

    private StepFacts hold(StepAct act) {
        Hearing hearing = open(act);
        if (act.outcome() == StepOutcome.MOVE) {
            String reason = HearingInput.text(
                    HearingInput.typed(act, "moveReason"),
                    "moveReason",
                    Refusal.of("hearing.move-reason", HearingInput.SHORTEST, HearingInput.LONGEST));
            book.set(act.file().number(), hearing, hearing.set().moved(reason));
            book.move(act.file().number(), hearing, Hearing.State.ASKED);
            documents.moved(act.file(), act.item(), hearing, reason, act.context());
            act.file()
                    .record(act.line(JournalEvent.HEARING_MOVED)
                            .facts(new HearingFacts.Moved(hearing.item(), hearing.number(), reason)));
            act.file().touch();
            return StepFacts.of(act.outcome());
        }
        if (act.context().instant().isBefore(hearing.set().at())) {
            throw ActRefused.conflict(
                    "hearing.not-yet", HearingWords.moment(hearing.set().at()));
        }
        HearingInput.Minutes minutes = HearingInput.minutes(act);
        String document = documents.record(act.file(), act.item(), hearing, minutes, act.context());
        book.held(act.file().number(), hearing, document);
        clocks.meet(act.file(), CasePart.ofHearing(hearing.item()), ClockKind.STEP, act.context());
        pauses.end(act.file(), act.item(), hearing, act.context());
        act.file()
                .record(act.line(JournalEvent.HEARING_HELD)
                        .facts(new HearingFacts.Held(hearing.item(), hearing.number(), document)));
        act.file().touch();
        return StepFacts.of(act.outcome());
    }

    /** Another person chairs, who is told at once; or the objection has no ground. */
    private StepFacts decideChair(StepAct act) {
        Hearing hearing = open(act);
        Hearing.Session before = hearing.set();
        if (act.outcome() == StepOutcome.REPLACE) {
            Account chair = chairs.named(act.file(), act.item(), hearing, HearingInput.typed(act, "chair"), "chair");
            if (chair.username().equals(before.chair())) {
                throw InvalidInput.of("chair", "same", "hearing.same-chair");
            }
            Hearing.Session session = before.with(chair.username(), chair.name().zh());
            String notice =
                    documents.notice(act.file(), act.item(), hearing, session, Optional.of(before), act.context());
            documents.publicNotice(act.file(), act.item(), hearing, session, act.context());
            // another chair may be objected to as the first one
            book.answered(act.file().number(), hearing);
            tell(act, hearing, session, notice, JournalEvent.HEARING_SET);
        } else if (before.chair().equals(act.context().actorId())) {
            throw ActRefused.forbidden("hearing.chair-self");
        } else {
            tell(act, hearing, before, before.notice(), JournalEvent.CHAIR_CONFIRMED);
        }
        return StepFacts.of(act.outcome());
    }

    private void tell(StepAct act, Hearing hearing, Hearing.Session session, String notice, JournalEvent event) {
        book.set(act.file().number(), hearing, session.told(notice));
        act.file()
                .record(act.line(event)
                        .facts(HearingFacts.Set.of(hearing.item(), hearing.number(), session.words(), notice)));
        act.file().touch();
    }

    private Hearing open(StepAct act) {
        return book.open(act.file().number(), act.item().key()).orElseThrow(() -> ActRefused.conflict("hearing.none"));
    }
}
