package org.yiciban.deadline.calendar;

import java.time.LocalDate;
import java.util.Set;
import org.yiciban.shared.Refusal;

/**
 * What an agency has on top of the national calendar. It moves promised clocks and clocks in hours only: no agency
 * lengthens a statutory limit in days by closing.
 *
 * @param closures days on which the agency is closed though others work
 * @param openings days on which the agency works though others are off
 * @param hours its opening hours on every day it works
 */
public record AgencyHours(Set<LocalDate> closures, Set<LocalDate> openings, OpeningHours hours) {

    /** An agency that works when everybody works. */
    public static final AgencyHours USUAL = new AgencyHours(Set.of(), Set.of(), OpeningHours.USUAL);

    public AgencyHours {
        closures = Set.copyOf(closures);
        openings = Set.copyOf(openings);
        if (hours == null || closures.stream().anyMatch(openings::contains)) {
            throw new DeadlineRefusal("agency-hours", Refusal.of("deadline.agency-hours"));
        }
        closures.forEach(OfficialTime::supported);
        openings.forEach(OfficialTime::supported);
    }
}
