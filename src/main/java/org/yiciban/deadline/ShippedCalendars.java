package org.yiciban.deadline;

import java.util.HashMap;
import java.util.Map;
import org.yiciban.shared.AgencyCode;

/** The calendars that come with the program, before anybody has imported a newer notice. */
public final class ShippedCalendars implements Calendars {

    private final WorkingCalendar national = WorkingCalendar.of(HolidayNotices.shipped());
    private final Map<AgencyCode, WorkingCalendar> agencies = new HashMap<>();

    /** The national calendar for everybody. */
    public ShippedCalendars() {
        this(Map.of());
    }

    /** With the closures and hours of some agencies. */
    public ShippedCalendars(Map<AgencyCode, AgencyHours> hours) {
        hours.forEach((agency, own) -> agencies.put(agency, national.forAgency(own)));
    }

    @Override
    public WorkingCalendar national() {
        return national;
    }

    @Override
    public WorkingCalendar ofAgency(AgencyCode agency) {
        return agencies.getOrDefault(agency, national);
    }

    @Override
    public int version() {
        return 1;
    }
}
