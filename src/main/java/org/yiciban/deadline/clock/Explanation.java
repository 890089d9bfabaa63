package org.yiciban.deadline.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit.Unit;

/** Explains a due date line by line, each line with its rule; what the lines count adds up to the limit. */
public final class Explanation {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final LegalClock clock;
    private final WorkingCalendar calendar;
    private final ExplanationDraft draft = new ExplanationDraft();

    private Explanation(LegalClock clock, WorkingCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    /** The explanation of the clock's due date by the given calendar; of a paused clock, of what it has used. */
    public static List<ExplanationLine> of(LegalClock clock, WorkingCalendar calendar) {
        return new Explanation(clock, calendar).lines();
    }

    private List<ExplanationLine> lines() {
        List<ClockEvent> events = clock.standingEvents();
        explainStart(events.get(0));
        if (clock.limit().unit() == Unit.CD || clock.limit().unit() == Unit.M) {
            new CountedCalendarDays(clock, calendar, draft).explain();
        } else {
            new CountedStretches(clock, calendar, draft).explain();
        }
        for (ClockEvent event : events.subList(1, events.size())) {
            explain(event);
        }
        clock.lastDue(calendar).ifPresent(due -> explainDue(due, events.get(0)));
        return draft.lines();
    }

    private void explainStart(ClockEvent start) {
        LocalDate day = OfficialTime.dateOf(start.at());
        Optional<LocalText> why = StartReason.inWords(start.reason());
        String zh = why.map(text -> text.zh() + "，").orElse("");
        String en = why.map(text -> text.en() + "; ").orElse("");
        if (clock.limit().unit() == Unit.WH) {
            draft.event(
                    day,
                    new LocalText(zh + time(start.at()) + "起算", en + "time runs from " + time(start.at())),
                    Rules.HOUR_OF_START);
        } else {
            draft.event(
                    day,
                    new LocalText(zh + "起算，当日不计入", en + "the clock starts; the day itself is not counted"),
                    Rules.DAY_OF_START);
        }
    }

    private void explain(ClockEvent event) {
        LocalDate day = OfficialTime.dateOf(event.at());
        String time = clock.limit().unit() == Unit.WH ? time(event.at()) : "";
        switch (event.type()) {
            case PAUSED -> draft.note(day, pause(event, time), Rules.basis(event, Rules.PAUSE));
            case RESUMED -> draft.event(day, resume(time), Rules.basis(event, Rules.PAUSE));
            case EXTENDED -> draft.event(day, extension(event), Rules.basis(event, Rules.EXTENSION));
            case SHORTENED -> draft.event(day, shortening(), Rules.basis(event, Rules.PROMISE));
            case HELD -> draft.event(
                    day, HoldReason.of(event.reason()).map(HoldReason::text).orElseThrow(), null);
            case MET -> draft.end(day, met(event), null);
            case CANCELLED -> explainCancelled(event, day);
            case STARTED, VOIDED -> throw new IllegalStateException("no standing event: " + event);
        }
    }

    private static LocalText met(ClockEvent event) {
        boolean relied = ClockEvent.RELIED_ON_NOTICE.equals(event.reason());
        return new LocalText(
                time(event.at()) + "完成，时限就此结束" + (relied ? "；逾法定日期，但在告知的日期之内，由经办人判断" : ""),
                "met at " + time(event.at())
                        + (relied
                                ? "; after the statute's date, but within the told one: for the officer to judge"
                                : ""));
    }

    private void explainCancelled(ClockEvent event, LocalDate day) {
        Optional<PassedEffect> effect = PassedEffect.of(event.reason());
        draft.end(
                day,
                effect.map(PassedEffect::text)
                        .orElse(new LocalText(
                                time(event.at()) + "不再需要，时限就此结束", "no longer needed from " + time(event.at()))),
                effect.map(PassedEffect::rule).orElse(null));
    }

    private static LocalText pause(ClockEvent event, String time) {
        LocalText reason = PauseReason.of(event.reason())
                .map(PauseReason::text)
                .orElse(new LocalText("原因未载明", "no reason recorded"));
        return new LocalText(
                time + "自此中止：" + reason.zh() + document(event, "，文书"),
                "from here paused" + (time.isEmpty() ? "" : " (" + time + ")") + ": " + reason.en()
                        + document(event, ", notice "));
    }

    private static LocalText resume(String time) {
        return time.isEmpty()
                ? new LocalText("恢复，恢复当日不计入", "resumed; the day of resuming is not counted")
                : new LocalText(time + "恢复", "resumed at " + time);
    }

    private LocalText extension(ClockEvent event) {
        LocalText extra = Objects.requireNonNull(event.limit()).words();
        LocalText whole = clock.limit().words();
        return new LocalText(
                "延长%s，自起算共%s".formatted(extra.zh(), whole.zh()) + document(event, "，文书"),
                "extended by %s; one period of %s from the start".formatted(extra.en(), whole.en())
                        + document(event, ", notice "));
    }

    private LocalText shortening() {
        LocalText whole = clock.limit().words();
        return new LocalText("承诺时限缩短，自起算共" + whole.zh(), "the promise is shortened: " + whole.en() + " from the start");
    }

    private void explainDue(Instant due, ClockEvent start) {
        LocalText usual = clock.limit().unit() == Unit.WD ? Rules.WORKING_DAYS : Rules.LAST_DAY;
        boolean provisional = clock.provisional(calendar);
        draft.due(
                OfficialTime.dateOf(due),
                new LocalText(
                        time(due) + "届满" + (provisional ? "（暂定）" : ""),
                        "due " + time(due) + (provisional ? " (provisional)" : "")),
                Rules.basis(start, clock.limit().unit() == Unit.WH ? Rules.OPENING_HOURS : usual));
    }

    private static String document(ClockEvent event, String lead) {
        return event.document() == null || event.document().isBlank() ? "" : lead + event.document();
    }

    private static String time(Instant instant) {
        var local = OfficialTime.localOf(instant);
        return (local.getSecond() == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(local);
    }
}
