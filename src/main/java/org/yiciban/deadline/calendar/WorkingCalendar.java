package org.yiciban.deadline.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yiciban.shared.Refusal;

/**
 * The days and hours on which agencies work 工作日历 (licensing law Art. 82). Immutable; every question takes the same
 * short time, whatever the distance. Days outside 1950 to 2999 are refused with a {@link DeadlineRefusal}.
 */
public final class WorkingCalendar {

    private final NationalDays national;
    private final Days working;
    private final Days uncovered;
    private final OpeningHours hours;

    private WorkingCalendar(NationalDays national, Days working, Days uncovered, OpeningHours hours) {
        this.national = national;
        this.working = working;
        this.uncovered = uncovered;
        this.hours = hours;
    }

    /** The national calendar by the given notices; of two notices of one year the one that arrived later counts. */
    public static WorkingCalendar of(List<HolidayNotice> notices) {
        NationalDays national = new NationalDays(notices);
        return new WorkingCalendar(
                national,
                new DayCount(national::works),
                new DayCount(day -> !national.covered(day)),
                OpeningHours.USUAL);
    }

    /** This calendar with an agency's own closures, openings and hours on top. */
    public WorkingCalendar forAgency(AgencyHours agency) {
        boolean sameDays = agency.closures().isEmpty() && agency.openings().isEmpty();
        Days days = sameDays
                ? working
                : new DayCount(day -> agency.openings().contains(day)
                        || (working.contains(day) && !agency.closures().contains(day)));
        return new WorkingCalendar(national, days, uncovered, agency.hours());
    }

    /** The same calendar whose days are looked up through something that watches. */
    WorkingCalendar watched(UnaryOperator<Days> watch) {
        return new WorkingCalendar(national, watch.apply(working), watch.apply(uncovered), hours);
    }

    /** Whether agencies work on the day. */
    public boolean isWorkingDay(LocalDate day) {
        return working.contains(day);
    }

    /** Whether an official arrangement stands for the day; where none does, answers are provisional. */
    public boolean isCovered(LocalDate day) {
        return !uncovered.contains(day);
    }

    /** The day of a notice that lists this day, if one does. */
    public Optional<HolidayNotice.Day> listed(LocalDate day) {
        return national.listed(day).map(NationalDays.Listed::day);
    }

    /** The opening hours of a working day. */
    public OpeningHours hours() {
        return hours;
    }

    /** The n-th working day strictly after the day; the day itself is never counted (civil code Art. 201). */
    public LocalDate addWD(LocalDate day, int n) {
        atLeastOne(n);
        return working.last((long) working.upTo(day) + n);
    }

    /** The day n calendar days later, moved to the next working day when it is none (civil code Art. 203). */
    public LocalDate addCD(LocalDate day, int n) {
        return workingDayFrom(nominalCD(day, n));
    }

    /** The day n months later, clipped to a shorter month, moved to the next working day when it is none. */
    public LocalDate addM(LocalDate day, int n) {
        return workingDayFrom(nominalM(day, n));
    }

    /** The instant at which n working hours from the given one are used up. */
    public Instant addWH(Instant from, int n) {
        atLeastOne(n);
        return afterOpeningSeconds(from, n * 3600L);
    }

    /** The number of working days after {@code from} up to and with {@code to}; none when it lies before. */
    public int usedWD(LocalDate from, LocalDate to) {
        return Math.max(0, working.upTo(to) - working.upTo(from));
    }

    /** The opening time between two instants, in seconds; none when the second lies before. */
    public long usedWH(Instant from, Instant to) {
        return Math.max(0, openingTime().secondsUntil(to) - openingTime().secondsUntil(from));
    }

    /** The close of business of the day. */
    public Instant closeOfBusiness(LocalDate day) {
        return OfficialTime.instantOf(OfficialTime.supported(day).atTime(hours.closeOfBusiness()));
    }

    /** Whether a stretch of days, both ends included, touches a day without an official arrangement. */
    public boolean touchesUncovered(LocalDate first, LocalDate last) {
        return !last.isBefore(first) && uncovered.upTo(last) > uncovered.before(first);
    }

    public LocalDate nominalCD(LocalDate day, int n) {
        atLeastOne(n);
        return OfficialTime.supported(OfficialTime.supported(day).plusDays(n));
    }

    public LocalDate nominalM(LocalDate day, int n) {
        atLeastOne(n);
        return OfficialTime.supported(OfficialTime.supported(day).plusMonths(n));
    }

    public LocalDate workingDayFrom(LocalDate day) {
        return working.last(working.before(day) + 1L);
    }

    /** The latest day from which {@code count} working days are left up to and with the given working day. */
    public LocalDate workingDaysBack(LocalDate day, int count) {
        return working.last((long) working.upTo(day) - count);
    }

    public Instant afterOpeningSeconds(Instant from, long seconds) {
        return openingTime().instantWith(openingTime().secondsUntil(from) + seconds);
    }

    /** The first instant from which no more than so many opening seconds are left until the given one. */
    public Instant openingSecondsBack(Instant until, long seconds) {
        return openingTime().instantWith(openingTime().secondsUntil(until) - seconds);
    }

    public Optional<Integer> noticeYear(LocalDate day) {
        return national.listed(day).map(NationalDays.Listed::noticeYear);
    }

    public boolean assumedHoliday(LocalDate day) {
        return !isCovered(day) && national.fixedHoliday(day);
    }

    private OpeningTime openingTime() {
        return new OpeningTime(working, hours);
    }

    private static void atLeastOne(int n) {
        if (n < 1) {
            throw new DeadlineRefusal("limit", Refusal.of("deadline.limit-too-small"));
        }
    }
}
