package org.yiciban.catalogue.procedure;

import java.util.Optional;
import org.yiciban.shared.LocalText;

/**
 * The electronic certificate 电子证照 that an item gives when it is granted (GB/T 36904).
 *
 * @param name what the certificate is called
 * @param type code of its kind, 21 signs: the credit code of the authority that defines it and three signs
 * @param validity how long it holds
 * @param scope where it holds
 * @param holder whose it is, where that isn't the applicant: results that the item gives
 */
public record CertificateRule(
        LocalText name, String type, CertificateValidity validity, Scope scope, Optional<Holder> holder) {

    /** Where a certificate holds. */
    public enum Scope {
        /** Everywhere: a licence under a law or an administrative regulation, unless it says otherwise (Art. 41). */
        NATIONWIDE,
        /** In the division of the agency that gave it. */
        DIVISION
    }

    /**
     * A holder that came into being with the item, such as a company.
     *
     * @param name key of the result that is its name
     * @param number key of the result that is its credit code
     */
    public record Holder(String name, String number) {}
}
