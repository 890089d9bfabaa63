package org.yiciban.window.cases;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.yiciban.casefile.reinstatement.ReinstatementQueries;
import org.yiciban.identity.account.Account;
import org.yiciban.window.inbox.InboxPages;

/** Tells the head of a lead agency in his inbox which acts recorded late wait for his decision. */
@ControllerAdvice(assignableTypes = InboxPages.class)
class LateActHint {

    private final ReinstatementQueries queries;

    LateActHint(ReinstatementQueries queries) {
        this.queries = queries;
    }

    @ModelAttribute
    void waiting(Account account, Model model) {
        model.addAttribute("lateActs", queries.waitingFor(account));
    }
}
