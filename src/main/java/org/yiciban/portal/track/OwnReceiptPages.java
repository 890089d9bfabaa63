package org.yiciban.portal.track;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;

/** The receipt that an applicant prints himself. */
@Controller
class OwnReceiptPages {

    private final CaseQueries caseQueries;

    OwnReceiptPages(CaseQueries caseQueries) {
        this.caseQueries = caseQueries;
    }

    /** What the receipt shows. */
    record OwnReceiptPage(CaseStory story, String code) {}

    /** The receipt of a case, with its code for the applicant alone. */
    @GetMapping("/apply/receipt/{number}")
    String receipt(@PathVariable String number, Account account, Locale locale, Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        if (account.isStaff() && !account.is(Role.FILER)) {
            return "redirect:/window/cases/" + caseNumber + "/receipt";
        }
        String code = caseQueries.queryCode(caseNumber, account);
        CaseView view = caseQueries.view(caseNumber, Viewer.of(account));
        model.addAttribute("page", new OwnReceiptPage(new CaseStory(view, locale), code));
        return "portal/receipt";
    }
}
