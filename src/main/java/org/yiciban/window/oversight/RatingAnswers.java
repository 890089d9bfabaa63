package org.yiciban.window.oversight;

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
import org.yiciban.supervision.Ratings;

/** Supervision answers bad ratings 差评整改, each within its limit. */
@Controller
class RatingAnswers {

    private final Ratings ratings;

    RatingAnswers(Ratings ratings) {
        this.ratings = ratings;
    }

    @GetMapping("/window/ratings")
    String list(Account account, Model model) {
        model.addAttribute("ratings", ratings.unanswered(account));
        return "window/ratings";
    }

    @PostMapping("/window/ratings/{number}")
    String answer(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            Account account,
            Locale locale,
            Model model) {
        try {
            ratings.answer(CaseNumber.read(number), account, text);
            return "redirect:/window/ratings";
        } catch (InvalidInput wrong) {
            model.addAttribute("told", wrong.errors().get(0).message().in(locale));
        } catch (ActRefused faster) {
            model.addAttribute("told", faster.text().in(locale));
        } catch (IllegalArgumentException noNumber) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such case", noNumber);
        }
        model.addAttribute("typed", List.of(number, text));
        return list(account, model);
    }
}
