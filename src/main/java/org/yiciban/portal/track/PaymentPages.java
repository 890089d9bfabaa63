package org.yiciban.portal.track;

import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.bills.BillActions;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** The page that stands in for a payment service in demo mode: it says that it is the demo's, and no money moves. */
@Controller
@ConditionalOnProperty("yiciban.demo")
class PaymentPages {

    private final CaseQueries caseQueries;
    private final BillActions bills;
    private final OwedFees owed;
    private final CaseVisit visit;

    PaymentPages(CaseQueries caseQueries, BillActions bills, OwedFees owed, CaseVisit visit) {
        this.caseQueries = caseQueries;
        this.bills = bills;
        this.owed = owed;
        this.visit = visit;
    }

    /** What the page shows: one open bill. */
    record PaymentPage(CaseNumber number, String bundle, OwedFees.OwedFee fee) {}

    @GetMapping("/track/{number}/fees/{item}")
    String ask(
            @PathVariable String number, @PathVariable String item, HttpSession session, Locale locale, Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        caseQueries.requireMay(caseNumber, viewer, ApplicantAct.SUPPLEMENT);
        CaseView view = caseQueries.view(caseNumber, viewer);
        ItemKey key = AddressedItem.key(item);
        return owed.of(view, locale).stream()
                .filter(fee -> fee.item().equals(key))
                .findFirst()
                .map(fee -> {
                    model.addAttribute(
                            "page",
                            new PaymentPage(caseNumber, view.bundleName().in(locale), fee));
                    return "portal/payment";
                })
                .orElse("redirect:/track/" + caseNumber);
    }

    @PostMapping("/track/{number}/fees/{item}")
    String pay(@PathVariable String number, @PathVariable String item, HttpSession session) {
        CaseNumber caseNumber = AddressedCase.number(number);
        bills.paid(caseNumber, AddressedItem.key(item), "DEMO-" + UUID.randomUUID(), visit.viewer(caseNumber, session));
        return "redirect:/track/" + caseNumber;
    }
}
