package org.yiciban.portal.certificates;

import org.yiciban.document.certificate.Certificate;
import org.yiciban.document.certificate.CertificateStatus;
import org.yiciban.shared.LocalText;

/**
 * A certificate as its holder reads it.
 *
 * @param status how it stands today
 * @param agency the full name of who gave it
 * @param identity what tells the holder from others, of a person's number the ends only
 */
record ShownCertificate(Certificate certificate, CertificateStatus status, LocalText agency, LocalText identity) {

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
