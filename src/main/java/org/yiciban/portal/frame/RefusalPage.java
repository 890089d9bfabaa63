package org.yiciban.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.identity.login.MustWait;

/** Tells what was refused: what happened, what was kept, what to do now. */
@Controller
class RefusalPage {

    private static final int SECONDS_A_MINUTE = 60;
    private static final int LONGEST = 40;

    @RequestMapping("/track/refused")
    String refused(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        Object reason = request.getAttribute(RefusedPages.REASON);
        if (reason instanceof MustWait wait) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
            model.addAttribute("waitMinutes", (wait.seconds() + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
            String typed = request.getParameter("number");
            model.addAttribute("number", typed == null ? "" : typed.substring(0, Math.min(typed.length(), LONGEST)));
            return "portal/track-ask";
        }
        ActRefused refused = reason instanceof ActRefused act ? act : ActRefused.noSuchCase();
        response.setStatus(RefusedPages.status(refused).value());
        model.addAttribute("what", refused.text().in(locale));
        model.addAttribute("word", String.valueOf(response.getStatus()));
        if (refused.kind() != ActRefused.Kind.NOT_FOUND
                && request.getAttribute(RefusedPages.NUMBER) instanceof Map<?, ?> variables) {
            model.addAttribute("number", variables.get("number"));
        }
        return "portal/refused";
    }
}
