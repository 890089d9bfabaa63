package org.yiciban.casefile.lists;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.Light;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/**
 * Limits that authorities have missed or will soon, the worst first.
 *
 * @param counts of everything the person may see within the days, whatever was chosen; by light, agency and bundle
 * @param more whether there is a further page
 */
public record LateList(int page, List<Row> content, boolean more, List<Count> counts) {

    /** How many limits of an agency in a bundle show that light. */
    public record Count(Light light, AgencyCode agency, BundleKey bundle, long number) {}

    /**
     * One limit.
     *
     * @param release the case's, for names
     * @param applicantName masked for persons
     * @param item null when the limit is the whole case's
     * @param rowTitle what the row of that item is called; null for one of the whole application
     * @param agency who has to keep it: of the item, the window, or the lead agency
     * @param started whether the agency has the item before it; false while it waits for another's result
     * @param explanation what was said to its passing; NONE where none is owed
     */
    public record Row(
            CaseNumber caseNumber,
            BundleKey bundle,
            long release,
            String applicantName,
            @Nullable ItemKey item,
            @Nullable String rowTitle,
            ClockKind kind,
            AgencyCode agency,
            @Nullable Instant due,
            Light light,
            boolean started,
            Explanation explanation) {}

    /** 优化营商环境条例 Art. 36: the delay of a statutory limit is explained. */
    public enum Explanation {
        NONE,
        OWED,
        GIVEN
    }
}
