package org.yiciban.window.calendars;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.dates.DateChanges;
import org.yiciban.casefile.limits.BundleClocks;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.DateView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.Organ;
import org.yiciban.window.frame.WindowRefusals;
import org.yiciban.window.frame.WindowWords;

/** How was this date computed? Every clock of the case as a calendar and line by line, for those who handle it. */
@Controller("windowDeadlinePages")
class CaseDeadlinePages {

    private final CaseQueries caseQueries;
    private final BundleClocks bundleClocks;
    private final DateChanges dateChanges;
    private final WindowWords words;

    CaseDeadlinePages(CaseQueries caseQueries, BundleClocks bundleClocks, DateChanges dateChanges, WindowWords words) {
        this.caseQueries = caseQueries;
        this.bundleClocks = bundleClocks;
        this.dateChanges = dateChanges;
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param reasons for which the clocks of the whole case may stand still
     * @param extending whether the reader may grant the whole case more time
     * @param pauses whether the reader may stop the clocks of the whole case
     * @param resumes whether he may let them run again
     * @param dates those that the case waits for and the reader may set anew
     * @param refused what was refused, or null
     */
    record CaseDeadlinePage(
            CaseView view,
            List<PauseReason> reasons,
            boolean extending,
            boolean pauses,
            boolean resumes,
            List<DateView> dates,
            Refused refused) {}

    /** Why something was refused, and what was typed for it: for a date its id and moment in the place of ground and days. */
    record Refused(String wrong, String reason, String ground, String days) {}

    @GetMapping("/window/cases/{number}/deadlines")
    String deadlines(@PathVariable String number, Account account, Model model) {
        model.addAttribute("page", page(number, account, null));
        return "window/deadlines";
    }

    private CaseDeadlinePage page(String number, Account account, Refused refused) {
        CaseView view = caseQueries.explained(AddressedCase.number(number), Viewer.of(account));
        boolean lead = account.worksFor(new Organ(
                        view.release().leadAgency().code(), view.caseNumber().division()))
                && account.isAny(Role.OFFICER, Role.HEAD);
        List<ClockView> whole = view.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.BUNDLE_STATUTORY && !clock.ended())
                .toList();
        List<PauseReason> reasons = List.copyOf(view.release().bundle().specialProcedures());
        return new CaseDeadlinePage(
                view,
                reasons,
                account.is(Role.GOVERNMENT) && !whole.isEmpty(),
                lead && !reasons.isEmpty() && whole.stream().anyMatch(clock -> !clock.paused() && !clock.passed()),
                lead && whole.stream().anyMatch(ClockView::paused),
                view.dates().stream()
                        .filter(date -> !date.past() && view.completedAt() == null)
                        .filter(date -> DateChanges.maySet(view.caseNumber(), date.giver(), account))
                        .toList(),
                refused);
    }

    /** The government grants the whole case more time. */
    @PostMapping("/window/cases/{number}/extension")
    ModelAndView extend(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Account account) {
        return done(
                number,
                account,
                new Refused(null, reason, null, null),
                () -> bundleClocks.extend(AddressedCase.number(number), reason, account, Channel.WINDOW));
    }

    /** The lead agency stops the clocks of the whole case. */
    @PostMapping("/window/cases/{number}/pause")
    ModelAndView pause(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String expectedDays,
            Account account) {
        return done(
                number,
                account,
                new Refused(null, null, reason, expectedDays),
                () -> bundleClocks.pause(AddressedCase.number(number), reason, expectedDays, account, Channel.WINDOW));
    }

    /** The lead agency lets them run again. */
    @PostMapping("/window/cases/{number}/resumption")
    ModelAndView resume(@PathVariable String number, Account account) {
        return done(
                number,
                account,
                new Refused(null, null, null, null),
                () -> bundleClocks.resume(AddressedCase.number(number), account, Channel.WINDOW));
    }

    /** The agency that gives a date sets it anew. */
    @PostMapping("/window/cases/{number}/dates/{date}")
    ModelAndView date(
            @PathVariable String number,
            @PathVariable String date,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String reason,
            Account account) {
        return done(
                number,
                account,
                new Refused(null, reason, date, at),
                () -> dateChanges.set(AddressedCase.number(number), date, at, reason, account, Channel.WINDOW));
    }

    /** What is refused is told on the page itself, beside what was typed. */
    private ModelAndView done(String number, Account account, Refused typed, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/window/cases/" + AddressedCase.number(number) + "/deadlines");
        } catch (InvalidInput invalid) {
            return refused(
                    number,
                    account,
                    typed,
                    invalid.errors().get(0).message().in(words.locale()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.NOT_FOUND) {
                throw refused;
            }
            return refused(
                    number,
                    account,
                    typed,
                    refused.text().in(words.locale()),
                    HttpStatus.valueOf(WindowRefusals.status(refused)));
        }
    }

    private ModelAndView refused(String number, Account account, Refused typed, String why, HttpStatus status) {
        Refused told = new Refused(why, typed.reason(), typed.ground(), typed.days());
        return new ModelAndView("window/deadlines", Map.of("page", page(number, account, told)), status);
    }
}
