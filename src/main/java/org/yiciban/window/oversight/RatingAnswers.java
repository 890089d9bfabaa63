package org.yiciban.window.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.supervision.Rating;
import org.yiciban.supervision.Ratings;
import org.yiciban.window.frame.WindowRefusals;

/** Supervision answers bad ratings 差评整改, each within its limit. */
@Controller
class RatingAnswers {

    private final Ratings ratings;

    RatingAnswers(Ratings ratings) {
        this.ratings = ratings;
    }

    /**
     * What the page shows.
     *
     * @param told why an answer was not taken, or null
     * @param number of the case for which it was typed
     * @param text as typed
     */
    record RatingPage(List<Rating> ratings, String told, String number, String text) {

        /** Why the answer for this case was not taken, or null. */
        public String wrong(String caseNumber) {
            return caseNumber.equals(number) ? told : null;
        }

        /** What was typed for this case. */
        public String typed(String caseNumber) {
            return caseNumber.equals(number) ? text : "";
        }
    }

    @GetMapping("/window/ratings")
    String list(Account account, Model model) {
        return show(account, null, null, null, model);
    }

    @PostMapping("/window/ratings/{number}")
    String answer(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            Account account,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        try {
            ratings.answer(CaseNumber.read(number), account, text);
            return "redirect:/window/ratings";
        } catch (InvalidInput wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(account, wrong.errors().get(0).message().in(locale), number, text, model);
        } catch (ActRefused faster) {
            response.setStatus(WindowRefusals.status(faster));
            return show(account, faster.text().in(locale), number, text, model);
        } catch (IllegalArgumentException noNumber) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such case", noNumber);
        }
    }

    private String show(Account account, String told, String number, String text, Model model) {
        model.addAttribute("page", new RatingPage(ratings.unanswered(account), told, number, text));
        return "window/ratings";
    }
}
