package org.yiciban.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.yiciban.casefile.ActRefused;

/** What the rules don't allow is said in a sentence on the page that shows how things stand. */
@ControllerAdvice(basePackageClasses = RefusedPages.class)
class RefusedPages {

    /** Whoever comes back to an application that was sent is led to its receipt. */
    @ExceptionHandler(HandedIn.class)
    String handedIn(HandedIn already, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("again", true);
        return "redirect:/apply/receipt/" + already.caseNumber();
    }

    @ExceptionHandler(ActRefused.class)
    String refused(ActRefused refused, HttpServletRequest request, Locale locale) {
        RequestContextUtils.getOutputFlashMap(request)
                .put("refused", refused.text().in(locale));
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        boolean known = refused.kind() != ActRefused.Kind.NOT_FOUND
                && variables instanceof Map<?, ?> map
                && map.get("number") != null;
        return known
                ? "redirect:/track/"
                        + CaseVisit.number(((Map<?, ?>) variables).get("number").toString())
                : "redirect:/track";
    }
}
