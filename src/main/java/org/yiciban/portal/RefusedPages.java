package org.yiciban.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.yiciban.casefile.ActRefused;
import org.yiciban.identity.MustWait;

/** What the rules don't allow is said in a sentence: what happened, what was kept, what to do now. */
@ControllerAdvice(basePackageClasses = RefusedPages.class)
class RefusedPages {

    /** Whoever comes back to an application that was sent is led to its receipt. */
    @ExceptionHandler(HandedIn.class)
    String handedIn(HandedIn already, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("again", true);
        return "redirect:/apply/receipt/" + already.caseNumber();
    }

    @ExceptionHandler(ActRefused.class)
    ModelAndView refused(ActRefused refused, HttpServletRequest request, Locale locale, Model model) {
        HttpStatusCode status = status(refused);
        model.addAttribute("what", refused.text().in(locale));
        model.addAttribute("word", String.valueOf(status.value()));
        if (refused.kind() != ActRefused.Kind.NOT_FOUND
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map) {
            model.addAttribute("number", map.get("number"));
        }
        return new ModelAndView("portal/refused", model.asMap(), status);
    }

    @ExceptionHandler(MustWait.class)
    ModelAndView wait(MustWait wait, jakarta.servlet.http.HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
        model.addAttribute("waitMinutes", (wait.seconds() + 59) / 60);
        return new ModelAndView("portal/track-ask", model.asMap(), HttpStatus.TOO_MANY_REQUESTS);
    }

    static HttpStatus status(ActRefused refused) {
        return switch (refused.kind()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
        };
    }
}
