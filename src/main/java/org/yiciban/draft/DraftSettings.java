package org.yiciban.draft;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long drafts are kept.
 *
 * @param keptFor after the last change; papers must wait at least a day longer for their case, see
 *     {@code yiciban.materials.orphans-live-for}
 */
@ConfigurationProperties("yiciban.drafts")
record DraftSettings(@DefaultValue("90d") Duration keptFor) {

    DraftSettings {
        if (keptFor.toDays() < 1) {
            throw new IllegalArgumentException("yiciban.drafts.kept-for: a draft is kept for a day at least");
        }
    }

    Instant keptUntil(Instant lastChange) {
        return lastChange.plus(keptFor);
    }

    Instant forgottenBefore(Instant now) {
        return now.minus(keptFor);
    }
}
