package org.yiciban.casefile.record;

import java.time.Instant;
import java.util.Objects;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.refusals.Grounds;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;

/** One officer finishing one task: everything that a step's rules look at. */
public record StepAct(CaseFile file, OpenTask task, Completion completion, ActContext context, Instant now) {

    /** The step that is finished. */
    public Step step() {
        return file.release().bundle().stepOf(task.step());
    }

    /** What it ends with: one of those that the step offers. */
    public StepOutcome outcome() {
        return StepOutcome.of(completion.outcome()).orElseThrow();
    }

    public CaseItem item() {
        return file.item(Objects.requireNonNull(task.item()));
    }

    /** The remark, which this outcome can't do without. */
    public String requiredComment(String key) {
        if (completion.comment() == null) {
            throw InvalidInput.of("comment", "required", key);
        }
        return completion.comment();
    }

    /** The remark as the reasons of a decision against the applicant: facts and the rule (licensing law Arts 32, 38). */
    public String grounds(String key) {
        return Grounds.checked(requiredComment(key), file.release());
    }

    /** Whether an item is to be denied by it, or its denial proposed. */
    public boolean denies() {
        boolean review = step().equals(Step.REVIEW) && StepOutcome.FAIL.is(completion.outcome());
        return review || step().decides() && StepOutcome.DENY.is(completion.outcome());
    }

    /**
     * The reasons of the denial (licensing law Art. 38 para 2): those of the act, or those with which it was proposed.
     *
     * @throws InvalidInput naming what they lack
     */
    public String denialReasons() {
        CaseItem item = item();
        boolean proposed = completion.comment() == null && item.proposed() == ItemOutcome.DENIED;
        return proposed && item.reason() != null ? item.reason() : grounds("task.denial-reason");
    }

    public JournalLine line(JournalEvent event) {
        return JournalLine.of(event, task.part(), context, now);
    }

    /** Whether whoever reviewed may not do a task of that id: a decision, and without a paper where the sheet wants two. */
    public static boolean bySecond(String task, boolean fourEyes) {
        return Step.DECIDE.is(task) || fourEyes && Step.DECIDE_WITHOUT_PAPER.is(task);
    }
}
