package org.yiciban.casefile;

import java.time.Instant;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;

/** A case in the list of one's own cases. */
public record CaseSummary(
        CaseNumber caseNumber,
        BundleKey bundle,
        String applicantName,
        CaseStatus status,
        CaseOutcome outcome,
        Instant receivedAt) {}
