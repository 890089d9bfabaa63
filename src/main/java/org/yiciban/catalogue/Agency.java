package org.yiciban.catalogue;

import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;

/**
 * An implementing agency 实施机关, or the general window 综合窗口 that takes applications for all of them.
 *
 * @param shortName the form used in numbers of documents, such as 市监
 * @param phone number for questions of applicants
 */
public record Agency(AgencyCode code, LocalText name, LocalText shortName, Kind kind, String phone) {

    /** What an agency is in the procedure. */
    public enum Kind {
        /** Reviews and decides items. */
        AGENCY,
        /** Takes applications and hands over results 综合窗口. */
        WINDOW
    }

    /** Whether this is the general window. */
    public boolean window() {
        return kind == Kind.WINDOW;
    }
}
