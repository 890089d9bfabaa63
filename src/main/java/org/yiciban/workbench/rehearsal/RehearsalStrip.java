package org.yiciban.workbench.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.deadline.calendar.ExtraDaysOff;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.LocalText;

/**
 * A case on a line of working days: from when to when each item and each notice, question and step took, and when its limits
 * ended.
 *
 * @param days working days from the first day to the last
 */
record RehearsalStrip(int days, List<Row> rows) {

    private static final int WIDTH = 640;

    /**
     * One of them.
     *
     * @param outcome what came of it; empty of what is no item
     * @param late whether it ended after one of its limits
     * @param x where its bar begins, and {@code width} how long it is, in the picture
     * @param said from when to when, in words
     */
    record Row(String name, String outcome, boolean late, int x, int width, String said, List<Limit> limits) {}

    /** A limit, at its place of the picture. */
    record Limit(int x, String kind, String day) {

        /** Whether the case didn't end before it. */
        public boolean isWithin() {
            return x <= WIDTH;
        }
    }

    /** @param holidays days that were off besides those of the calendar */
    static RehearsalStrip of(CaseView view, Collection<LocalDate> holidays, MessageSource messages, Locale locale) {
        return new Drawing(view, ExtraDaysOff.calendar(holidays), messages, locale).strip();
    }

    /** When the last thing happened in the case. */
    static Instant end(CaseView view) {
        return view.timeline().stream()
                .map(entry -> entry.at())
                .max(Comparator.naturalOrder())
                .orElse(view.receivedAt());
    }

    /** Places the days of one case. */
    private static final class Drawing {

        private final CaseView view;
        private final WorkingCalendar calendar;
        private final MessageSource messages;
        private final Locale locale;
        private final LocalDate first;
        private final int days;

        Drawing(CaseView view, WorkingCalendar calendar, MessageSource messages, Locale locale) {
            this.view = view;
            this.calendar = calendar;
            this.messages = messages;
            this.locale = locale;
            this.first = OfficialTime.dateOf(view.receivedAt());
            this.days = Math.max(1, calendar.usedWD(first, OfficialTime.dateOf(end(view))));
        }

        RehearsalStrip strip() {
            List<Row> rows = new ArrayList<>();
            view.items().stream().map(this::item).flatMap(Optional::stream).forEach(rows::add);
            view.clocks().stream().map(this::other).flatMap(Optional::stream).forEach(rows::add);
            return new RehearsalStrip(days, List.copyOf(rows));
        }

        private Optional<Row> item(ItemView item) {
            Instant end = item.decidedAt();
            return item.clocks().stream()
                    .map(ClockView::start)
                    .min(Comparator.naturalOrder())
                    .map(start -> row(
                            item.name().in(locale),
                            item.outcome() == null
                                    ? ""
                                    : messages.getMessage("outcome." + item.outcome(), null, locale),
                            start,
                            end == null ? start : end,
                            item.clocks()));
        }

        /** A notice, what the applicant was asked for, a step of the service. */
        private Optional<Row> other(ClockView clock) {
            LocalText name = view.stepName(clock);
            Instant due = clock.due();
            return name == null || due == null
                    ? Optional.empty()
                    : Optional.of(row(name.in(locale), "", clock.start(), due, List.of()));
        }

        private Row row(String name, String outcome, Instant start, Instant end, List<ClockView> clocks) {
            int from = place(start);
            List<Limit> limits = clocks.stream()
                    .filter(clock ->
                            clock.kind() == ClockKind.ITEM_PROMISED || clock.kind() == ClockKind.ITEM_STATUTORY)
                    .flatMap(clock -> limit(clock).stream())
                    .toList();
            boolean late = clocks.stream().anyMatch(clock -> isBefore(clock.due(), end));
            return new Row(
                    name,
                    outcome,
                    late,
                    from,
                    Math.max(4, place(end) - from),
                    OfficialTime.dateOf(start) + " – " + OfficialTime.dateOf(end),
                    limits);
        }

        private static boolean isBefore(@Nullable Instant due, Instant end) {
            return due != null && due.isBefore(end);
        }

        private Optional<Limit> limit(ClockView clock) {
            return Optional.ofNullable(clock.due())
                    .map(due -> new Limit(
                            place(due),
                            messages.getMessage("deadline.clock." + clock.kind(), null, locale),
                            String.valueOf(OfficialTime.dateOf(due))));
        }

        private int place(Instant at) {
            return calendar.usedWD(first, OfficialTime.dateOf(at)) * WIDTH / days;
        }
    }
}
