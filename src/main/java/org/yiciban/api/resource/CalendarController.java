package org.yiciban.api.resource;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.api.problem.KnownAgencies;
import org.yiciban.casefile.calendars.CalendarAdoption;
import org.yiciban.casefile.calendars.CalendarChange;
import org.yiciban.casefile.calendars.RecomputationProgress;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.deadline.calendar.AgencyHours;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.ToldLimit;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.AgencyCode;

/** Keeping the calendars: holiday notices and what agencies have on top. Each adopted file is a new version. */
@RestController
@RequestMapping("/api/v1")
class CalendarController {

    private final CalendarAdoption desk;
    private final KnownAgencies agencies;
    private final Clock clock;

    CalendarController(CalendarAdoption desk, KnownAgencies agencies, Clock clock) {
        this.desk = desk;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * What a calendar changes.
     *
     * @param version the version that it is or would be
     * @param preview whether nothing was changed yet
     * @param changes whether the file says anything new
     * @param open how many clocks are open
     * @param moved how many of them get another date
     * @param firm how many provisional dates stand then
     * @param moves which ones move, the first 200
     * @param warnings what about the file is unlike official notices
     */
    record ChangeAnswer(
            int version,
            boolean preview,
            boolean changes,
            int open,
            int moved,
            int firm,
            List<MoveAnswer> moves,
            List<String> warnings) {

        static ChangeAnswer of(CalendarChange change, boolean preview, Locale locale) {
            return new ChangeAnswer(
                    change.version(),
                    preview,
                    change.changes(),
                    change.open(),
                    change.moved(),
                    change.firm(),
                    change.moves().stream().map(MoveAnswer::of).toList(),
                    change.warnings().stream()
                            .map(warning -> warning.in(locale))
                            .toList());
        }
    }

    /**
     * A date that moves, or that the calendar alone would move.
     *
     * @param to the date then
     * @param law the date by the calendar alone; another than {@code to} where a told date or the day of import stands
     * @param whose whose limit it is
     * @param told whether the old date was told; whoever was told it is told the new one
     * @param provisional whether it was told as provisional only
     * @param intoPast whether the calendar alone would put it into the past, where no clock goes
     */
    record MoveAnswer(
            String caseNumber,
            ClockKind kind,
            String item,
            OffsetDateTime from,
            OffsetDateTime to,
            OffsetDateTime law,
            ToldLimit whose,
            boolean told,
            boolean provisional,
            CalendarChange.Direction direction,
            boolean intoPast) {

        static MoveAnswer of(CalendarChange.Move move) {
            return new MoveAnswer(
                    move.caseNumber().value(),
                    move.kind(),
                    move.item(),
                    LegalTimeText.of(move.from()),
                    LegalTimeText.of(move.to()),
                    LegalTimeText.of(move.law()),
                    move.whose(),
                    move.told(),
                    !move.firm(),
                    move.direction(),
                    move.intoPast());
        }
    }

    /** An agency's own days and hours. */
    record AgencyCalendar(List<LocalDate> closures, List<LocalDate> openings, List<Span> hours) {

        /** One stretch of opening time. */
        record Span(String opens, String closes) {}

        static AgencyCalendar of(AgencyHours hours) {
            return new AgencyCalendar(
                    hours.closures().stream().sorted().toList(),
                    hours.openings().stream().sorted().toList(),
                    hours.hours().spans().stream()
                            .map(span -> new Span(
                                    span.opens().toString(), span.closes().toString()))
                            .toList());
        }
    }

    /** How far the open clocks are recomputed. */
    record ProgressAnswer(
            int version,
            int total,
            int done,
            int moved,
            int firm,
            OffsetDateTime startedAt,
            OffsetDateTime finishedAt) {

        static ProgressAnswer of(RecomputationProgress progress) {
            return new ProgressAnswer(
                    progress.version(),
                    progress.total(),
                    progress.done(),
                    progress.moved(),
                    progress.firm(),
                    LegalTimeText.of(progress.startedAt()),
                    LegalTimeText.of(progress.finishedAt()));
        }
    }

    /** An act isn't done because a word is missing where one asked for its preview. */
    @ModelAttribute
    void requireReadable(@RequestParam(name = "preview", required = false) String typed) {
        if (typed != null && typed.isBlank()) {
            throw BodyInvalid.unknownWord("preview", typed, List.of("true", "false"));
        }
    }

    /** Brings the notice of a year, in the {@code holiday-cn} format; a preview changes nothing. */
    @PutMapping(path = "/calendars/{year}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ChangeAnswer bring(
            @PathVariable String year,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestBody String notice,
            Account account,
            Locale locale) {
        int of = yearOf(year);
        return ChangeAnswer.of(
                preview ? desk.preview(of, notice, clock.instant()) : desk.adopt(of, notice, account, clock.instant()),
                preview,
                locale);
    }

    /** Why a notice is withdrawn. */
    record WithdrawalRequest(String reason) {}

    /** Withdraws the notice of a year that counts now; the one before it counts again. A preview changes nothing. */
    @PostMapping(path = "/calendars/{year}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    ChangeAnswer withdraw(
            @PathVariable String year,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestBody WithdrawalRequest why,
            Account account,
            Locale locale) {
        int of = yearOf(year);
        return ChangeAnswer.of(
                preview
                        ? desk.previewWithdrawal(of, clock.instant())
                        : desk.withdraw(of, why.reason(), account, clock.instant()),
                preview,
                locale);
    }

    @GetMapping("/agencies/{agency}/calendar")
    AgencyCalendar own(@PathVariable String agency) {
        return AgencyCalendar.of(desk.hoursOf(agency(agency)));
    }

    /** Brings an agency's closures, openings and hours, all of them; a preview changes nothing. */
    @PutMapping(path = "/agencies/{agency}/calendar", consumes = MediaType.APPLICATION_JSON_VALUE)
    ChangeAnswer bringOwn(
            @PathVariable String agency,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestBody String calendar,
            Account account,
            Locale locale) {
        AgencyCode code = agency(agency);
        return ChangeAnswer.of(
                preview
                        ? desk.preview(code, calendar, clock.instant())
                        : desk.adopt(code, calendar, account, clock.instant()),
                preview,
                locale);
    }

    /** The newest run; 404 when there was none. */
    @GetMapping("/calendar-recomputation")
    ProgressAnswer progress() {
        return desk.progress().map(ProgressAnswer::of).orElseThrow(() -> notFound("calendar.never-recomputed"));
    }

    /** The year of an address. */
    static int yearOf(String year) {
        if (!year.matches("19[5-9][0-9]|2[0-9]{3}")) {
            throw notFound("calendar.no-such-year");
        }
        return Integer.parseInt(year);
    }

    private AgencyCode agency(String code) {
        try {
            return agencies.known(code);
        } catch (BodyInvalid unknown) {
            throw notFound("body.no-agency");
        }
    }

    private static ActRefused notFound(String key) {
        return new ActRefused(ActRefused.Kind.NOT_FOUND, key);
    }
}
