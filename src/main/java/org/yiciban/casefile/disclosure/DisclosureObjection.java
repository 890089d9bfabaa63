package org.yiciban.casefile.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a grant has against its publication.
 *
 * @param reason empty while there is nothing
 * @param answer of the agency; null before it
 */
public record DisclosureObjection(
        Disclosure of, String reason, @Nullable Instant objectedAt, @Nullable String answer) {}
