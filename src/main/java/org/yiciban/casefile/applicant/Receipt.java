package org.yiciban.casefile.applicant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;

/**
 * What the window gives the applicant into the hand 申请材料接收凭证: what was received, by whom, when, and what comes next.
 *
 * @param document number of the receipt as a document
 * @param applicant in full: it is the applicant's own paper
 * @param onBehalfOf whom the person at the window acts for, and by what authority; null when it is the applicant
 * @param takenBy the name of the clerk; null when nobody at a window took it in
 * @param tellBy until when all defects must have been told, else it counts as accepted (licensing law Art. 32(4)); null
 *     when that is over
 */
public record Receipt(
        CaseNumber caseNumber,
        LocalText bundle,
        @Nullable String document,
        String applicant,
        @Nullable String onBehalfOf,
        Instant receivedAt,
        @Nullable String takenBy,
        LocalText window,
        List<Paper> papers,
        @Nullable Instant tellBy) {

    /**
     * A paper of the receipt.
     *
     * @param files how many were handed in; none when it is promised for later
     * @param originalSeen whether a clerk compared it with the original 核验原件
     */
    public record Paper(MaterialCode code, LocalText name, int files, boolean originalSeen) {}
}
