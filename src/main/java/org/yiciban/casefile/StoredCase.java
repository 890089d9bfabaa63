package org.yiciban.casefile;

import java.time.Instant;
import org.yiciban.catalogue.Release;
import org.yiciban.shared.CaseNumber;

/**
 * A case as its table keeps it; the accessors of {@link CaseFile} of the same names say what each means.
 *
 * @param journalHead the seal of its last journal line
 */
record StoredCase(
        CaseNumber number,
        Release release,
        Filing filing,
        CaseStatus status,
        AcceptanceMode acceptanceMode,
        CaseOutcome outcome,
        Instant roundReceivedAt,
        Instant acceptedAt,
        Instant completedAt,
        int rounds,
        int notices,
        int journalLength,
        String journalHead) {}
