package org.yiciban.window;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yiciban.casefile.ActRefused;
import org.yiciban.casefile.Cases;
import org.yiciban.casefile.Viewer;
import org.yiciban.identity.Account;
import org.yiciban.shared.CaseNumber;

/** How was this date computed? Every clock of the case as a calendar and line by line, for those who handle it. */
@Controller("windowDeadlinePages")
class DeadlinePages {

    private final Cases cases;

    DeadlinePages(Cases cases) {
        this.cases = cases;
    }

    @GetMapping("/window/cases/{number}/deadlines")
    String deadlines(@PathVariable String number, Account account, Model model) {
        model.addAttribute("view", cases.explained(number(number), Viewer.of(account)));
        return "window/deadlines";
    }

    private static CaseNumber number(String typed) {
        try {
            return new CaseNumber(typed);
        } catch (IllegalArgumentException misspelt) {
            throw ActRefused.noSuchCase();
        }
    }
}
