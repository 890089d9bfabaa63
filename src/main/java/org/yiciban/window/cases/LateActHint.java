package org.yiciban.window.cases;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.yiciban.casefile.reinstatement.ReinstatementProcedure;
import org.yiciban.identity.account.Account;
import org.yiciban.window.inbox.InboxPages;

/** Tells the head of a lead agency in his inbox which acts recorded late wait for his decision. */
@ControllerAdvice(assignableTypes = InboxPages.class)
class LateActHint {

    private final ReinstatementProcedure desk;

    LateActHint(ReinstatementProcedure desk) {
        this.desk = desk;
    }

    @ModelAttribute
    void waiting(Account account, Model model) {
        model.addAttribute("lateActs", desk.waitingFor(account));
    }
}
