package org.yiciban.casefile.limits;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;

/**
 * A limit that an authority let pass, and what was said to it (优化营商环境条例 Art. 36).
 *
 * @param late the part whose limit passed
 * @param name what it is called; empty for reception, delivery and the case as a whole
 * @param agency the unit that is late
 * @param since when the limit passed
 * @param explainBy until when it is to be explained; null where it is explained, or was owed before that had a limit
 * @param document number of the latest explanation; null before it
 * @param owed whether an explanation is owed at the moment
 * @param goesOn whether the part itself is still being worked on
 */
public record Delay(
        CasePart late,
        Optional<LocalText> name,
        AgencyCode agency,
        Instant since,
        @Nullable Instant explainBy,
        @Nullable String document,
        boolean owed,
        boolean goesOn) {

    /** Whether there is something that can be urged on. */
    public boolean canBeUrged() {
        return owed || goesOn;
    }

    /** Whether an explanation is there that can be sent back. */
    public boolean canBeSentBack() {
        return !owed && document != null;
    }
}
