package org.yiciban.catalogue.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * The electronic certificate 电子证照 that an item gives when it is granted (GB/T 36904).
 *
 * @param name what the certificate is called
 * @param type code of its kind, 21 signs: the credit code of the authority that defines it and three signs
 * @param validity how long it holds
 * @param scope where it holds
 * @param holder whose it is, where that isn't the applicant: results that the item gives
 * @param renewal how it is renewed 延续 (licensing law Art. 50); empty where it can't be
 * @param reissue the item that a later request to issue it anew 补发、换发 is handled as; empty where nobody may ask for that
 */
public record CertificateRule(
        LocalText name,
        String type,
        CertificateValidity validity,
        Scope scope,
        Optional<Holder> holder,
        Optional<Renewal> renewal,
        Optional<ItemCode> reissue) {

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

    /**
     * How a certificate is renewed: by a later request in the case that gave it.
     *
     * @param item the item that the request is handled as
     * @param opens how many calendar days before its last day it may be asked for
     * @param closes how many calendar days before its last day it has to be asked for to be in time
     */
    public record Renewal(ItemCode item, int opens, int closes) {

        /** The first day of that. */
        public LocalDate from(LocalDate lastDay) {
            return lastDay.minusDays(opens);
        }

        /** The last day on which it is asked for in time: who does is renewed by law where nobody decides (Art. 50 para 2). */
        public LocalDate inTimeUntil(LocalDate lastDay) {
            return lastDay.minusDays(closes);
        }
    }
}
