package org.yiciban.api;

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
import org.yiciban.casefile.ActRefused;
import org.yiciban.catalogue.Catalogue;
import org.yiciban.deadline.Calendars;
import org.yiciban.deadline.ClockState;
import org.yiciban.deadline.DeadlineAnswer;
import org.yiciban.deadline.DeadlineQuestion;
import org.yiciban.deadline.Light;
import org.yiciban.deadline.WorkingCalendar;
import org.yiciban.shared.AgencyCode;

/** The public calculator of legal limits, and the calendars it counts by. */
@RestController
@RequestMapping("/api/v1")
class CalculationDoor {

    private final Calendars calendars;
    private final Catalogue catalogue;
    private final Clock clock;

    CalculationDoor(Calendars calendars, Catalogue catalogue, Clock clock) {
        this.calendars = calendars;
        this.catalogue = catalogue;
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
        DeadlineAnswer answer = question.answer(calendars, known(request.agencyCode()), now);
        return new CalculationAnswer(
                OfficialTime.of(answer.due()),
                answer.provisional(),
                answer.state(),
                ClockAnswer.RemainingTime.of(answer.remaining()),
                answer.light(),
                ClockAnswer.ExplanationText.of(answer.explanation(), locale));
    }

    private AgencyCode known(AgencyCode code) {
        boolean known = code == null
                || catalogue.current().stream()
                        .flatMap(release -> release.agencies().stream())
                        .anyMatch(agency -> agency.code().equals(code));
        if (!known) {
            throw BodyInvalid.at("agency", "unknown-agency", "没有这个机关。", "There is no such agency.");
        }
        return code;
    }

    @GetMapping("/calendars/{year}")
    CalendarAnswer calendar(@PathVariable String year) {
        if (!year.matches("19[5-9][0-9]|2[0-9]{3}")) {
            throw new ActRefused(
                    ActRefused.Kind.NOT_FOUND, "日历只有 1950 年至 2999 年。", "The calendar has the years 1950 to 2999.");
        }
        WorkingCalendar calendar = calendars.national();
        LocalDate first = LocalDate.of(Integer.parseInt(year), 1, 1);
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
