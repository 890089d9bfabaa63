package org.yiciban.portal;

import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ActRefused;
import org.yiciban.casefile.Viewer;
import org.yiciban.identity.CurrentAccount;
import org.yiciban.shared.CaseNumber;

/** Who looks at a case: the login, and the query code shown in this session, which never stands in an address. */
@Component
class CaseVisit {

    private static final String CODE = "query-code ";

    private final CurrentAccount current;

    CaseVisit(CurrentAccount current) {
        this.current = current;
    }

    /** The viewer of a case in this session. */
    Viewer viewer(CaseNumber number, HttpSession session) {
        Object code = session.getAttribute(CODE + number);
        return new Viewer(current.find().orElse(null), code == null ? null : code.toString());
    }

    /** Remembers a code that was right. */
    void remember(CaseNumber number, String code, HttpSession session) {
        session.setAttribute(CODE + number, code);
    }

    /** Reads a number of an address; what is no number is no case. */
    static CaseNumber number(String typed) {
        try {
            return CaseNumber.read(typed);
        } catch (IllegalArgumentException noNumber) {
            throw ActRefused.noSuchCase();
        }
    }
}
