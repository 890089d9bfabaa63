package org.yiciban.casefile.items;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.bills.Bills;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.casefile.hearing.HearingGate;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.notices.Pauses;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.ports.StepRules;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.Givers;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.renewals.Renewals;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.steps.ItemPauses;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.casefile.visits.SiteVisits;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.catalogue.sheet.Fee;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** The steps of an item: its own reception where it has one, review, special procedure, decision (licensing law Arts 34, 37, 38, 45). */
@Component
class ItemSteps implements StepRules {

    private final Decisions decisions;
    private final StepRecords records;
    private final CaseDocuments documents;
    private final ItemReception reception;
    private final Bills bills;
    private final SiteVisits visits;
    private final HearingGate hearings;
    private final Renewals renewals;

    ItemSteps(
            Decisions decisions,
            StepRecords records,
            CaseDocuments documents,
            ItemReception reception,
            Bills bills,
            SiteVisits visits,
            HearingGate hearings,
            Renewals renewals) {
        this.visits = visits;
        this.bills = bills;
        this.hearings = hearings;
        this.renewals = renewals;
        this.reception = reception;
        this.decisions = decisions;
        this.records = records;
        this.documents = documents;
    }

    @Override
    public Map<Step, Function<StepAct, StepFacts>> byStep() {
        return Map.of(
                Step.ITEM_CHECK, reception::check,
                Step.REVIEW, this::review,
                Step.SPECIAL_PROCEDURE, this::finishSpecialProcedure,
                Step.DECIDE, this::decide,
                Step.DECIDE_WITHOUT_PAPER, this::decide);
    }

    private StepFacts review(StepAct act) {
        CaseItem item = act.item();
        hearings.requireNotChair(act.file(), item.key(), act.context().actorId());
        if (act.outcome() == StepOutcome.SPECIAL_PROCEDURE) {
            startSpecialProcedure(act);
            return StepFacts.of(StepOutcome.SPECIAL_PROCEDURE);
        }
        ItemOutcome proposal = act.outcome() == StepOutcome.PASS ? ItemOutcome.GRANTED : ItemOutcome.DENIED;
        checkGround(act, proposal);
        if (proposal == ItemOutcome.GRANTED) {
            visits.requirePassed(act.file(), item);
        }
        item.review(act.context().actorId());
        act.file()
                .record(act.line(JournalEvent.ITEM_REVIEWED)
                        .facts(new ItemFacts.ItemReviewed(
                                item.key(), act.completion().outcome())));
        boolean paperMissing = proposal == ItemOutcome.GRANTED && owesPaper(act);
        if (act.file().release().item(item.code()).fourEyes()) {
            item.propose(proposal, act.completion().comment());
        } else if (paperMissing) {
            // decided by him who reviewed it, and heard before: when the paper comes nothing is asked any more
            hearings.requireHeard(act.file(), item.key(), Hearing.About.DECISION, act.context());
            item.propose(proposal, act.completion().comment());
            item.holdForPaper(
                    proposal, act.completion().comment(), act.context().actorId());
        } else {
            requirePaid(act, proposal);
            decisions.decide(act.file(), item, proposal, act.completion().comment(), act.context(), act.now());
        }
        return StepFacts.of(act.outcome()).paperMissing(paperMissing);
    }

    private StepFacts finishSpecialProcedure(StepAct act) {
        CaseItem item = act.item();
        item.specialProcedure(false);
        for (CaseClock clock : decisionClocks(act)) {
            // what stands for a hearing runs again after that
            if (clock.due().isEmpty() && !hearings.letStand(act.file(), item.key(), clock)) {
                clock.add(ClockEvent.resumed(
                        act.context().instant(), null, act.context().actorId()));
            }
        }
        act.file()
                .record(act.line(JournalEvent.SPECIAL_PROCEDURE_FINISHED)
                        .facts(new LimitFacts.PauseFinished(item.key())));
        return StepFacts.of(act.outcome());
    }

    private StepFacts decide(StepAct act) {
        CaseItem item = act.item();
        String by = act.context().actorId();
        boolean fourEyes = act.file().release().item(item.code()).fourEyes();
        if (StepAct.bySecond(act.step().id(), fourEyes) && by.equals(item.reviewer())) {
            throw ActRefused.forbidden("task.second-person");
        }
        StepOutcome outcome = act.outcome();
        if (outcome == StepOutcome.SEND_BACK) {
            item.sendBack();
            String why = act.requiredComment("task.send-back-reason");
            act.file().record(act.line(JournalEvent.ITEM_SENT_BACK).facts(new ItemFacts.ItemSentBack(item.key(), why)));
            return StepFacts.of(outcome).paperMissing(false);
        }
        ItemOutcome decision = outcome == StepOutcome.GRANT ? ItemOutcome.GRANTED : ItemOutcome.DENIED;
        checkGround(act, decision);
        requirePaid(act, decision);
        if (decision == ItemOutcome.GRANTED && item.reviewer() != null) {
            // whoever reviewed it may have found against it, without a look on the spot; a commitment is looked at
            // afterwards
            visits.requirePassed(act.file(), item);
        }
        boolean paperMissing = decision == ItemOutcome.GRANTED && owesPaper(act);
        String reason = act.completion().comment() == null
                ? item.reason()
                : act.completion().comment();
        if (paperMissing) {
            hearings.requireHeard(act.file(), item.key(), Hearing.About.DECISION, act.context());
            item.holdForPaper(decision, reason, by);
        } else {
            decisions.decide(act.file(), item, decision, reason, act.context(), act.now());
        }
        return StepFacts.of(outcome).paperMissing(paperMissing);
    }

    private void startSpecialProcedure(StepAct act) {
        CaseItem item = act.item();
        ItemSheet sheet = act.file().release().item(item.code());
        PauseReason kind = procedure(act, sheet);
        item.specialProcedure(true);
        Instant at = act.context().instant();
        SaidFacts facts = new SaidFacts();
        Pauses.tell(facts, kind, Pauses.days(act.completion().data().get("expectedDays")), sheet.pauseBasis());
        // the time is not counted only when the applicant was told in writing (Art. 45)
        IssuedDocument notice = documents.issueOn(item, act.file(), DocumentType.SPECIAL, act.context(), facts);
        for (CaseClock clock : decisionClocks(act)) {
            if (ItemPauses.runs(clock, at)) {
                clock.add(ClockEvent.paused(
                        at,
                        kind,
                        Pauses.citation(kind, sheet.pauseBasis()),
                        notice.number(),
                        act.context().actorId()));
            }
        }
        act.file()
                .record(act.line(JournalEvent.SPECIAL_PROCEDURE_STARTED)
                        .clock("PAUSED " + kind)
                        .facts(new LimitFacts.PauseStarted(
                                item.key(), kind.text(), notice.number(), null, null, null)));
    }

    private static PauseReason procedure(StepAct act, ItemSheet sheet) {
        Object named = act.completion().data().get("procedure");
        List<String> allowed =
                sheet.specialProcedures().stream().map(Enum::name).sorted().toList();
        String chosen = named == null && allowed.size() == 1 ? allowed.get(0) : String.valueOf(named);
        if (!allowed.contains(chosen)) {
            throw InvalidInput.of("procedure", "special-procedure", "task.special-procedure", named(sheet));
        }
        return PauseReason.valueOf(chosen);
    }

    private static List<LocalText> named(ItemSheet sheet) {
        return sheet.specialProcedures().stream()
                .sorted()
                .map(PauseReason::text)
                .toList();
    }

    private static List<CaseClock> decisionClocks(StepAct act) {
        List<CaseClock> clocks = new ArrayList<>(act.file().running(act.task().part(), ClockKind.ITEM_STATUTORY));
        clocks.addAll(act.file().running(act.task().part(), ClockKind.ITEM_PROMISED));
        return clocks;
    }

    /** A denial needs reasons (Art. 38); a grant needs the results that later items and the applicant rely on. */
    private void checkGround(StepAct act, ItemOutcome decision) {
        if (decision == ItemOutcome.DENIED) {
            act.denialReasons();
            return;
        }
        renewals.requireRenewable(act.file(), act.item(), act.context().instant());
        Givers.lost(
                        act.file(),
                        act.item(),
                        giver -> giver.granted() || !giver.status().isFinal())
                .ifPresent(giver -> {
                    throw ActRefused.byStateOf(
                            act.item().key(),
                            "task.giver-lost",
                            act.file().rows().name(giver));
                });
        Map<String, Object> known =
                new HashMap<>(records.dataOf(act.file(), act.task().part()));
        known.putAll(act.completion().data());
        List<FieldError> missing = act.file().release().item(act.item().code()).gives().stream()
                .map(HyphenatedWords::camelCase)
                .filter(field ->
                        known.get(field) == null || known.get(field).toString().isBlank())
                .map(field -> new FieldError(field, "required", Refusal.of("task.needed-to-grant")))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(missing);
        }
        CertificateGiving.requireDay(act.file().release().item(act.item().code()), known, act.now());
    }

    /** A denial waits for no payment: it is no favour that is paid for. */
    private void requirePaid(StepAct act, ItemOutcome decision) {
        if (decision == ItemOutcome.GRANTED) {
            bills.requireSettled(act.file(), act.item(), Fee.Before.DECISION, act.now());
        }
    }

    private static boolean owesPaper(StepAct act) {
        return !act.file().running(act.item().part(), ClockKind.DEFERRAL).isEmpty();
    }
}
