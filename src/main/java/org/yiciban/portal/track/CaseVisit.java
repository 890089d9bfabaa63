package org.yiciban.portal.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.Claims;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.login.Attempt;
import org.yiciban.identity.login.Throttle;
import org.yiciban.identity.session.CurrentAccount;
import org.yiciban.shared.CaseNumber;

/** Who looks at a case: the login, and the query code shown in this session, which never stands in an address. */
@Component
class CaseVisit {

    private static final String CODE = "query-code ";

    private final CurrentAccount current;
    private final CaseQueries caseQueries;
    private final Throttle throttle;
    private final Claims claims;

    CaseVisit(CurrentAccount current, CaseQueries caseQueries, Throttle throttle, Claims claims) {
        this.current = current;
        this.caseQueries = caseQueries;
        this.throttle = throttle;
        this.claims = claims;
    }

    /** The viewer of a case in this session. */
    Viewer viewer(CaseNumber number, HttpSession session) {
        Object code = session.getAttribute(CODE + number);
        return new Viewer(current.find().orElse(null), code == null ? null : code.toString());
    }

    /**
     * Shows a code for a case; when it is right it counts for this session. Every wrong pair gets the same answer.
     *
     * @throws org.yiciban.identity.login.MustWait after too many wrong ones
     */
    CaseNumber show(String typed, String code, HttpServletRequest request) {
        return throttle.guarded(
                new Attempt(Attempt.Secret.QUERY_CODE, typed, request.getRemoteAddr()),
                () -> {
                    CaseNumber number = AddressedCase.number(typed);
                    caseQueries.view(number, new Viewer(current.find().orElse(null), code));
                    request.getSession().setAttribute(CODE + number, code);
                    return number;
                },
                ActRefused::isNoSuchCase);
    }

    /** Whether somebody of an office looks, who reads documents within the frame of the office. */
    boolean isStaff() {
        return current.find().filter(account -> !account.is(Role.CITIZEN)).isPresent();
    }

    /** Whether a citizen who is logged in showed the code of this case in this session. */
    boolean mayClaim(CaseNumber number, HttpSession session) {
        return session.getAttribute(CODE + number) != null
                && current.find().filter(account -> account.is(Role.CITIZEN)).isPresent();
    }

    /** Whether it is moreover the legal representative of the organisation whose case is in another account. */
    boolean mayReclaim(CaseNumber number, HttpSession session) {
        return mayClaim(number, session)
                && current.find()
                        .filter(account -> claims.mayReclaim(number, account))
                        .isPresent();
    }
}
