package org.yiciban.sandbox;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.scenario.ScenarioLimit;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.modelling.report.Finding;
import org.yiciban.sandbox.told.PassedLimit;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * What came of a rehearsal.
 *
 * @param view the case at its end, as its applicant reads it; null where it could not be handed in, or went too far
 * @param passed the elements of the service's model to which it came, in their order
 * @param findings what keeps it from its end
 */
public record Rehearsed(@Nullable CaseView view, List<String> passed, List<Finding> findings) {

    public Rehearsed {
        passed = List.copyOf(passed);
        findings = List.copyOf(findings);
    }

    /**
     * A limit that the agencies passed in it.
     *
     * @param item whose limit it is; null for the whole case
     * @param part what that is called
     * @param due its last day
     */
    public record Late(@Nullable ItemCode item, LocalText part, ScenarioLimit limit, ClockKind kind, LocalDate due) {}

    /** The limits that the agencies passed in it, of the whole case first. */
    public List<Late> late() {
        return view == null
                ? List.of()
                : PassedLimit.of(view).stream()
                        .map(one -> new Late(one.item(), one.part(), one.limit(), one.kind(), one.due()))
                        .toList();
    }
}
