package org.yiciban.portal.track;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.shared.CaseNumber;

/** The applicant asks for a person to look at what rules have granted 请求人工处理. */
@Controller
class AskPersonPages {

    private final ApplicantActions actions;
    private final CaseVisit visit;

    AskPersonPages(ApplicantActions actions, CaseVisit visit) {
        this.actions = actions;
        this.visit = visit;
    }

    @PostMapping("/track/{number}/person/{item}")
    String ask(@PathVariable String number, @PathVariable String item, HttpSession session) {
        CaseNumber caseNumber = CaseVisit.number(number);
        try {
            actions.askPerson(
                    caseNumber, visit.viewer(caseNumber, session), AddressedItem.key(item), Channel.WEB, null);
        } catch (InvalidInput nobodyNamed) {
            // the window has to say who stands there, which this page doesn't ask
            throw ActRefused.forbidden("rules.window");
        }
        return "redirect:/track/" + caseNumber;
    }
}
