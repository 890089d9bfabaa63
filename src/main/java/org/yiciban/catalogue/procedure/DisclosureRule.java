package org.yiciban.catalogue.procedure;

import org.yiciban.shared.LocalText;

/**
 * What an item's sheet says of publishing its grants 公开, where the usual rule isn't right (licensing law Art. 40).
 *
 * @param how what of them is published
 * @param basis the rule that it follows
 */
public record DisclosureRule(How how, LocalText basis) {

    /** What is published. */
    public enum How {
        /** Nothing: benefits, confirmations, what concerns minors, health or education. */
        NEVER,
        /** The name of a natural person as well, or a grant that is no licence. */
        NAMED
    }
}
