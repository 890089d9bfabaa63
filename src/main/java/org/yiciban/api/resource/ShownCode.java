package org.yiciban.api.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.identity.login.Attempt;
import org.yiciban.identity.login.Throttle;
import org.yiciban.identity.session.CurrentAccount;
import org.yiciban.shared.CaseNumber;

/** Looks at a case by login or by the query code that a request shows. */
@Component
class ShownCode {

    static final String HEADER = "X-Query-Code";

    private final CurrentAccount current;
    private final Throttle throttle;

    ShownCode(CurrentAccount current, Throttle throttle) {
        this.current = current;
        this.throttle = throttle;
    }

    /** Whoever shows a code is slowed down when it is wrong; a malformed number looks like an unknown one. */
    CaseView looked(
            String typed, String code, HttpServletRequest request, BiFunction<CaseNumber, Viewer, CaseView> look) {
        Viewer viewer = new Viewer(current.find().orElse(null), code);
        return code == null
                ? look.apply(AddressedCase.number(typed), viewer)
                : throttle.guarded(
                        new Attempt(Attempt.Secret.QUERY_CODE, typed, request.getRemoteAddr()),
                        () -> look.apply(AddressedCase.number(typed), viewer),
                        ActRefused::isNoSuchCase);
    }
}
