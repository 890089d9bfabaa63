package org.yiciban.casefile.record;

import java.time.Instant;

/** What the law grants where nobody has decided: a renewal that was asked for in time (licensing law Art. 50 para 2). */
public final class SilentGrants {

    private SilentGrants() {}

    /** Whether the law has granted it by that instant and it isn't recorded yet. */
    public static boolean awaited(CaseItem item, Instant now) {
        Instant at = item.grantedByLawAt();
        return at != null && !item.status().isFinal() && !now.isBefore(at);
    }

    /** Whether the law has granted it, as is recorded. */
    public static boolean isOne(CaseItem item) {
        return item.grantedByLawAt() != null && item.granted() && ActContext.LAW.equals(item.decidedBy());
    }
}
