package org.yiciban.deadline.clock;

import java.util.Map;
import org.yiciban.deadline.calendar.AgencyHours;
import org.yiciban.deadline.calendar.HolidayNotices;
import org.yiciban.shared.AgencyCode;

/** The calendars that come with the program, before anybody has imported a newer notice. */
public final class ShippedCalendars extends CalendarEdition {

    /** The national calendar for everybody. */
    public ShippedCalendars() {
        this(Map.of());
    }

    /** With the closures and hours of some agencies. */
    public ShippedCalendars(Map<AgencyCode, AgencyHours> hours) {
        super(1, HolidayNotices.shipped(), hours);
    }
}
