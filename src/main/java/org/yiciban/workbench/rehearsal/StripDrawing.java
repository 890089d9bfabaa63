package org.yiciban.workbench.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.LocalText;
import org.yiciban.workbench.rehearsal.RehearsalStrip.Limit;
import org.yiciban.workbench.rehearsal.RehearsalStrip.Row;

/** Places the days of one case. */
final class StripDrawing {

    private static final Set<ClockKind> OF_DECISION = EnumSet.of(
            ClockKind.ITEM_PROMISED, ClockKind.ITEM_STATUTORY, ClockKind.BUNDLE_PROMISED, ClockKind.BUNDLE_STATUTORY);
    private static final int WIDTH = StripPicture.WIDTH;

    private final CaseView view;
    private final WorkingCalendar calendar;
    private final MessageSource messages;
    private final Locale locale;
    private final LocalDate first;
    private final LocalDate last;
    /** Working days of the whole line. */
    private final int length;

    StripDrawing(CaseView view, WorkingCalendar calendar, MessageSource messages, Locale locale) {
        this.view = view;
        this.calendar = calendar;
        this.messages = messages;
        this.locale = locale;
        this.first = OfficialTime.dateOf(view.receivedAt());
        this.last = Stream.concat(
                        Stream.of(RehearsalStrip.end(view)),
                        limits(clocks(view)).map(ClockView::due))
                .map(OfficialTime::dateOf)
                .max(Comparator.naturalOrder())
                .orElse(first);
        this.length = Math.max(1, calendar.usedWD(first, last));
    }

    private static Stream<ClockView> clocks(CaseView view) {
        return Stream.concat(view.clocks().stream(), view.items().stream().flatMap(item -> item.clocks().stream()));
    }

    /** The limits of decisions, as far as their dates are known. */
    private static Stream<ClockView> limits(Stream<ClockView> clocks) {
        return clocks.filter(clock -> OF_DECISION.contains(clock.kind()) && clock.due() != null);
    }

    RehearsalStrip strip() {
        List<Row> rows = new ArrayList<>();
        Instant end = RehearsalStrip.end(view);
        rows.add(row(
                messages.getMessage("models.rehearsal.whole", null, locale),
                "",
                view.receivedAt(),
                end,
                view.clocks()));
        view.items().stream().map(this::item).flatMap(Optional::stream).forEach(rows::add);
        view.clocks().stream().map(this::other).flatMap(Optional::stream).forEach(rows::add);
        int used = calendar.usedWD(first, OfficialTime.dateOf(end));
        return new RehearsalStrip(
                used,
                List.copyOf(rows),
                StripPicture.of(
                        messages.getMessage("models.rehearsal.strip", null, locale),
                        rows,
                        first,
                        last,
                        place(end),
                        messages.getMessage("models.rehearsal.strip.end", null, locale) + " "
                                + OfficialTime.dateOf(end)));
    }

    private Optional<Row> item(ItemView item) {
        Instant end = item.decidedAt();
        return item.clocks().stream()
                .map(ClockView::start)
                .min(Comparator.naturalOrder())
                .map(start -> row(
                        item.name().in(locale),
                        item.outcome() == null ? "" : messages.getMessage("outcome." + item.outcome(), null, locale),
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
        List<Limit> limits =
                limits(clocks.stream()).flatMap(clock -> limit(clock).stream()).toList();
        boolean late = limits(clocks.stream()).anyMatch(ClockView::passed);
        return new Row(
                name,
                outcome,
                late,
                from,
                Math.max(4, place(end) - from),
                OfficialTime.dateOf(start) + " – " + OfficialTime.dateOf(end),
                limits);
    }

    private Optional<Limit> limit(ClockView clock) {
        return Optional.ofNullable(clock.due())
                .map(due -> new Limit(
                        place(due),
                        messages.getMessage("deadline.clock." + clock.kind(), null, locale),
                        String.valueOf(OfficialTime.dateOf(due)),
                        !clock.kind().promised()));
    }

    private int place(Instant at) {
        return Math.min(WIDTH, calendar.usedWD(first, OfficialTime.dateOf(at)) * WIDTH / length);
    }
}
