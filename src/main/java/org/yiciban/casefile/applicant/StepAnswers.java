package org.yiciban.casefile.applicant;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.steps.ApplicantSteps;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.PassedEffect;

/** What the applicant answers at a step that is asked of him: checked as a whole, by the form and the papers of the sheet. */
@Component
class StepAnswers {

    private final AskedAnswers answers;
    private final ApplicantSteps steps;

    StepAnswers(AskedAnswers answers, ApplicantSteps steps) {
        this.answers = answers;
        this.steps = steps;
    }

    /**
     * Takes what he says and brings.
     *
     * @return the step
     * @throws ActRefused when the bundle asks no such step, and when it isn't open: not yet, done, or its limit has passed
     * @throws InvalidInput with all that is wrong
     */
    ApplicantStep take(CaseFile file, String step, Supplement said, ActContext context) {
        ApplicantStep ask = requireOpen(file, step);
        AskedAnswers.Sound sound = answers.check(file, ask, said, context);
        steps.answered(file, ask, sound.data(), sound.papers(), context);
        return ask;
    }

    /**
     * The step, which waits for an answer.
     *
     * @throws ActRefused when the bundle asks no such step, and when it isn't open: not yet, done, or its limit has passed
     */
    ApplicantStep requireOpen(CaseFile file, String step) {
        ApplicantStep ask =
                file.release().bundle().ask(step).orElseThrow(() -> ActRefused.conflict("ask.unknown", step));
        if (ask.confirmation().isPresent()) {
            throw ActRefused.conflict("ask.confirmed", ask.name());
        }
        if (!ApplicantSteps.open(file).contains(ask)) {
            throw closed(file, ask);
        }
        return ask;
    }

    /** Why it can't be done: each ground by itself, as the last turn of the case has nothing to do with it. */
    private static ActRefused closed(CaseFile file, ApplicantStep ask) {
        Optional<CaseClock> asked = file.clocks().stream()
                .filter(clock ->
                        clock.kind() == ClockKind.REQUEST && clock.part().equals(CasePart.ofAsk(ask.id())))
                .reduce((earlier, later) -> later);
        if (asked.isEmpty()) {
            return ActRefused.conflict("ask.not-yet", ask.name());
        }
        if (asked.get().closedBy(PassedEffect.UNANSWERED)) {
            return ActRefused.conflict("ask.lapsed", ask.name());
        }
        return asked.get().cancelled()
                ? ActRefused.conflict("ask.ended", ask.name())
                : ActRefused.conflict("ask.answered", ask.name());
    }
}
