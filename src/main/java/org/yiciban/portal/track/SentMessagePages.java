package org.yiciban.portal.track;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.notification.SentMessages;
import org.yiciban.notification.SmsRefusals;
import org.yiciban.shared.CaseNumber;

/** What was sent about a case by mail and text message, and whether text messages are wanted. */
@Controller
class SentMessagePages {

    private final CaseQueries caseQueries;
    private final CaseVisit visit;
    private final SentMessages messages;
    private final SmsRefusals refusals;

    SentMessagePages(CaseQueries caseQueries, CaseVisit visit, SentMessages messages, SmsRefusals refusals) {
        this.caseQueries = caseQueries;
        this.visit = visit;
        this.messages = messages;
        this.refusals = refusals;
    }

    /**
     * What the page shows.
     *
     * @param choosing whether the reader may say that text messages are wanted or not, and they are sent at all
     * @param refused whether none are wanted
     */
    record SentMessagePage(CaseView view, List<SentMessages.Sent> sent, boolean choosing, boolean refused) {}

    @GetMapping("/track/{number}/messages")
    String sent(@PathVariable String number, HttpSession session, Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        CaseView view = caseQueries.view(caseNumber, visit.viewer(caseNumber, session));
        boolean choosing = messages.sendsSms() && view.acts().contains(ApplicantAct.CHOOSE_MESSAGES);
        model.addAttribute(
                "page",
                new SentMessagePage(
                        view, messages.about(caseNumber), choosing, choosing && refusals.isRefused(caseNumber)));
        return "portal/sent-messages";
    }

    @PostMapping("/track/{number}/messages")
    String choose(@PathVariable String number, @RequestParam(defaultValue = "") String sms, HttpSession session) {
        CaseNumber caseNumber = AddressedCase.number(number);
        caseQueries.requireMay(caseNumber, visit.viewer(caseNumber, session), ApplicantAct.CHOOSE_MESSAGES);
        if ("off".equals(sms)) {
            refusals.refuse(caseNumber);
        } else if ("on".equals(sms)) {
            refusals.want(caseNumber);
        }
        return "redirect:/track/" + caseNumber + "/messages";
    }
}
