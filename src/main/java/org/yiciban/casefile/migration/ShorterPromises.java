package org.yiciban.casefile.migration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiciban.casefile.calendars.RedatedClock;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.deadline.clock.LegalBasis;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.deadline.clock.Shortening;
import org.yiciban.shared.TimeLimit;

/**
 * The promises of a case that run and that the release which it follows now makes shorter. All other limits stay as they
 * are: the law's are those of the day of the acceptance, and the applicant's own were told to him.
 */
final class ShorterPromises {

    private ShorterPromises() {}

    /** Shortens them; which dates have moved by that. */
    static List<RedatedClock> keep(CaseFile file, Instant now) {
        List<RedatedClock> moved = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            Optional<Instant> before = clock.due();
            boolean told = clock.toldAt() != null;
            Optional<LegalClock> shorter = promised(file, clock)
                    .flatMap(limit ->
                            Shortening.of(clock.clock(), limit, LegalBasis.PROMISE.citation(), clock.calendar(), now));
            if (before.isPresent() && shorter.isPresent()) {
                clock.shorten(shorter.get());
                moved.add(new RedatedClock(
                        clock,
                        clock.calendarVersion(),
                        before.get(),
                        clock.due().orElseThrow(),
                        null,
                        told));
            }
        }
        return moved;
    }

    /** What is promised now for what the clock counts. */
    private static Optional<TimeLimit> promised(CaseFile file, CaseClock clock) {
        return switch (clock.kind()) {
            case ITEM_PROMISED -> clock.part().item().flatMap(item -> file.release()
                    .item(item.code())
                    .promised()
                    .in(file.filing().situation()));
            case BUNDLE_PROMISED -> file.release()
                    .bundle()
                    .promised()
                    .in(file.filing().situation());
            case DELIVERY_PROMISED -> file.release().bundle().delivery();
            default -> Optional.empty();
        };
    }
}
