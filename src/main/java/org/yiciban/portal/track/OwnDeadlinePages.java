package org.yiciban.portal.track;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.shared.CaseNumber;

/** How was this date computed? Every clock of the case as a calendar and line by line, for its applicant. */
@Controller
class OwnDeadlinePages {

    private final CaseQueries caseQueries;
    private final CaseVisit visit;

    OwnDeadlinePages(CaseQueries caseQueries, CaseVisit visit) {
        this.caseQueries = caseQueries;
        this.visit = visit;
    }

    /** What the page shows. */
    record OwnDeadlinePage(CaseView view) {}

    @GetMapping("/track/{number}/deadlines")
    String deadlines(@PathVariable String number, HttpSession session, Model model) {
        try {
            CaseNumber caseNumber = AddressedCase.number(number);
            CaseView view = caseQueries.explained(caseNumber, visit.viewer(caseNumber, session));
            model.addAttribute("page", new OwnDeadlinePage(view));
            return "portal/deadlines";
        } catch (ActRefused closed) {
            if (closed.kind() == ActRefused.Kind.FORBIDDEN) {
                throw closed;
            }
            return "redirect:/track";
        }
    }
}
