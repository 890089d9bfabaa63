package org.yiciban.casefile.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.deadline.clock.CalendarEdition;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.shared.AgencyCode;

/**
 * A clock as its table keeps it.
 *
 * @param calendars the edition by which it is dated
 * @param hours the edition by whose days and hours of its agency it counts
 * @param toldAt the date that was told, null while none was
 * @param toldFirm whether that was told as certain
 * @param effectAt when the effect of its passing was recorded, or null
 */
public record StoredClock(
        int no,
        CasePart part,
        @Nullable String subject,
        @Nullable AgencyCode agency,
        LegalClock clock,
        CalendarEdition calendars,
        CalendarEdition hours,
        @Nullable Instant toldAt,
        boolean toldFirm,
        @Nullable Instant effectAt) {}
