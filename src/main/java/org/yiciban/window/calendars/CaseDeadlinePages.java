package org.yiciban.window.calendars;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.limits.BundleClocks;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.window.frame.WindowRefusals;
import org.yiciban.window.frame.WindowWords;

/** How was this date computed? Every clock of the case as a calendar and line by line, for those who handle it. */
@Controller("windowDeadlinePages")
class CaseDeadlinePages {

    private final CaseQueries caseQueries;
    private final BundleClocks bundleClocks;
    private final WindowWords words;

    CaseDeadlinePages(CaseQueries caseQueries, BundleClocks bundleClocks, WindowWords words) {
        this.caseQueries = caseQueries;
        this.bundleClocks = bundleClocks;
        this.words = words;
    }

    @GetMapping("/window/cases/{number}/deadlines")
    String deadlines(@PathVariable String number, Account account, Model model) {
        CaseView view = caseQueries.explained(number(number), Viewer.of(account));
        boolean lead = account.worksFor(view.release().leadAgency().code()) && account.isAny(Role.OFFICER, Role.HEAD);
        List<ClockView> whole = view.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.BUNDLE_STATUTORY && !clock.ended())
                .toList();
        model.addAttribute("view", view);
        model.addAttribute("reasons", view.release().bundle().specialProcedures());
        model.addAttribute("extends", account.is(Role.GOVERNMENT) && !whole.isEmpty());
        model.addAttribute(
                "pauses",
                lead
                        && !view.release().bundle().specialProcedures().isEmpty()
                        && whole.stream().anyMatch(clock -> !clock.paused() && !clock.passed()));
        model.addAttribute("resumes", lead && whole.stream().anyMatch(ClockView::paused));
        return "window/deadlines";
    }

    /** The government grants the whole case more time. */
    @PostMapping("/window/cases/{number}/extension")
    ModelAndView extend(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Account account) {
        return done(
                number, account, reason, () -> bundleClocks.extend(number(number), reason, account, Channel.WINDOW));
    }

    /** The lead agency stops the clocks of the whole case. */
    @PostMapping("/window/cases/{number}/pause")
    ModelAndView pause(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String expectedDays,
            Account account) {
        ModelAndView told = done(
                number,
                account,
                "",
                () -> bundleClocks.pause(number(number), reason, expectedDays, account, Channel.WINDOW));
        told.addObject("days", expectedDays);
        told.addObject("ground", reason);
        return told;
    }

    /** The lead agency lets them run again. */
    @PostMapping("/window/cases/{number}/resumption")
    ModelAndView resume(@PathVariable String number, Account account) {
        return done(number, account, "", () -> bundleClocks.resume(number(number), account, Channel.WINDOW));
    }

    /** What is refused is told on the page itself, beside what was typed. */
    private ModelAndView done(String number, Account account, String typed, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/window/cases/" + number(number) + "/deadlines");
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

    private ModelAndView refused(String number, Account account, String typed, String why, HttpStatus status) {
        Model model = new ExtendedModelMap();
        String page = deadlines(number, account, model);
        ModelAndView told = new ModelAndView(page, model.asMap(), status);
        told.addObject("wrong", why);
        told.addObject("typed", typed);
        return told;
    }

    private static CaseNumber number(String typed) {
        try {
            return new CaseNumber(typed);
        } catch (IllegalArgumentException misspelt) {
            throw ActRefused.noSuchCase();
        }
    }
}
