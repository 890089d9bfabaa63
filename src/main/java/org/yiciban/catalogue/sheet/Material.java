package org.yiciban.catalogue.sheet;

import java.util.Optional;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.TimeLimit;

/**
 * A material 材料 that items ask for.
 *
 * @param deferral how long the applicant may promise to hand it in later (容缺受理); empty when it may not be deferred
 * @param hint what it must look like, for people
 * @param certificate type of the certificates that prove the same; whoever holds one hands nothing in (免证办)
 */
public record Material(
        MaterialCode code,
        LocalText name,
        Source source,
        Optional<TimeLimit> deferral,
        Optional<LocalText> hint,
        Optional<String> certificate) {

    /** Where a material comes from; only {@link #APPLICANT} is ever asked of the applicant (国令716 Art. 7). */
    public enum Source {
        /** Handed in by the applicant. */
        APPLICANT,
        /** Read from another agency 数据共享. */
        SHARED,
        /** Replaced by a check against a register 核验. */
        VERIFIED,
        /** Made by an earlier item of the same case. */
        PRIOR_STEP,
        /** Read from the store of electronic licences 免证办. */
        E_LICENSE
    }

    /** Whether an application may be accepted without it, on a promise. */
    public boolean deferrable() {
        return deferral.isPresent();
    }

    /** Whether the applicant has to hand it in himself. */
    public boolean handedIn() {
        return source == Source.APPLICANT;
    }
}
