package org.yiciban.window;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.ActRefused;
import org.yiciban.casefile.BundleClocks;
import org.yiciban.casefile.CaseView;
import org.yiciban.casefile.Cases;
import org.yiciban.casefile.Channel;
import org.yiciban.casefile.ClockView;
import org.yiciban.casefile.InvalidInput;
import org.yiciban.casefile.Viewer;
import org.yiciban.deadline.ClockKind;
import org.yiciban.deadline.PauseReason;
import org.yiciban.identity.Account;
import org.yiciban.identity.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;

/** How was this date computed? Every clock of the case as a calendar and line by line, for those who handle it. */
@Controller("windowDeadlinePages")
class DeadlinePages {

    private final Cases cases;
    private final BundleClocks bundleClocks;

    DeadlinePages(Cases cases, BundleClocks bundleClocks) {
        this.cases = cases;
        this.bundleClocks = bundleClocks;
    }

    @GetMapping("/window/cases/{number}/deadlines")
    String deadlines(@PathVariable String number, Account account, Model model) {
        CaseView view = cases.explained(number(number), Viewer.of(account));
        boolean lead = account.worksFor(view.release().leadAgency().code()) && account.isAny(Role.OFFICER, Role.HEAD);
        List<ClockView> whole = view.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.BUNDLE_STATUTORY && !clock.ended())
                .toList();
        model.addAttribute("view", view);
        model.addAttribute("reasons", PauseReason.values());
        model.addAttribute("extends", account.is(Role.GOVERNMENT) && !whole.isEmpty());
        model.addAttribute("pauses", lead && whole.stream().anyMatch(clock -> !clock.paused() && !clock.passed()));
        model.addAttribute("resumes", lead && whole.stream().anyMatch(ClockView::paused));
        return "window/deadlines";
    }

    /** The government grants the whole case more time. */
    @PostMapping("/window/cases/{number}/extension")
    String extend(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Account account) {
        return done(number, () -> bundleClocks.extend(number(number), reason, account, Channel.WINDOW));
    }

    /** The lead agency stops the clocks of the whole case. */
    @PostMapping("/window/cases/{number}/pause")
    String pause(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Account account) {
        return done(number, () -> bundleClocks.pause(number(number), reason, account, Channel.WINDOW));
    }

    /** The lead agency lets them run again. */
    @PostMapping("/window/cases/{number}/resumption")
    String resume(@PathVariable String number, Account account) {
        return done(number, () -> bundleClocks.resume(number(number), account, Channel.WINDOW));
    }

    /** A reason that is left out is told like any other refusal; the page itself asks for it. */
    private static String done(String number, Runnable act) {
        try {
            act.run();
        } catch (InvalidInput invalid) {
            LocalText text = invalid.errors().get(0).message();
            throw new ActRefused(ActRefused.Kind.CONFLICT, text.zh(), text.en());
        }
        return "redirect:/window/cases/" + number(number) + "/deadlines";
    }

    private static CaseNumber number(String typed) {
        try {
            return new CaseNumber(typed);
        } catch (IllegalArgumentException misspelt) {
            throw ActRefused.noSuchCase();
        }
    }
}
