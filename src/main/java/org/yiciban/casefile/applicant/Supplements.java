package org.yiciban.casefile.applicant;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.clocks.ReceptionClocks;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.CaseStore;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.CaseTransition;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.casefile.store.Findings;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.material.Uploads;
import org.yiciban.shared.MaterialCode;

/** Supplements 补正 and papers that follow (容缺后补). Everything is locked but what was complained of. */
@Component
public class Supplements {

    private final CaseStore store;
    private final Submissions submissions;
    private final SupplementCheck check;
    private final Uploads uploads;
    private final ObjectProvider<CaseProcess> process;

    Supplements(
            CaseStore store,
            Submissions submissions,
            SupplementCheck check,
            Uploads uploads,
            ObjectProvider<CaseProcess> process) {
        this.store = store;
        this.submissions = submissions;
        this.check = check;
        this.uploads = uploads;
        this.process = process;
    }

    void take(CaseFile file, Supplement supplement, ActContext context) {
        if (file.status() == CaseStatus.CORRECTION) {
            answerNotice(file, supplement, context);
        } else if (file.status() == CaseStatus.ACCEPTED && !file.sentBack().isEmpty()) {
            answerNoticeOfItems(file, supplement, context);
        } else if (file.status() == CaseStatus.ACCEPTED
                && file.clocks().stream().anyMatch(Supplements::isOwed)) {
            handInLater(file, supplement.data(), supplement.materials(), context);
        } else {
            throw ActRefused.byState("supplement.nothing", StateWords.text(file.status()));
        }
    }

    private void answerNotice(CaseFile file, Supplement supplement, ActContext context) {
        List<Defect> defects = store.findings().defects(file.number(), file.rounds()).stream()
                .map(Findings.Named::defect)
                .toList();
        Map<String, Object> before = submissions.data(file.number());
        SupplementCheck.Sound sound =
                check.answer(file, defects, before, supplement, context.paperOwner(file.number()));
        answered(file, new Answer(sound, supplement.insists()), context, context.instant(), context.instant());
        store.rescheduleTimers(file, CasePart.RECEPTION, LimitTimer.RECEPTION, LimitTimer.RECEPTION_OVERDUE);
        process.getObject().tell(file.number(), CasePart.RECEPTION, ProcessMessage.SUPPLEMENTED);
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
        store.clocks().meet(file, CasePart.RECEPTION, ClockKind.CORRECTION, context);
        file.newRound(received);
        // a supplement is a new submission: it opens new clocks, nothing restarts the old ones
        ReceptionClocks.start(store.clocks(), file, received);
        file.move(CaseTransition.SUPPLEMENT, context, now, round(file, answer.insists()));
        keep(file, answer.sound(), context);
    }

    /** Items that were received for themselves were sent back: they are checked again, each with a new clock. */
    private void answerNoticeOfItems(CaseFile file, Supplement supplement, ActContext context) {
        List<CaseItem> sentBack = file.sentBack();
        List<Defect> defects = sentBack.stream()
                .flatMap(item -> store.findings().defectsOf(file, item).stream())
                .map(Findings.Named::defect)
                .toList();
        SupplementCheck.Sound sound = check.answer(
                file, defects, submissions.data(file.number()), supplement, context.paperOwner(file.number()));
        file.newRound(context.instant());
        file.move(CaseTransition.SUPPLEMENT, context, context.instant(), round(file, supplement.insists()));
        for (CaseItem item : sentBack) {
            item.supplement();
            ReceptionClocks.startFor(store.clocks(), file, item, context.instant());
        }
        keep(file, sound, context);
        for (CaseItem item : sentBack) {
            store.rescheduleTimers(file, CasePart.of(item.code()), LimitTimer.ITEM);
            process.getObject().tell(file.number(), CasePart.of(item.code()), ProcessMessage.SUPPLEMENTED);
        }
    }

    private static ReceptionFacts round(CaseFile file, boolean insists) {
        return new ReceptionFacts.Supplemented(file.rounds(), insists ? true : null);
    }

    private void handInLater(
            CaseFile file, Map<String, Object> data, List<Application.HandedIn> materials, ActContext context) {
        Map<MaterialCode, Material> owed = file.clocks().stream()
                .filter(Supplements::isOwed)
                .map(clock -> file.release().material(new MaterialCode(clock.subject())))
                .distinct()
                .collect(Collectors.toMap(Material::code, Function.identity()));
        SupplementCheck.Sound sound = check.later(
                file, owed, submissions.data(file.number()), data, materials, context.paperOwner(file.number()));
        file.laterRound();
        Set<CasePart> touched = new HashSet<>();
        sound.papers().forEach(paper -> file.clocks().stream()
                .filter(Supplements::isOwed)
                .filter(clock -> paper.material().value().equals(clock.subject()))
                .forEach(clock -> {
                    clock.add(ClockEvent.met(context.instant(), context.actorId()));
                    touched.add(clock.part());
                }));
        file.move(CaseTransition.SUPPLEMENT, context, context.instant(), round(file, false));
        keep(file, sound, context);
        for (CasePart part : touched) {
            store.rescheduleTimers(file, part, LimitTimer.DEFERRAL);
            if (file.running(part, ClockKind.DEFERRAL).isEmpty()) {
                process.getObject().tell(file.number(), part, ProcessMessage.SUPPLEMENTED);
            }
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
        file.move(CaseTransition.SUPPLEMENT, context, now, round(file, false));
        keep(file, new SupplementCheck.Sound(submissions.data(file.number()), papers), context);
    }

    private void keep(CaseFile file, SupplementCheck.Sound sound, ActContext context) {
        submissions.add(file, sound.data(), sound.papers(), context.actorId(), context.instant());
        uploads.give(
                sound.papers().stream()
                        .map(Submissions.Paper::uploadId)
                        .filter(Objects::nonNull)
                        .toList(),
                file.number());
        store.save(file);
    }

    private static boolean isOwed(CaseClock clock) {
        return clock.kind() == ClockKind.DEFERRAL && !clock.ended() && clock.effectAt() == null;
    }
}
