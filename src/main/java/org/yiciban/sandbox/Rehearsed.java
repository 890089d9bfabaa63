package org.yiciban.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.modelling.report.Finding;

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
}
