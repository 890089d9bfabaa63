package org.yiciban.catalogue.sheet;

import java.util.Optional;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;

/**
 * An implementing agency 实施机关, or the general window 综合窗口 that takes applications for all of them.
 *
 * @param shortName the form used in numbers of documents, such as 市监
 * @param signature how it signs 落款; {@code {division}} stands for the division's name
 * @param phone number for questions of applicants
 * @param group the group from which applicants choose it, such as {@code banks}; empty where it belongs to none
 */
public record Agency(
        AgencyCode code,
        LocalText name,
        LocalText shortName,
        LocalText signature,
        Kind kind,
        String phone,
        Optional<String> group) {

    private static final String DIVISION = "{division}";

    /** What an agency is in the procedure. */
    public enum Kind {
        /** Reviews and decides items. */
        AGENCY,
        /** Takes applications and hands over results 综合窗口. */
        WINDOW
    }

    /** How an agency signs whose sheet says nothing of it: the place before the name, as every organ's full name. */
    public static LocalText usualSignature(LocalText name) {
        return new LocalText(DIVISION + name.zh(), name.en() + ", " + DIVISION);
    }

    /** Whether this is the general window. */
    public boolean window() {
        return kind == Kind.WINDOW;
    }

    /** Its full name as an organ of the division, such as 示例市云溪区市场监督管理局. */
    public LocalText nameIn(Division division) {
        return new LocalText(
                signature.zh().replace(DIVISION, division.name().zh()),
                signature.en().replace(DIVISION, division.name().en()));
    }
}
