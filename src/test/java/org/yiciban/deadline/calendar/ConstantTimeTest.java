package org.yiciban.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.deadline.calendar.Clocks.NATIONAL;
import static org.yiciban.deadline.calendar.Clocks.after;
import static org.yiciban.deadline.calendar.Clocks.at;
import static org.yiciban.deadline.calendar.Clocks.item;
import static org.yiciban.deadline.calendar.Clocks.paused;
import static org.yiciban.deadline.calendar.Clocks.resumed;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.deadline.clock.LegalClock;

/** However long a limit is, a question looks into the calendar equally often. */
class ConstantTimeTest {

    private final AtomicInteger lookUps = new AtomicInteger();
    private final WorkingCalendar watched = NATIONAL.watched(Watched::new);

    private final class Watched implements Days {

        private final Days days;

        Watched(Days days) {
            this.days = days;
        }

        @Override
        public boolean contains(LocalDate day) {
            lookUps.incrementAndGet();
            return days.contains(day);
        }

        @Override
        public int upTo(LocalDate day) {
            lookUps.incrementAndGet();
            return days.upTo(day);
        }

        @Override
        public int before(LocalDate day) {
            lookUps.incrementAndGet();
            return days.before(day);
        }

        @Override
        public LocalDate last(long count) {
            lookUps.incrementAndGet();
            return days.last(count);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"WD", "WH", "CD", "M"})
    void aQuestionTakesTheSameFewLookUpsWhateverTheDistance(String unit) {
        int least = spentOn(item("1" + unit, "2026-11-16 10:00"));
        int near = spentOn(item("10" + unit, "2026-11-16 10:00"));
        int far = spentOn(item("9999" + unit, "2026-11-16 10:00"));

        assertThat(least).isBetween(1, near);
        assertThat(near).isLessThan(40);
        assertThat(far).isEqualTo(near);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WD", "WH"})
    void everyPauseCostsTheSameHoweverLongItIs(String unit) {
        LegalClock start = item("500" + unit, "2026-11-16 10:00");
        int once = spentOn(after(start, paused("2026-11-17 10:00"), resumed("2026-11-18 10:00")));
        int years = spentOn(after(start, paused("2026-11-17 10:00"), resumed("2126-11-18 10:00")));

        assertThat(years).isEqualTo(once);
    }

    private int spentOn(LegalClock clock) {
        lookUps.set(0);
        clock.due(watched);
        clock.provisional(watched);
        clock.passed(watched, at("2026-11-18"));
        clock.remaining(watched, at("2026-11-18"));
        clock.yellowFrom(watched);
        return lookUps.get();
    }
}
