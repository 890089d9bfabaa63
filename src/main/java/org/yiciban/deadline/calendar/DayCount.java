package org.yiciban.deadline.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/** Counts days of one sort over all years in constant time: how many up to a day, and which day is the n-th. */
final class DayCount implements Days {

    private static final int ORIGIN = (int) OfficialTime.FIRST_DAY.toEpochDay();
    private static final int DAYS = (int) OfficialTime.LAST_DAY.toEpochDay() - ORIGIN + 1;

    /** At place i: how many of the first i days are of the sort. */
    private final int[] before = new int[DAYS + 1];

    /** At place n: the day, counted from the origin, that has n days of the sort before it and is one itself. */
    private final int[] places;

    DayCount(Predicate<LocalDate> sort) {
        int[] found = new int[DAYS];
        LocalDate day = OfficialTime.FIRST_DAY;
        for (int i = 0; i < DAYS; i++) {
            before[i + 1] = before[i];
            if (sort.test(day)) {
                found[before[i + 1]++] = i;
            }
            day = day.plusDays(1);
        }
        places = Arrays.copyOf(found, before[DAYS]);
    }

    @Override
    public boolean contains(LocalDate day) {
        int i = place(day);
        return before[i + 1] > before[i];
    }

    @Override
    public int upTo(LocalDate day) {
        return before[place(day) + 1];
    }

    @Override
    public int before(LocalDate day) {
        return before[place(day)];
    }

    @Override
    public LocalDate last(long count) {
        if (count < 1 || count > places.length) {
            throw OfficialTime.outside();
        }
        return LocalDate.ofEpochDay(ORIGIN + (long) places[(int) count - 1]);
    }

    private static int place(LocalDate day) {
        return (int) OfficialTime.supported(day).toEpochDay() - ORIGIN;
    }
}
