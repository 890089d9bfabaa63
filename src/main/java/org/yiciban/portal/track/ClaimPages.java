package org.yiciban.portal.track;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.Claim;
import org.yiciban.casefile.applicant.Claims;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.identity.account.Account;
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

    /** Where a clerk has to confirm it first, the list of the own cases says so. */
    @PostMapping("/my/cases/{number}/claim")
    String claim(@PathVariable String number, Account account, HttpSession session) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Claim.State state = claims.claim(caseNumber, code(caseNumber, session), account);
        return state == Claim.State.HELD ? "redirect:/track/" + caseNumber : "redirect:/my/cases";
    }

    /** The legal representative takes the case out of somebody else's account. */
    @PostMapping("/my/cases/{number}/claim/revocation")
    String reclaim(@PathVariable String number, Account account, HttpSession session) {
        CaseNumber caseNumber = AddressedCase.number(number);
        claims.reclaim(caseNumber, code(caseNumber, session), account);
        return "redirect:/track/" + caseNumber;
    }

    private String code(CaseNumber number, HttpSession session) {
        return visit.viewer(number, session).queryCode();
    }
}
