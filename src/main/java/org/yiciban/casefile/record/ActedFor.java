package org.yiciban.casefile.record;

import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * For whom a line of the journal was done, kept beside its facts.
 *
 * @param capacity by what right for the applicant; null for acts of the authorities
 * @param present who stood before the window, and which identity document was looked at
 */
public record ActedFor(@Nullable Capacity capacity, @Nullable LocalText present) {

    public static final ActedFor NOBODY = new ActedFor(null, null);

    /** As the act says it. */
    public static ActedFor in(ActContext context) {
        return new ActedFor(context.capacity(), context.presence());
    }
}
