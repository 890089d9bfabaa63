package org.yiciban.casefile.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.HyphenatedWords;
import org.yiciban.shared.ItemCode;

/**
 * A case in the list of one's own cases.
 *
 * @param release the release of the service that it runs on, by its id
 * @param title what it is called; null where its sheet doesn't say
 * @param results what it has given so far
 */
public record CaseSummary(
        CaseNumber caseNumber,
        long release,
        String applicantName,
        @Nullable String title,
        CaseStatus status,
        @Nullable CaseOutcome outcome,
        Instant receivedAt,
        List<Result> results) {

    /** What an item gave: a number or a name, by its key in the sheet of the item. */
    public record Result(ItemCode item, String key, String value) {

        /** The field of the item's form that it was filled in at. */
        public String field() {
            return HyphenatedWords.camelCase(key);
        }
    }

    public CaseSummary with(List<Result> given) {
        return new CaseSummary(caseNumber, release, applicantName, title, status, outcome, receivedAt, given);
    }
}
