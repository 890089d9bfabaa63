package org.yiciban.document.issued;

import java.util.Locale;

/**
 * What a seal on a file is. Only the last may be called 电子印章: that word belongs to seals of the state's own system
 * (国办发〔2025〕33号, certainty {@code [P]}).
 */
public enum SealKind {
    /** None: the print is sealed by hand. */
    NONE,
    /** A sample that says so of itself, without legal effect. */
    DEMO,
    /** A picture, and a signature by the agency's certificate. */
    PDF_CERTIFICATE,
    /** An electronic seal of the state's own system, set by its service. */
    GOV_ESEAL;

    /** As settings and programs write it: {@code pdf-certificate}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether documents wait for a person who sets the seal. */
    public boolean sets() {
        return this != NONE;
    }
}
