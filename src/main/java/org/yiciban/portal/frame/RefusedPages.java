package org.yiciban.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.draft.AlreadySubmitted;
import org.yiciban.identity.login.MustWait;

/** What the rules don't allow is said on a page of its own, in the frame of the citizen's pages. */
@ControllerAdvice("org.yiciban.portal")
public class RefusedPages {

    static final String REASON = RefusedPages.class.getName();
    static final String NUMBER = REASON + ".variables";
    private static final String PAGE = "forward:/track/refused";

    /** Whoever comes back to an application that was sent is led to its receipt. */
    @ExceptionHandler(AlreadySubmitted.class)
    String handedIn(AlreadySubmitted already, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("again", true);
        return "redirect:/apply/receipt/" + already.caseNumber();
    }

    @ExceptionHandler({ActRefused.class, MustWait.class})
    String refused(RuntimeException reason, HttpServletRequest request) {
        request.setAttribute(REASON, reason);
        // the page it is told on has variables of its own
        request.setAttribute(NUMBER, request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        return PAGE;
    }

    public static HttpStatus status(ActRefused refused) {
        return switch (refused.kind()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
