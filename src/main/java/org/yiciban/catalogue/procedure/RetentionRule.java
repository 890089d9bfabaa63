package org.yiciban.catalogue.procedure;

import org.yiciban.shared.LocalText;

/**
 * For how long the file of an item is kept in the archive 保管期限.
 *
 * @param basis the table of terms, or the rule, that it is taken from
 * @param certainty how sure that is, as sheets mark it: V, S, P, M, L or D
 */
public record RetentionRule(Term term, LocalText basis, String certainty) {

    /** The terms of the archives. */
    public enum Term {
        /** For ever 永久. */
        PERMANENT,
        /** Thirty years. */
        THIRTY_YEARS,
        /** Ten years. */
        TEN_YEARS
    }

    /** Whether the place has to confirm it. */
    public boolean isLocal() {
        return !certainty.contains("V");
    }
}
