package org.yiciban.portal;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.Claims;
import org.yiciban.identity.Account;
import org.yiciban.shared.CaseNumber;

/** A case that the window received becomes the applicant's own; its code was shown on the tracking page before. */
@Controller
class ClaimPages {

    private final Claims claims;
    private final CaseVisit visit;

    ClaimPages(Claims claims, CaseVisit visit) {
        this.claims = claims;
        this.visit = visit;
    }

    @PostMapping("/my/cases/{number}/claim")
    String claim(@PathVariable String number, Account account, HttpSession session) {
        CaseNumber caseNumber = CaseVisit.number(number);
        claims.claim(caseNumber, visit.viewer(caseNumber, session).queryCode(), account);
        return "redirect:/track/" + caseNumber;
    }
}
