package org.yiciban.casefile.applicant;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.PassedLimits;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.MaterialCode;

/** Supplements 补正 and papers that follow (容缺后补). Everything is locked but what was complained of. */
@Component
public class Supplements {

    private final SupplementCheck check;
    private final SupplementRounds rounds;
    private final PassedLimits passedLimits;
    private final ObjectProvider<CaseProcess> process;

    Supplements(
            SupplementCheck check,
            SupplementRounds rounds,
            PassedLimits passedLimits,
            ObjectProvider<CaseProcess> process) {
        this.check = check;
        this.rounds = rounds;
        this.passedLimits = passedLimits;
        this.process = process;
    }

    /** @return what became of it, for the receipt */
    SupplementTaken take(CaseFile file, Supplement supplement, ActContext context) {
        if (file.status() == CaseStatus.CORRECTION) {
            return answerNotice(file, supplement, context);
        } else if (file.status() == CaseStatus.ACCEPTED
                && !file.rows().sentBack().isEmpty()) {
            return answerNoticeOfItems(file, supplement, context);
        } else if (file.status() == CaseStatus.ACCEPTED
                && file.clocks().stream().anyMatch(Supplements::isOwed)) {
            return handInLater(file, supplement.data(), supplement.materials(), context);
        } else {
            throw lapsed(file)
                    .map(item -> ActRefused.byStateOf(item, "supplement.nothing", StateWords.text(file.status())))
                    .orElseGet(() -> ActRefused.byState("supplement.nothing", StateWords.text(file.status())));
        }
    }

    /** The item that ended for a promised paper while its case goes on: its end is why nothing is awaited any more. */
    private static Optional<ItemKey> lapsed(CaseFile file) {
        return file.status() != CaseStatus.ACCEPTED
                ? Optional.empty()
                : file.clocks().stream()
                        .filter(clock -> clock.closedBy(PassedEffect.PAPER_MISSING))
                        .flatMap(clock -> clock.part().item().stream())
                        .reduce((earlier, later) -> later);
    }

    private SupplementTaken answerNotice(CaseFile file, Supplement supplement, ActContext context) {
        SupplementCheck.Sound sound =
                check.answer(file, supplement, context.paperOwner(file.number()), asksOfEach(context));
        rounds.answered(
                file,
                new SupplementRounds.Answer(sound, supplement.insists()),
                context,
                context.instant(),
                context.instant());
        passedLimits.rescheduleTimers(file, CasePart.RECEPTION, LimitTimer.RECEPTION, LimitTimer.RECEPTION_OVERDUE);
        process.getObject().tell(file.number(), CasePart.RECEPTION, ProcessMessage.SUPPLEMENTED);
        return sound.taken();
    }

    /** A page can ask again; a program has said all it has to say. */
    private static boolean asksOfEach(ActContext context) {
        return context.channel() != Channel.API;
    }

    /** Items that were received for themselves were sent back: they are checked again, each with a new clock. */
    private SupplementTaken answerNoticeOfItems(CaseFile file, Supplement supplement, ActContext context) {
        List<CaseItem> sentBack = file.rows().sentBack();
        SupplementCheck.Sound sound =
                check.answer(file, sentBack, supplement, context.paperOwner(file.number()), asksOfEach(context));
        rounds.answered(file, sentBack, new SupplementRounds.Answer(sound, supplement.insists()), context);
        for (CaseItem item : sentBack) {
            passedLimits.rescheduleTimers(file, item.part(), LimitTimer.ITEM);
            process.getObject().tell(file.number(), item.part(), ProcessMessage.SUPPLEMENTED);
        }
        return sound.taken();
    }

    private SupplementTaken handInLater(
            CaseFile file, Map<String, Object> data, List<Application.HandedIn> materials, ActContext context) {
        Map<MaterialCode, Material> owed = file.clocks().stream()
                .filter(Supplements::isOwed)
                .map(clock -> file.release().material(clock.material()))
                .distinct()
                .collect(Collectors.toMap(Material::code, Function.identity()));
        SupplementCheck.Sound sound = check.later(file, owed, data, materials, context.paperOwner(file.number()));
        file.laterRound();
        Set<CasePart> touched = new HashSet<>();
        sound.papers().forEach(paper -> file.clocks().stream()
                .filter(Supplements::isOwed)
                .filter(clock -> paper.material().value().equals(clock.subject()))
                .forEach(clock -> {
                    clock.add(ClockEvent.met(context.instant(), context.actorId()));
                    touched.add(clock.part());
                }));
        rounds.later(file, sound, context, context.instant());
        for (CasePart part : touched) {
            passedLimits.rescheduleTimers(file, part, LimitTimer.DEFERRAL);
            if (file.running(part, ClockKind.DEFERRAL).isEmpty()) {
                process.getObject().tell(file.number(), part, ProcessMessage.SUPPLEMENTED);
            }
        }
        return sound.taken();
    }

    private static boolean isOwed(CaseClock clock) {
        return clock.kind() == ClockKind.DEFERRAL && !clock.ended() && clock.effectAt() == null;
    }
}
