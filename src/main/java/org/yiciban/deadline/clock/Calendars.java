package org.yiciban.deadline.clock;

import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.TimeLimit;
import org.yiciban.shared.TimeLimit.Unit;

/** The calendars of one version: the national one and those of the agencies. */
public interface Calendars {

    /** The national calendar with the usual hours. */
    WorkingCalendar national();

    /** The calendar of an agency; the national one for an agency without its own, or for none. */
    WorkingCalendar ofAgency(@Nullable AgencyCode agency);

    /** The version; each import or correction makes a new one. */
    int version();

    /**
     * The calendar that a clock follows. An agency's own closures and hours apply to promised clocks, and to limits in
     * hours even when statutory; it cannot lengthen a statutory limit in days by closing.
     */
    default WorkingCalendar forClock(ClockKind kind, TimeLimit limit, @Nullable AgencyCode agency) {
        return kind.promised() || limit.unit() == Unit.WH ? ofAgency(agency) : national();
    }
}
