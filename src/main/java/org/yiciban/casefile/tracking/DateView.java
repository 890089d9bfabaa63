package org.yiciban.casefile.tracking;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.store.DateNotes;
import org.yiciban.catalogue.sheet.BundleDate;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MinuteText;

/**
 * A date that a case waits for, as people read it.
 *
 * @param at null while nobody knows it
 * @param waits whether the case stands there now
 * @param past whether the case has gone on from there
 * @param moved how often it was set anew
 * @param giver the agency that gives it and may set it anew
 */
public record DateView(
        String id, LocalText name, @Nullable Instant at, boolean waits, boolean past, int moved, AgencyCode giver) {

    /** The moment in digits, null while nobody knows it. */
    public @Nullable String moment() {
        return at == null ? null : MinuteText.of(at);
    }

    static DateView of(BundleDate date, DateNotes.@Nullable Noted noted, Optional<Instant> at, AgencyCode giver) {
        return new DateView(
                date.id(),
                date.name(),
                at.orElse(null),
                noted != null && noted.waits(),
                noted != null && noted.passedAt() != null,
                noted == null ? 0 : noted.moved(),
                giver);
    }
}
