package org.yiciban.casefile.lists;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.deadline.clock.Light;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;

/**
 * One page of found cases.
 *
 * @param more whether there is a further page
 */
public record CaseList(int page, List<Row> content, boolean more) {

    /**
     * A case as lists show it.
     *
     * @param applicantName masked for persons, as on the page of the case
     * @param title what the case is called, people masked; null where its sheet doesn't say
     * @param agencies those with an item of it
     * @param light of the limits that authorities have to keep; NONE when none runs
     * @param due when the next of them ends, or the first of the passed ones ended; null while they stand or none runs
     */
    public record Row(
            CaseNumber caseNumber,
            BundleKey bundle,
            long release,
            String applicantName,
            @Nullable String title,
            CaseStatus status,
            @Nullable CaseOutcome outcome,
            Instant receivedAt,
            @Nullable Instant completedAt,
            List<AgencyCode> agencies,
            Light light,
            @Nullable Instant due) {

        Row lit(Light newLight, @Nullable Instant newDue) {
            return new Row(
                    caseNumber,
                    bundle,
                    release,
                    applicantName,
                    title,
                    status,
                    outcome,
                    receivedAt,
                    completedAt,
                    agencies,
                    newLight,
                    newDue);
        }
    }
}
