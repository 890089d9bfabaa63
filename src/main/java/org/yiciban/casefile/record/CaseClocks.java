package org.yiciban.casefile.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.deadline.clock.CalendarEdition;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.shared.AgencyCode;

/** The clocks of one case, numbered from 1 in the order in which they started; none is ever taken out. */
final class CaseClocks {

    private final List<CaseClock> clocks;

    CaseClocks(List<CaseClock> clocks) {
        this.clocks = new ArrayList<>(clocks);
    }

    List<CaseClock> all() {
        return Collections.unmodifiableList(clocks);
    }

    CaseClock start(
            CasePart part,
            @Nullable String subject,
            @Nullable AgencyCode agency,
            LegalClock clock,
            CalendarEdition calendars) {
        CaseClock started = CaseClock.started(clocks.size() + 1, part, subject, agency, clock, calendars);
        clocks.add(started);
        return started;
    }

    List<CaseClock> running(CasePart part, ClockKind kind) {
        return clocks.stream()
                .filter(clock -> clock.part().equals(part) && clock.kind() == kind && !clock.ended())
                .toList();
    }

    /** Whether what the passing of one of that kind had caused was undone. */
    boolean anyUndone(ClockKind kind) {
        return clocks.stream().anyMatch(clock -> clock.kind() == kind && clock.undone());
    }

    Optional<Instant> lastEventAt() {
        return clocks.stream()
                .flatMap(clock -> clock.clock().standingEvents().stream())
                .map(ClockEvent::at)
                .max(Comparator.naturalOrder());
    }
}
