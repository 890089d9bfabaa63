package org.yiciban.deadline.calendar;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.yiciban.shared.Refusal;

/**
 * The opening hours 办公时间 of a working day, to the second.
 *
 * @param spans from opening to closing, in order, without overlap
 */
public record OpeningHours(List<Span> spans) {

    /** The hours where an agency has published none of its own: 09:00–12:00 and 13:30–17:30. */
    public static final OpeningHours USUAL = new OpeningHours(List.of(
            new Span(LocalTime.of(9, 0), LocalTime.of(12, 0)), new Span(LocalTime.of(13, 30), LocalTime.of(17, 30))));

    /** One stretch of opening time of a day; the closing time itself no longer counts. */
    public record Span(LocalTime opens, LocalTime closes) {
        public Span {
            if (opens == null
                    || closes == null
                    || !opens.isBefore(closes)
                    || !(toTheSecond(opens) && toTheSecond(closes))) {
                throw new DeadlineRefusal("opening-hours", Refusal.of("deadline.opening-hours"));
            }
        }

        private static boolean toTheSecond(LocalTime time) {
            return time.truncatedTo(ChronoUnit.SECONDS).equals(time);
        }

        int seconds() {
            return closes.toSecondOfDay() - opens.toSecondOfDay();
        }
    }

    public OpeningHours {
        spans = List.copyOf(spans);
        boolean disordered = spans.isEmpty();
        for (int next = 1; next < spans.size(); next++) {
            disordered |= !spans.get(next - 1).closes().isBefore(spans.get(next).opens());
        }
        if (disordered) {
            throw new DeadlineRefusal("opening-hours", Refusal.of("deadline.opening-hours-order"));
        }
    }

    /** The first opening of the day. */
    public LocalTime firstOpening() {
        return spans.get(0).opens();
    }

    /** The close of business: the last closing time of the day. */
    public LocalTime closeOfBusiness() {
        return spans.get(spans.size() - 1).closes();
    }

    int secondsADay() {
        return spans.stream().mapToInt(Span::seconds).sum();
    }

    /** The opening time of the day that has gone by at the given time. */
    int secondsUntil(LocalTime time) {
        int gone = 0;
        for (Span span : spans) {
            int since = time.toSecondOfDay() - span.opens().toSecondOfDay();
            gone += Math.max(0, Math.min(since, span.seconds()));
        }
        return gone;
    }

    /** The first time of the day at which so much opening time has gone by; a closing time rather than the next opening. */
    LocalTime timeAfter(int seconds) {
        int left = seconds;
        for (Span span : spans) {
            if (left <= span.seconds()) {
                return span.opens().plusSeconds(left);
            }
            left -= span.seconds();
        }
        throw new IllegalStateException("a day has no more than " + secondsADay() + " seconds of opening time");
    }
}
