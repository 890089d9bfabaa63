package org.yiciban.portal.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.portal.frame.RefusedPages;
import org.yiciban.portal.frame.TrackAskPage;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/** The form that leads to a case: its number and its query code. */
@Controller
class TrackFindPages {

    private static final int LONGEST = 40;
    private static final LocalText HALF = Refusal.of("track.number-and-code");

    private final CaseVisit visit;

    TrackFindPages(CaseVisit visit) {
        this.visit = visit;
    }

    /** @param number of a case, from the code on a receipt; only put into the field */
    @GetMapping("/track")
    String ask(@RequestParam(defaultValue = "") String number, Model model) {
        return ask(TrackAskPage.asking(number), model);
    }

    static String ask(TrackAskPage page, Model model) {
        model.addAttribute("page", page);
        return "portal/track-ask";
    }

    /** Every wrong pair gets the same answer. */
    @PostMapping("/track")
    String find(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session,
            Model model) {
        String typed = number.substring(0, Math.min(number.length(), LONGEST));
        String shown = code.substring(0, Math.min(code.length(), LONGEST));
        TrackAskPage asked = TrackAskPage.asking(typed);
        if (typed.isBlank() || shown.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return ask(asked.wrong(HALF, typed.isBlank() ? "number" : "code"), model);
        }
        try {
            CaseNumber caseNumber = visit.show(typed, shown, request);
            return "redirect:"
                    + SavedRequest.page(session)
                            .filter(page -> page.startsWith("/track/" + caseNumber + "/"))
                            .orElse("/track/" + caseNumber);
        } catch (ActRefused wrong) {
            response.setStatus(RefusedPages.status(wrong).value());
            return ask(asked.wrong(wrong.text(), null), model);
        }
    }
}
