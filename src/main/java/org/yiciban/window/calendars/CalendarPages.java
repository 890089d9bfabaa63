package org.yiciban.window.calendars;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yiciban.casefile.calendars.CalendarAdoption;
import org.yiciban.casefile.calendars.CalendarChange;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.calendar.HolidayNotice;
import org.yiciban.deadline.calendar.HolidayNotices;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.TypedNumber;
import org.yiciban.window.calendars.CalendarPage.Year;
import org.yiciban.window.frame.WindowWords;

/** Keeping the calendars: bring a notice, see what it would move, adopt it, watch the open clocks being recomputed. */
@Controller
class CalendarPages {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int YEARS_BACK = 2;
    private static final int YEARS_AHEAD = 2;

    private final CalendarAdoption desk;
    private final Calendars calendars;
    private final CalendarMoves moves;
    private final WindowWords words;
    private final Clock clock;

    CalendarPages(CalendarAdoption desk, Calendars calendars, CalendarMoves moves, WindowWords words, Clock clock) {
        this.desk = desk;
        this.calendars = calendars;
        this.moves = moves;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/admin/calendars")
    String calendars(Model model) {
        return show((CalendarPage.Refused) null, model);
    }

    /** How far it is, for the part of the page that looks again by itself. */
    @GetMapping("/admin/calendars/progress")
    String progress(Model model) {
        calendars(model);
        return "window/calendars :: progress";
    }

    @PostMapping("/admin/calendars/preview")
    String preview(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            HttpServletResponse response,
            Model model) {
        String notice = file == null || file.isEmpty() ? text : read(file);
        try {
            int year = HolidayNotices.read(notice).year();
            CalendarChange change = desk.preview(year, notice, clock.instant());
            return show(new CalendarPreviewPage(year, change, moves.of(change), notice, null), model);
        } catch (DeadlineRefusal refused) {
            return refused(refused, notice, response, model);
        }
    }

    /** What it would move to withdraw the notice of a year. */
    @PostMapping("/admin/calendars/withdrawal/preview")
    String previewWithdrawal(
            @RequestParam(defaultValue = "0") TypedNumber year,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        return withdrawal(year.or(0), reason, null, response, model);
    }

    @PostMapping("/admin/calendars/withdrawal")
    String withdraw(
            @RequestParam(defaultValue = "0") TypedNumber year,
            @RequestParam(defaultValue = "") String reason,
            Account account,
            HttpServletResponse response,
            Model model) {
        try {
            desk.withdraw(year.or(0), reason, account, clock.instant());
            return "redirect:/admin/calendars";
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String wrong = invalid.errors().get(0).message().in(words.locale());
            return withdrawal(year.or(0), reason, wrong, response, model);
        } catch (DeadlineRefusal refused) {
            return notWithdrawn(year.or(0), refused, response, model);
        }
    }

    private String withdrawal(int year, String reason, String wrong, HttpServletResponse response, Model model) {
        try {
            CalendarChange change = desk.previewWithdrawal(year, clock.instant());
            CalendarPreviewPage.Withdrawal typed = new CalendarPreviewPage.Withdrawal(reason, wrong);
            return show(new CalendarPreviewPage(year, change, moves.of(change), null, typed), model);
        } catch (DeadlineRefusal refused) {
            return notWithdrawn(year, refused, response, model);
        }
    }

    @PostMapping("/admin/calendars")
    String adopt(
            @RequestParam(defaultValue = "") String notice,
            Account account,
            HttpServletResponse response,
            Model model) {
        try {
            desk.adopt(HolidayNotices.read(notice).year(), notice, account, clock.instant());
            return "redirect:/admin/calendars";
        } catch (DeadlineRefusal refused) {
            return refused(refused, notice, response, model);
        }
    }

    private String refused(DeadlineRefusal refused, String notice, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(new CalendarPage.Refused(refused.sentence().in(words.locale()), notice, null), model);
    }

    /** Said at the form that asked for it, with the year that it asked for. */
    private String notWithdrawn(int year, DeadlineRefusal refused, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(new CalendarPage.Refused(refused.sentence().in(words.locale()), null, year), model);
    }

    private String show(CalendarPage.Refused refused, Model model) {
        model.addAttribute(
                "page",
                new CalendarPage(calendars.version(), years(), desk.progress().orElse(null), refused));
        return "window/calendars";
    }

    private static String show(CalendarPreviewPage page, Model model) {
        model.addAttribute("page", page);
        return "window/calendar-preview";
    }

    private static String read(MultipartFile file) {
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Year> years() {
        int now = LocalDate.ofInstant(clock.instant(), ZONE).getYear();
        return IntStream.rangeClosed(now - YEARS_BACK, now + YEARS_AHEAD)
                .mapToObj(this::year)
                .toList();
    }

    private Year year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<HolidayNotice.Day> listed = first.datesUntil(first.plusYears(1))
                .flatMap(day -> calendars.national().listed(day).stream())
                .toList();
        return new Year(
                year,
                calendars.national().isCovered(first),
                !listed.isEmpty(),
                listed.stream().filter(HolidayNotice.Day::off).count(),
                listed.stream().filter(day -> !day.off()).count(),
                calendars
                        .national()
                        .usedWD(first.minusDays(1), first.plusYears(1).minusDays(1)));
    }
}
