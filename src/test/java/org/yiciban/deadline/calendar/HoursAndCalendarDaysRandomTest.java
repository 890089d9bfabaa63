package org.yiciban.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yiciban.Seeds;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.ExplanationLine;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.shared.TimeLimit;
import org.yiciban.shared.TimeLimit.Unit;

/** Hours against a walk in steps of a quarter of an hour, calendar days and months against a walk from day to day. */
class HoursAndCalendarDaysRandomTest {

    private static final int STEP = 900;
    private static final Instant FIRST = Clocks.at("2024-01-01");

    @Test
    void clocksInHoursAgreeWithWalkingInSteps() {
        for (long seed : Seeds.upTo(2_500)) {
            Random random = new Random(seed);
            WorkingCalendar calendar = random.nextBoolean() ? Clocks.NATIONAL : Clocks.EARLY;
            Instant start = FIRST.plusSeconds((long) STEP * random.nextInt(1300 * 96));
            int hours = 1 + random.nextInt(9);
            List<Instant> changes = new ArrayList<>();
            LegalClock clock =
                    LegalClock.started(ClockKind.ITEM_PROMISED, new TimeLimit(hours, Unit.WH), start, null, null);
            for (int more = random.nextInt(3); more > 0; more--) {
                Instant from = changes.isEmpty() ? start : changes.get(changes.size() - 1);
                Instant pause = from.plusSeconds((long) STEP * random.nextInt(40));
                if (pause.isAfter(clock.due(calendar).orElseThrow())) {
                    break;
                }
                Instant resume = pause.plusSeconds((long) STEP * random.nextInt(300));
                clock = clock.with(ClockEvent.paused(pause, PauseReason.TESTING, null, null, null), calendar)
                        .with(ClockEvent.resumed(resume, null, null), calendar);
                changes.addAll(List.of(pause, resume));
            }
            Instant due = clock.due(calendar).orElseThrow();
            assertThat(due).as("seed %d", seed).isEqualTo(walk(start, hours * 3600, changes, calendar));
            assertThat(clock.provisional(calendar)).as("seed %d", seed).isEqualTo(touches(start, due, changes));
            Instant yellow = clock.yellowFrom(calendar).orElseThrow();
            assertThat(clock.warned(calendar, yellow)).as("seed %d", seed).isTrue();
            assertThat(yellow.equals(clock.course().runningSince()) || !clock.warned(calendar, yellow.minusSeconds(1)))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(countedInAll(clock, calendar)).as("seed %d", seed).isEqualTo(hours + ":00");
        }
    }

    /** Every moment but the pauses, from the start on, until the opening time is used up. */
    private static Instant walk(Instant start, int seconds, List<Instant> changes, WorkingCalendar calendar) {
        int left = seconds;
        Instant earliest = changes.isEmpty() ? start : changes.get(changes.size() - 1);
        for (Instant at = start; ; at = at.plusSeconds(STEP)) {
            if (left == 0) {
                return at.isBefore(earliest) ? earliest : at;
            }
            if (running(at, changes) && open(at, calendar)) {
                left -= STEP;
            }
        }
    }

    private static boolean running(Instant at, List<Instant> changes) {
        return changes.stream().filter(c -> !c.isAfter(at)).count() % 2 == 0;
    }

    private static boolean open(Instant at, WorkingCalendar calendar) {
        LocalTime time = OfficialTime.localOf(at).toLocalTime();
        return calendar.isWorkingDay(OfficialTime.dateOf(at))
                && calendar.hours().spans().stream()
                        .anyMatch(s -> !time.isBefore(s.opens()) && time.isBefore(s.closes()));
    }

    private static boolean touches(Instant start, Instant due, List<Instant> changes) {
        List<Instant> ends = new ArrayList<>(List.of(start));
        ends.addAll(changes);
        ends.add(due);
        NaiveClock naive = new NaiveClock(start, 1);
        boolean touched = false;
        for (int i = 0; i < ends.size(); i += 2) {
            LocalDate last = OfficialTime.dateOf(ends.get(i + 1));
            for (LocalDate day = OfficialTime.dateOf(ends.get(i)); !day.isAfter(last); day = day.plusDays(1)) {
                touched |= naive.uncovered(day) > 0;
            }
        }
        return touched;
    }

    private static String countedInAll(LegalClock clock, WorkingCalendar calendar) {
        String all = "";
        for (ExplanationLine line : clock.explanation(calendar)) {
            var total = java.util.regex.Pattern.compile("counted, (\\S+) in all")
                    .matcher(line.text().en());
            all = total.find() ? total.group(1).replace(";", "") : all;
        }
        return all;
    }

    @Test
    void calendarDaysAndMonthsMoveToTheNextWorkingDay() {
        for (long seed : Seeds.upTo(5_000)) {
            Random random = new Random(seed);
            Instant start = FIRST.plusSeconds(random.nextInt(1200 * 86_400));
            LocalDate day = OfficialTime.dateOf(start);
            boolean months = random.nextBoolean();
            int amount = 1 + random.nextInt(months ? 14 : 100);
            LegalClock clock = LegalClock.started(
                    ClockKind.POST_CHECK, new TimeLimit(amount, months ? Unit.M : Unit.CD), start, null, null);
            NaiveClock naive = new NaiveClock(start, 1);
            LocalDate due = months ? clipped(day, amount) : day.plusDays(amount);
            boolean provisional = naive.uncovered(due) > 0;
            while (!naive.works(due)) {
                due = due.plusDays(1);
                provisional |= naive.uncovered(due) > 0;
            }
            assertThat(clock.due(Clocks.NATIONAL)).as("seed %d", seed).contains(Clocks.at(due + " 23:59:59"));
            assertThat(clock.provisional(Clocks.NATIONAL)).as("seed %d", seed).isEqualTo(provisional);
            LocalDate asked = due.plusDays(2 - random.nextInt(amount + 5));
            long ahead = Math.max(0, ChronoUnit.DAYS.between(asked, due) + 1);
            assertThat(clock.remaining(Clocks.NATIONAL, OfficialTime.startOf(asked))
                            .orElseThrow()
                            .value())
                    .as("seed %d", seed)
                    .isEqualByComparingTo(
                            java.math.BigDecimal.valueOf(Math.min(ahead, months ? 30L * amount : amount)));
            Instant yellow = clock.yellowFrom(Clocks.NATIONAL).orElseThrow();
            assertThat(clock.warned(Clocks.NATIONAL, yellow))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(yellow.equals(start) || !clock.warned(Clocks.NATIONAL, yellow.minusSeconds(1)))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private static LocalDate clipped(LocalDate day, int months) {
        LocalDate month = day.withDayOfMonth(1).plusMonths(months);
        return month.withDayOfMonth(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }
}
