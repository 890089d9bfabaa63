package org.yiciban.portal.track;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.Judged;
import org.yiciban.shared.CaseNumber;
import org.yiciban.supervision.Opinion;
import org.yiciban.supervision.Ratings;

/** Rating a finished case 好差评. */
@Controller
class RatingPages {

    private final CaseQueries caseQueries;
    private final Ratings ratings;
    private final CaseVisit visit;

    RatingPages(CaseQueries caseQueries, Ratings ratings, CaseVisit visit) {
        this.caseQueries = caseQueries;
        this.ratings = ratings;
        this.visit = visit;
    }

    /** What the page shows: the case, and the opinion as far as it was given. */
    record OwnRatingPage(CaseStory story, List<FieldError> errors, Opinion opinion) implements Judged {}

    @GetMapping("/track/{number}/rating")
    String ask(@PathVariable String number, HttpSession session, Locale locale, Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        caseQueries.requireMay(caseNumber, viewer, ApplicantAct.RATE);
        CaseView view = caseQueries.view(caseNumber, viewer);
        CaseStory story = new CaseStory(view, locale);
        if (!story.completed() || ratings.of(caseNumber).isPresent()) {
            return "redirect:/track/" + caseNumber;
        }
        model.addAttribute("page", new OwnRatingPage(story, List.of(), new Opinion(null, List.of(), null)));
        return "portal/rating";
    }

    @PostMapping("/track/{number}/rating")
    String rate(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String score,
            @RequestParam(required = false) List<String> reason,
            @RequestParam(defaultValue = "") String comment,
            HttpSession session,
            Locale locale,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        Opinion opinion = new Opinion(score.matches("[1-5]") ? Integer.valueOf(score) : null, reason, comment);
        try {
            ratings.rate(caseNumber, viewer, opinion);
            return "redirect:/track/" + caseNumber + "#rating";
        } catch (InvalidInput wrong) {
            CaseStory story = new CaseStory(caseQueries.view(caseNumber, viewer), locale);
            model.addAttribute("page", new OwnRatingPage(story, wrong.errors(), opinion));
            return "portal/rating";
        }
    }
}
