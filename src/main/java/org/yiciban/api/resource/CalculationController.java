package org.yiciban.api.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.problem.KnownAgencies;
import org.yiciban.deadline.calculator.DeadlineAnswer;
import org.yiciban.deadline.calculator.DeadlineQuestion;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.deadline.clock.ClockState;
import org.yiciban.deadline.clock.Light;

/** The public calculator of legal limits, and the calendars it counts by. */
@RestController
@RequestMapping("/api/v1")
class CalculationController {

    private final Calendars calendars;
    private final KnownAgencies agencies;
    private final Clock clock;

    CalculationController(Calendars calendars, KnownAgencies agencies, Clock clock) {
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** When a limit ends. */
    record CalculationAnswer(
            OffsetDateTime due,
            boolean provisional,
            ClockState state,
            ClockAnswer.RemainingTime remaining,
            Light light,
            List<ClockAnswer.ExplanationText> explanation) {}

    /**
     * The arranged days of a year.
     *
     * @param official whether an official notice stands for the year; else dates in it are provisional
     * @param workingDays how many days agencies work
     * @param days what the notice says: days off and days worked in exchange 调休
     */
    record CalendarAnswer(int year, int version, boolean official, int workingDays, List<CalendarDay> days) {}

    /** A day that a notice lists. */
    record CalendarDay(LocalDate date, String name, boolean isOffDay) {}

    @PostMapping("/deadline-calculations")
    CalculationAnswer calculate(@RequestBody CalculationRequest request, Locale locale) {
        Instant now = clock.instant();
        DeadlineQuestion question = request.question();
        DeadlineAnswer answer = question.answer(calendars, agencies.known(request.agency()), now);
        return new CalculationAnswer(
                LegalTimeText.of(answer.due()),
                answer.provisional(),
                answer.state(),
                ClockAnswer.RemainingTime.of(answer.remaining()),
                answer.light(),
                ClockAnswer.ExplanationText.of(answer.explanation(), locale));
    }

    @GetMapping("/calendars/{year}")
    CalendarAnswer calendar(@PathVariable String year) {
        WorkingCalendar calendar = calendars.national();
        LocalDate first = LocalDate.of(CalendarController.yearOf(year), 1, 1);
        List<LocalDate> days = first.datesUntil(first.plusYears(1)).toList();
        return new CalendarAnswer(
                first.getYear(),
                calendars.version(),
                calendar.isCovered(first),
                (int) days.stream().filter(calendar::isWorkingDay).count(),
                days.stream()
                        .flatMap(day -> calendar.listed(day).stream())
                        .map(day -> new CalendarDay(day.date(), day.name(), day.off()))
                        .toList());
    }
}
