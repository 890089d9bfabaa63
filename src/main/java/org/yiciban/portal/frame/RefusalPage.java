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

    /**
     * What the page shows.
     *
     * @param word the status, by which the page says what to do
     * @param number of the case to go back to, or null
     */
    record RefusedPage(String what, String word, Object number) {}

    @RequestMapping("/track/refused")
    String refused(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        Object reason = request.getAttribute(RefusedPages.REASON);
        if (reason instanceof MustWait wait) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
            int minutes = (int) ((wait.seconds() + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE);
            model.addAttribute("page", new TrackAskPage(request.getParameter("number"), null, null, minutes));
            return "portal/track-ask";
        }
        ActRefused refused = reason instanceof ActRefused act ? act : ActRefused.noSuchCase();
        response.setStatus(RefusedPages.status(refused).value());
        Object number = refused.kind() != ActRefused.Kind.NOT_FOUND
                        && request.getAttribute(RefusedPages.NUMBER) instanceof Map<?, ?> variables
                ? variables.get("number")
                : null;
        String word = String.valueOf(response.getStatus());
        model.addAttribute("page", new RefusedPage(refused.text().in(locale), word, number));
        return "portal/refused";
    }
}
