package org.yiciban.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.deadline.calendar.Clocks.NATIONAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yiciban.Seeds;
import org.yiciban.deadline.clock.ClockEvent;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.ExplanationLine;
import org.yiciban.deadline.clock.LegalClock;
import org.yiciban.deadline.clock.UnlawfulClockEvent;
import org.yiciban.shared.TimeLimit;
import org.yiciban.shared.TimeLimit.Unit;

class LegalClockRandomTest {

    private static final int CASES = 100_000;
    private static final Instant FIRST = Clocks.at("2024-01-01");
    private static final long THREE_YEARS_AND_MORE = 1300L * 86_400;
    private static final Pattern WORKING_DAYS = Pattern.compile("working days? (\\d+)(?:–(\\d+))?");

    @Test
    void clocksInWorkingDaysAgreeWithWalkingFromDayToDay() {
        for (long seed : Seeds.upTo(CASES)) {
            Random random = new Random(seed);
            Instant start = FIRST.plusSeconds((long) (random.nextDouble() * THREE_YEARS_AND_MORE));
            int days = 1 + random.nextInt(random.nextInt(4) == 0 ? 25 : 6);
            NaiveClock naive = new NaiveClock(start, days);
            LegalClock clock =
                    LegalClock.started(ClockKind.ITEM_STATUTORY, new TimeLimit(days, Unit.WD), start, null, null);
            Instant at = clock.start();
            for (int more = random.nextInt(7); more > 0; more--) {
                at = next(at, clock, random);
                clock = both(clock, naive, event(at, random), seed);
            }
            if (random.nextInt(4) == 0) {
                clock = withdrawn(clock, random, seed);
                naive = replayed(clock.standingEvents()).orElseThrow();
            }
            compare(clock, naive, random, seed);
        }
    }

    /** Withdraws some event; lawful exactly when the rest, played from the beginning, is. */
    private static LegalClock withdrawn(LegalClock clock, Random random, long seed) {
        int wrong = random.nextInt(clock.events().size());
        List<ClockEvent> rest = new ArrayList<>(clock.events());
        rest.remove(wrong);
        boolean lawful = wrong > 0 && replayed(rest).isPresent();
        try {
            LegalClock without = clock.with(ClockEvent.voided(clock.start(), wrong, "wrong", "head"), NATIONAL);
            assertThat(lawful).as("seed %d", seed).isTrue();
            return without;
        } catch (UnlawfulClockEvent e) {
            assertThat(lawful).as("seed %d: %s", seed, e.rule()).isFalse();
            return clock;
        }
    }

    private static Optional<NaiveClock> replayed(List<ClockEvent> events) {
        NaiveClock naive =
                new NaiveClock(events.get(0).at(), events.get(0).limit().amount());
        for (ClockEvent event : events.subList(1, events.size())) {
            if (!naive.take(event)) {
                return Optional.empty();
            }
        }
        return Optional.of(naive);
    }

    private static Instant next(Instant at, LegalClock clock, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> at;
            case 1 -> at.minusSeconds(random.nextInt(3));
            case 2, 3 -> clock.due(NATIONAL).orElse(at).plusSeconds(random.nextInt(3) - 1 - 3600L * random.nextInt(2));
            case 4 -> at.plusSeconds(random.nextInt(40_000));
            default -> at.plusSeconds(random.nextInt(86_400 * 6));
        };
    }

    private static ClockEvent event(Instant at, Random random) {
        ClockEvent.Type[] likely = {
            ClockEvent.Type.PAUSED, ClockEvent.Type.RESUMED, ClockEvent.Type.PAUSED, ClockEvent.Type.RESUMED,
            ClockEvent.Type.PAUSED, ClockEvent.Type.RESUMED, ClockEvent.Type.EXTENDED, ClockEvent.Type.MET
        };
        ClockEvent.Type type = likely[random.nextInt(likely.length)];
        TimeLimit extra = new TimeLimit(1 + random.nextInt(4), random.nextInt(9) == 0 ? Unit.WH : Unit.WD);
        String reason = random.nextInt(12) == 0 ? "TIRED" : "HEARING";
        return new ClockEvent(type, at, extra, reason, null, null, null, null);
    }

    private static LegalClock both(LegalClock clock, NaiveClock naive, ClockEvent event, long seed) {
        boolean lawful = naive.take(event);
        try {
            LegalClock next = clock.with(event, NATIONAL);
            assertThat(lawful).as("seed %d: %s", seed, event).isTrue();
            return next;
        } catch (UnlawfulClockEvent e) {
            assertThat(lawful).as("seed %d: %s %s", seed, event, e.rule()).isFalse();
            assertThat(e.index()).as("seed %d", seed).isEqualTo(clock.events().size());
            return clock;
        }
    }

    private static void compare(LegalClock clock, NaiveClock naive, Random random, long seed) {
        assertThat(clock.limit().amount()).as("seed %d", seed).isEqualTo(naive.limit());
        if (naive.paused()) {
            assertThat(clock.lastDue(NATIONAL)).as("seed %d", seed).isEmpty();
            assertThat(clock.provisional(NATIONAL)).as("seed %d", seed).isFalse();
            return;
        }
        LocalDate due = naive.due();
        assertThat(clock.lastDue(NATIONAL)).as("seed %d", seed).contains(NaiveClock.close(due));
        assertThat(clock.provisional(NATIONAL)).as("seed %d", seed).isEqualTo(naive.provisional());
        if (seed % 5 == 0) {
            assertThat(counted(clock)).as("seed %d", seed).isEqualTo(naive.limit());
        }
        if (!clock.ended()) {
            LocalDate asked = due.plusDays(3 - random.nextInt(20));
            Instant now = OfficialTime.startOf(asked).plusSeconds(random.nextInt(86_400));
            assertThat(clock.remaining(NATIONAL, now).orElseThrow().value().intValueExact())
                    .as("seed %d on %s", seed, asked)
                    .isEqualTo(naive.remaining(asked));
            yellowComesOnInTime(clock, seed);
        }
    }

    private static void yellowComesOnInTime(LegalClock clock, long seed) {
        Instant yellow = clock.yellowFrom(NATIONAL).orElseThrow();
        Instant since = clock.course().runningSince();
        assertThat(clock.warned(NATIONAL, yellow)).as("seed %d", seed).isTrue();
        assertThat(yellow).as("seed %d", seed).isAfterOrEqualTo(since);
        if (yellow.isAfter(since)) {
            assertThat(clock.warned(NATIONAL, yellow.minusSeconds(1)))
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    /** The numbered days of the explanation, which must come in order without a gap. */
    private static int counted(LegalClock clock) {
        int sum = 0;
        for (ExplanationLine line : clock.explanation(NATIONAL)) {
            Matcher days = WORKING_DAYS.matcher(line.text().en());
            if (days.find()) {
                int first = Integer.parseInt(days.group(1));
                int last = days.group(2) == null ? first : Integer.parseInt(days.group(2));
                assertThat(first).isEqualTo(sum + 1);
                assertThat(NATIONAL.usedWD(line.from().minusDays(1), line.to())).isEqualTo(last - sum);
                sum = last;
            }
        }
        return sum;
    }
}
