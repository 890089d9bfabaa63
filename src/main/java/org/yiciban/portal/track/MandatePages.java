package org.yiciban.portal.track;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.Mandates;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;

/** A principal ends the mandate of his agent; the receipt then shows the new query code. */
@Controller
class MandatePages {

    private final Mandates mandates;
    private final CaseQueries caseQueries;

    MandatePages(Mandates mandates, CaseQueries caseQueries) {
        this.mandates = mandates;
        this.caseQueries = caseQueries;
    }

    /** @param sure said by the page that tells what it means; without it nothing happens but that page */
    @PostMapping("/my/cases/{number}/mandate/revocation")
    String revoke(@PathVariable String number, @RequestParam(defaultValue = "") String sure, Account account) {
        CaseNumber caseNumber = AddressedCase.number(number);
        caseQueries.requireMay(caseNumber, Viewer.of(account), ApplicantAct.REVOKE_MANDATE);
        if (!sure.equals("yes")) {
            return "redirect:/track/" + caseNumber + "#mandate";
        }
        mandates.revoke(caseNumber, account, Channel.WEB, null);
        return "redirect:/apply/receipt/" + caseNumber;
    }
}
