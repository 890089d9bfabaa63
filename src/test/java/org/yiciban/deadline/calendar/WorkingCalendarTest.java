package org.yiciban.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.yiciban.deadline.calendar.Clocks.EARLY;
import static org.yiciban.deadline.calendar.Clocks.NATIONAL;
import static org.yiciban.deadline.calendar.Clocks.SHIPPED;
import static org.yiciban.deadline.calendar.Clocks.at;
import static org.yiciban.deadline.calendar.Clocks.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yiciban.Seeds;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.deadline.clock.PromisedLimit;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.TimeLimit;

class WorkingCalendarTest {

    private static HolidayNotice.Day off(String date) {
        return new HolidayNotice.Day("元旦", day(date), true);
    }

    private static WorkingCalendar with(HolidayNotice... more) {
        List<HolidayNotice> notices = new ArrayList<>(HolidayNotices.shipped());
        notices.addAll(List.of(more));
        return WorkingCalendar.of(notices);
    }

    @Test
    void aYearWithoutANoticeIsNotCoveredAndLeavesTheEndOfTheYearBeforeOpen() {
        assertThat(NATIONAL.isCovered(day("2026-12-19"))).isTrue();
        assertThat(NATIONAL.isCovered(day("2026-12-20"))).isFalse();
        assertThat(NATIONAL.isCovered(day("2025-12-31"))).isTrue();
        assertThat(NATIONAL.isCovered(day("2023-12-31"))).isFalse();
        assertThat(NATIONAL.isWorkingDay(day("2027-05-03"))).isTrue();
        assertThat(NATIONAL.isWorkingDay(day("2027-10-01"))).isFalse();
    }

    @Test
    void theLaterNoticeWinsAndCoversTheEndOfTheYearBefore() {
        WorkingCalendar longer = with(arranged2027(off("2026-12-31")));

        assertThat(longer.isWorkingDay(day("2026-12-31"))).isFalse();
        assertThat(longer.isCovered(day("2026-12-20"))).isTrue();
        assertThat(longer.addWD(day("2026-12-30"), 1)).isEqualTo(day("2027-01-04"));
        assertThat(longer.isWorkingDay(day("2027-05-03"))).isTrue();
        assertThat(longer.isWorkingDay(day("2027-10-04"))).isTrue();
    }

    @Test
    void threeHolidaysArrangeNoYear() {
        WorkingCalendar three = with(new HolidayNotice(
                2027, List.of(off("2026-12-31"), off("2027-01-01"), off("2027-05-01"), off("2027-10-01"))));

        assertThat(three.isWorkingDay(day("2026-12-31"))).isFalse();
        assertThat(three.isCovered(day("2026-12-20"))).isFalse();
        assertThat(three.isCovered(day("2027-03-01"))).isFalse();
    }

    /** The days of the law and some more. */
    private static HolidayNotice arranged2027(HolidayNotice.Day... more) {
        List<HolidayNotice.Day> days = new ArrayList<>(List.of(more));
        Map.of(
                        "元旦", List.of("01-01"),
                        "春节", List.of("02-05", "02-06", "02-07", "02-08"),
                        "清明节", List.of("04-05"),
                        "劳动节", List.of("05-01", "05-02"),
                        "端午节", List.of("06-09"),
                        "中秋节", List.of("09-15"),
                        "国庆节", List.of("10-01", "10-02", "10-03"))
                .forEach((name, dates) ->
                        dates.forEach(date -> days.add(new HolidayNotice.Day(name, day("2027-" + date), true))));
        return new HolidayNotice(2027, days);
    }

    @Test
    void aNewNoticeOfAYearReplacesEveryDayOfTheOldOne() {
        WorkingCalendar corrected = with(new HolidayNotice(2026, List.of(off("2026-01-01"))));

        assertThat(corrected.isWorkingDay(day("2026-10-05"))).isTrue();
        // a single holiday arranges no year: the fixed holidays are assumed
        assertThat(corrected.isWorkingDay(day("2026-10-02"))).isFalse();
        assertThat(corrected.isWorkingDay(day("2026-10-10"))).isFalse();
    }

    @Test
    void aNoticeWithoutDaysCoversNothing() {
        WorkingCalendar same = with(new HolidayNotice(2027, List.of()), new HolidayNotice(2026, List.of()));

        assertThat(same.isCovered(day("2027-03-01"))).isFalse();
        assertThat(same.isWorkingDay(day("2026-10-10"))).isTrue();
    }

    @Test
    void anAgencysDaysAndHoursMovePromisedClocksAndHoursOnly() {
        AgencyCode agency = Clocks.EARLY_CLOSER;
        TimeLimit days = TimeLimit.parse("1WD");

        assertThat(SHIPPED.forClock(ClockKind.ITEM_STATUTORY, days, agency)).isSameAs(NATIONAL);
        assertThat(SHIPPED.forClock(ClockKind.ITEM_PROMISED, days, agency)).isSameAs(EARLY);
        assertThat(SHIPPED.forClock(ClockKind.ITEM_STATUTORY, TimeLimit.parse("2WH"), agency))
                .isSameAs(EARLY);
        assertThat(SHIPPED.forClock(ClockKind.ITEM_PROMISED, days, null)).isSameAs(NATIONAL);
        assertThat(EARLY.closeOfBusiness(EARLY.addWD(day("2026-11-23"), 1))).isEqualTo(at("2026-11-25 16:00"));
        assertThat(EARLY.addWD(day("2026-11-27"), 1)).isEqualTo(day("2026-11-28"));
        assertThat(EARLY.addWH(at("2026-11-23 15:00"), 2)).isEqualTo(at("2026-11-25 09:30"));
    }

    @Test
    void aPromiseIsNeverDueLaterThanTheLawAllows() {
        LegalClock statutory = Clocks.item("2WD", "2026-11-23");
        TimeLimit one = TimeLimit.parse("1WD");
        TimeLimit two = TimeLimit.parse("2WD");

        assertThat(PromisedLimit.within(statutory, ClockKind.ITEM_PROMISED, one, SHIPPED, Clocks.EARLY_CLOSER))
                .isEqualTo(new PromisedLimit(one, Clocks.EARLY_CLOSER));
        assertThat(PromisedLimit.within(statutory, ClockKind.ITEM_PROMISED, two, SHIPPED, Clocks.EARLY_CLOSER))
                .isEqualTo(new PromisedLimit(two, null));
    }

    @Test
    void withoutAPauseTheWorkingDaysUpToTheDueDateAreTheLimit() {
        for (long seed : Seeds.upTo(100_000)) {
            Random random = new Random(seed);
            LocalDate start = day("2024-01-01").plusDays(random.nextInt(1461));
            int limit = 1 + random.nextInt(90);
            LocalDate due = EARLY.addWD(start, limit);
            if (EARLY.usedWD(start, due) != limit
                    || !EARLY.isWorkingDay(due)
                    || EARLY.addWD(start.plusDays(1), limit).isBefore(due)
                    || !EARLY.addWD(start, limit + 1).isAfter(due)) {
                fail("seed %d: %dWD from %s", seed, limit, start);
            }
        }
    }

    @Test
    void countingBackwardsFindsNothing() {
        assertThat(NATIONAL.usedWD(day("2026-11-23"), day("2026-11-16"))).isZero();
        assertThat(NATIONAL.usedWH(at("2026-11-23 10:00"), at("2026-11-23 09:30")))
                .isZero();
        assertThat(NATIONAL.usedWH(at("2026-11-23 11:30"), at("2026-11-24 09:00:01")))
                .isEqualTo(16_201);
    }

    @Test
    void farYearsAreAnsweredOrRefusedInWords() {
        assertThat(NATIONAL.addWD(day("1950-01-01"), 1)).isEqualTo(day("1950-01-02"));
        assertThat(NATIONAL.addM(day("2026-11-20"), 9999)).isEqualTo(day("2860-02-20"));
        assertThatThrownBy(() -> NATIONAL.addWD(day("0001-01-01"), 1)).isInstanceOf(DeadlineRefusal.class);
        assertThatThrownBy(() -> NATIONAL.addWD(day("2999-12-30"), 5)).hasMessageContaining("1950 to 2999");
        assertThatThrownBy(() -> NATIONAL.addCD(day("9999-12-31"), 5)).isInstanceOf(DeadlineRefusal.class);
        assertThatThrownBy(() -> NATIONAL.addM(LocalDate.MAX, 5)).isInstanceOf(DeadlineRefusal.class);
        assertThatThrownBy(() -> NATIONAL.addWH(Instant.MAX, 5)).isInstanceOf(DeadlineRefusal.class);
        assertThatThrownBy(() -> NATIONAL.addWH(at("2999-12-31 16:00"), 5)).isInstanceOf(DeadlineRefusal.class);
    }

    @Test
    void aFileIsRefusedInWords() {
        assertThat(HolidayNotices.read(2026, "{\"year\":2026,\"papers\":[],\"days\":[]}")
                        .days())
                .isEmpty();
        refused("{\"year\":2025,\"days\":[]}", "calendar-year");
        refused(
                "{\"year\":2026,\"days\":[" + json("2026-01-01") + "," + json("2026-01-01") + "]}",
                "calendar-duplicate-day");
        refused("{\"year\":2026,\"days\":[" + json("2025-11-30") + "]}", "calendar-foreign-day");
        refused("{\"year\":2026,\"days\":[" + json("2027-01-01") + "]}", "calendar-foreign-day");
        refused("{\"year\":2026,\"days\":[" + json("2026-02-30") + "]}", "calendar-file");
        refused("{\"year\":2026,\"days\":[{\"name\":\"元旦\",\"date\":\"2026-01-01\"}]}", "calendar-file");
        refused("{\"year\":\"2026\",\"days\":[]}", "calendar-file");
        refused("{\"year\":2026}", "calendar-file");
        refused("no json", "calendar-file");
        refused("", "calendar-file");
        refused("{\"year\":99999,\"days\":[]}", "outside-calendar");
    }

    private static String json(String date) {
        return "{\"name\":\"元旦\",\"date\":\"%s\",\"isOffDay\":true}".formatted(date);
    }

    private static void refused(String json, String rule) {
        assertThatThrownBy(() -> HolidayNotices.read(2026, json))
                .isInstanceOfSatisfying(
                        DeadlineRefusal.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
