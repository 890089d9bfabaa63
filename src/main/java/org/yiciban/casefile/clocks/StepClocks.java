package org.yiciban.casefile.clocks;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.sheet.BundleStep;
import org.yiciban.deadline.clock.ClockKind;

/** The clocks of the steps of a bundle: each counts from the opening of its task. */
@Component
public class StepClocks {

    private final Clocks clocks;

    StepClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    /**
     * The turn of a step has come: its time runs.
     *
     * @return false where nothing is left that it could be for
     */
    public boolean open(CaseFile file, BundleStep step, Instant at) {
        if (!isNeeded(file, step)) {
            return false;
        }
        clocks.start(
                file,
                CasePart.ofStep(step.id()),
                ClockKind.STEP,
                null,
                ClockLimit.of(step.limit(), step.basis().zh()),
                at,
                file.release().agencyOf(step));
        file.touch();
        return true;
    }

    /** It is done. */
    public void meet(CaseFile file, CasePart step, ActContext context) {
        clocks.meet(file, step, ClockKind.STEP, context);
    }

    /** It isn't to be done any more. */
    public void cancel(CaseFile file, CasePart step, ActContext context) {
        clocks.cancelAll(file, step, context);
    }

    /** Whether something of the case is still to be decided or was; a step of an item's agency is for this item. */
    public static boolean isNeeded(CaseFile file, BundleStep step) {
        return step.doer()
                .item()
                .map(item -> file.rows().items(item).stream().anyMatch(StepClocks::lives))
                .orElseGet(() -> file.rows().appliedFor().stream().anyMatch(StepClocks::lives));
    }

    private static boolean lives(CaseItem item) {
        // what was not answered in time is told in the summary of the others
        return item.status() != ItemStatus.ENDED || item.outcome() == ItemOutcome.LATE;
    }
}
