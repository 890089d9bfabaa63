package org.yiciban.window;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yiciban.casefile.ActRefused;
import org.yiciban.casefile.CaseView;
import org.yiciban.casefile.Cases;
import org.yiciban.casefile.Viewer;
import org.yiciban.identity.Account;
import org.yiciban.shared.CaseNumber;

/** The whole case for staff: status, items, clocks, timeline. */
@Controller
class CasePages {

    private final Cases cases;
    private final CaseWords told;
    private final TimeLeft time;
    private final WindowWords words;

    CasePages(Cases cases, CaseWords told, TimeLeft time, WindowWords words) {
        this.cases = cases;
        this.told = told;
        this.time = time;
        this.words = words;
    }

    @GetMapping("/window/cases/{number}")
    String whole(@PathVariable String number, Account account, Model model) {
        CaseView view = cases.explained(number(number), Viewer.of(account));
        model.addAttribute("view", view);
        model.addAttribute("bundle", view.bundleName().in(words.locale()));
        model.addAttribute("status", words.say("status." + view.status()));
        model.addAttribute("outcome", view.outcome() == null ? null : words.say("result." + view.outcome()));
        model.addAttribute("received", time.moment(view.receivedAt()));
        model.addAttribute("accepted", time.moment(view.acceptedAt()));
        model.addAttribute("completed", time.moment(view.completedAt()));
        model.addAttribute("clocks", view.clocks().stream().map(told::clock).toList());
        model.addAttribute(
                "items",
                view.items().stream().map(item -> told.item(view, item)).toList());
        model.addAttribute(
                "documents",
                view.documents().stream()
                        .map(issued ->
                                new CaseWords.Document(issued.type().title().in(words.locale()), issued.number()))
                        .toList());
        model.addAttribute("entries", told.entries(view.timeline()));
        return "window/case";
    }

    static CaseNumber number(String typed) {
        try {
            return new CaseNumber(typed);
        } catch (IllegalArgumentException misspelt) {
            throw ActRefused.noSuchCase();
        }
    }
}
