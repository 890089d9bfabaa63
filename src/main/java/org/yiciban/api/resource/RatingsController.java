package org.yiciban.api.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.identity.login.Attempt;
import org.yiciban.identity.login.Throttle;
import org.yiciban.identity.session.CurrentAccount;
import org.yiciban.supervision.Opinion;
import org.yiciban.supervision.Rating;
import org.yiciban.supervision.Ratings;

/** Ratings of finished cases 好差评: given once by the applicant; a bad one is answered by supervision. */
@RestController
@RequestMapping("/api/v1")
class RatingsController {

    private final Ratings ratings;
    private final CurrentAccount current;
    private final Throttle throttle;

    RatingsController(Ratings ratings, CurrentAccount current, Throttle throttle) {
        this.ratings = ratings;
        this.current = current;
        this.throttle = throttle;
    }

    /** What the applicant says. */
    record RatingRequest(Integer score, List<String> reasons, String comment) {}

    /** What supervision answers. */
    record RatingReply(String text) {}

    /**
     * A rating.
     *
     * @param answerDue until when a bad one (1 or 2) is answered
     */
    record RatingAnswer(
            String caseNumber,
            int score,
            List<String> reasons,
            String comment,
            OffsetDateTime ratedAt,
            OffsetDateTime answerDue,
            String answer,
            OffsetDateTime answeredAt) {

        static RatingAnswer of(Rating rating) {
            return new RatingAnswer(
                    rating.caseNumber().value(),
                    rating.score(),
                    rating.reasons(),
                    rating.comment(),
                    LegalTimeText.of(rating.ratedAt()),
                    LegalTimeText.of(rating.answerDue()),
                    rating.answer(),
                    LegalTimeText.of(rating.answeredAt()));
        }
    }

    @PostMapping("/cases/{caseNumber}/rating")
    @ResponseStatus(HttpStatus.CREATED)
    RatingAnswer rate(
            @PathVariable String caseNumber,
            @RequestHeader(name = ShownCode.HEADER, required = false) String code,
            @RequestBody RatingRequest body,
            HttpServletRequest request) {
        Viewer viewer = new Viewer(current.find().orElse(null), code);
        Opinion opinion = new Opinion(body.score(), body.reasons(), body.comment());
        Rating rating = throttle.guarded(
                new Attempt(Attempt.Secret.QUERY_CODE, caseNumber, request.getRemoteAddr()),
                () -> ratings.rate(AddressedCase.number(caseNumber), viewer, opinion),
                refused -> code != null && ActRefused.isNoSuchCase(refused));
        return RatingAnswer.of(rating);
    }

    /** Bad ratings that wait for an answer, the most urgent first. */
    @GetMapping("/ratings")
    List<RatingAnswer> unanswered() {
        return ratings.unanswered(current.get()).stream().map(RatingAnswer::of).toList();
    }

    @PostMapping("/ratings/{caseNumber}/answer")
    RatingAnswer answer(@PathVariable String caseNumber, @RequestBody RatingReply body) {
        return RatingAnswer.of(ratings.answer(AddressedCase.number(caseNumber), current.get(), body.text()));
    }
}
