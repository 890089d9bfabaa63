package org.yiciban.publication;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.BundleKey;

/**
 * What a publisher decides.
 *
 * @param hash that was submitted, as he has read it
 * @param effectiveFrom the day from whose beginning it is at work; null for at once
 * @param others the services that get a new release with it, each confirmed
 * @param replaces drafts with a later day whose place it takes, each confirmed
 */
public record PublicationRequest(
        String hash, @Nullable LocalDate effectiveFrom, Set<BundleKey> others, Set<Long> replaces) {

    public PublicationRequest {
        others = Set.copyOf(others);
        replaces = Set.copyOf(replaces);
    }
}
