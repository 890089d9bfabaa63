package org.yiciban.casefile.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * An item as its table keeps it; the accessors of {@link CaseItem} of the same names say what each means.
 *
 * @param title what the row is called that it is for; null for the whole application
 * @param place its place among the items of the case, from 0
 */
public record StoredItem(
        ItemKey key,
        @Nullable String title,
        int place,
        AgencyCode agency,
        boolean committed,
        ItemStatus status,
        @Nullable ItemOutcome outcome,
        @Nullable ItemOutcome proposed,
        @Nullable LocalText reason,
        @Nullable String reviewer,
        @Nullable String decidedBy,
        boolean abandoned,
        boolean apart,
        @Nullable Instant acceptedAt,
        int correctedIn,
        @Nullable Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant issuedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant grantedByLawAt) {

    /** As a case begins: nothing has happened to it. */
    static StoredItem waiting(ItemKey key, @Nullable String title, int place, AgencyCode agency, boolean committed) {
        return new StoredItem(
                key,
                title,
                place,
                agency,
                committed,
                ItemStatus.WAITING,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                0,
                null,
                null,
                null,
                null,
                null);
    }
}
