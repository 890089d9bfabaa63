package org.yiciban.api.resource;

import java.time.OffsetDateTime;
import java.util.List;
import org.yiciban.casefile.lists.CaseList;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.deadline.clock.Light;
import org.yiciban.shared.AgencyCode;

/**
 * A case in the list.
 *
 * @param applicantName masked for persons
 * @param title what the case is called, people masked; null where its service doesn't say
 * @param light of the limits that authorities have to keep
 */
record CaseLine(
        String caseNumber,
        String bundle,
        String applicantName,
        String title,
        CaseStatus status,
        CaseOutcome outcome,
        OffsetDateTime receivedAt,
        OffsetDateTime completedAt,
        List<String> agencies,
        OffsetDateTime due,
        Light light) {

    static CaseLine of(CaseList.Row row) {
        return new CaseLine(
                row.caseNumber().value(),
                row.bundle().value(),
                row.applicantName(),
                row.title(),
                row.status(),
                row.outcome(),
                LegalTimeText.of(row.receivedAt()),
                LegalTimeText.of(row.completedAt()),
                row.agencies().stream().map(AgencyCode::value).toList(),
                LegalTimeText.of(row.due()),
                row.light());
    }
}
