package org.yiciban.portal.track;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.commitment.CommitmentDesk;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseResults;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.portal.frame.RefusedPages;
import org.yiciban.portal.frame.TrackAskPage;
import org.yiciban.portal.visits.ComingVisits;
import org.yiciban.shared.CaseNumber;
import org.yiciban.supervision.Ratings;

/** Tracking 查进度: by number and code without login, or by the applicant's own login. */
@Controller
class TrackPages {

    private final CaseQueries caseQueries;
    private final CaseVisit visit;
    private final LiveCases live;
    private final Ratings ratings;
    private final CaseReaders readers;
    private final OwedFees owed;
    private final ComingVisits visits;
    private final CommitmentDesk commitments;

    TrackPages(
            CaseQueries caseQueries,
            CaseVisit visit,
            LiveCases live,
            Ratings ratings,
            CaseReaders readers,
            OwedFees owed,
            ComingVisits visits,
            CommitmentDesk commitments) {
        this.visits = visits;
        this.caseQueries = caseQueries;
        this.visit = visit;
        this.live = live;
        this.ratings = ratings;
        this.readers = readers;
        this.owed = owed;
        this.commitments = commitments;
    }

    @GetMapping("/track/{number}")
    String track(
            @PathVariable String number,
            HttpServletResponse response,
            HttpSession session,
            Locale locale,
            Model model) {
        try {
            CaseNumber caseNumber = AddressedCase.number(number);
            Viewer viewer = visit.viewer(caseNumber, session);
            CaseView view = caseQueries.explained(caseNumber, viewer);
            boolean reclaimable = !view.owner() && visit.mayReclaim(caseNumber, session);
            model.addAttribute(
                    "page",
                    new TrackPage(
                            new CaseStory(view, locale),
                            CaseResults.of(view),
                            reclaimable,
                            !view.owner() && !reclaimable && visit.mayClaim(caseNumber, session),
                            ratings.of(caseNumber).orElse(null),
                            readers.of(view, locale),
                            !view.owner() && visit.isStaff(),
                            owed.of(view, locale),
                            visits.of(view, locale),
                            view.committed().isEmpty() ? List.of() : commitments.of(caseNumber, viewer)));
            return "portal/track";
        } catch (ActRefused closed) {
            TrackAskPage asked = TrackAskPage.asking(number);
            response.setStatus(RefusedPages.status(closed).value());
            return TrackFindPages.ask(
                    closed.kind() == ActRefused.Kind.FORBIDDEN ? asked.wrong(closed.text(), null) : asked, model);
        }
    }

    /** The stream that says when the case has moved; without one the page asks now and then. */
    @GetMapping("/track/{number}/events")
    ResponseEntity<SseEmitter> events(@PathVariable String number, HttpSession session) {
        CaseNumber caseNumber = AddressedCase.number(number);
        caseQueries.view(caseNumber, visit.viewer(caseNumber, session));
        return live.open(caseNumber)
                .map(stream -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .header("X-Accel-Buffering", "no")
                        .body(stream))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** What changes while one looks on. */
    @GetMapping("/track/{number}/live")
    String moved(
            @PathVariable String number,
            HttpServletResponse response,
            HttpSession session,
            Locale locale,
            Model model) {
        track(number, response, session, locale, model);
        if (!(model.getAttribute("page") instanceof TrackPage)) {
            throw new ResponseStatusException(HttpStatusCode.valueOf(response.getStatus()), "not for the reader");
        }
        return "portal/track :: live";
    }
}
