package org.yiciban.portal.certificates;

import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.certificates.OwnRenewals;
import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.shared.LocalText;

/**
 * A certificate as its holder reads it.
 *
 * @param status how it stands today
 * @param agency the full name of who gave it
 * @param renewal how its renewal stands; null where nobody renews it, or not so soon
 * @param reissue the later request by which this account has it issued anew; null where it can't now
 * @param here whether the account asks for that itself: its case is one of its own
 * @param identity what tells the holder from others, of a person's number the ends only
 */
record ShownCertificate(
        Certificate certificate,
        CertificateStatus status,
        LocalText agency,
        LocalText identity,
        OwnRenewals.@Nullable Renewal renewal,
        @Nullable String reissue,
        boolean here) {

    /** Whether its renewal can be asked for now, with this account. */
    public boolean isRenewable() {
        return renewal != null && renewal.isOffered() && here;
    }

    /** Whether it can be asked for now, by somebody else or at the window. */
    public boolean isRenewableElsewhere() {
        return renewal != null && renewal.isOffered() && !here;
    }

    /** How its state is marked. */
    public String tag() {
        return switch (status) {
            case VALID -> "ok";
            case SUSPENDED -> "warn";
            case REVOKED, CANCELLED -> "late";
            case LAPSED, REPLACED -> "";
        };
    }
}
