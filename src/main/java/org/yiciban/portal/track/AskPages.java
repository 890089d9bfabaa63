package org.yiciban.portal.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.draft.AskedForm;
import org.yiciban.draft.PersonPresent;
import org.yiciban.draft.SupplementForm;
import org.yiciban.draft.SupplementPart;
import org.yiciban.shared.CaseNumber;

/** The steps that a bundle asks of the applicant: each has a page with its form and its papers. */
@Controller
class AskPages {

    private static final String VIEW = "portal/ask";

    private final CaseQueries caseQueries;
    private final ApplicantActions applicants;
    private final AskedFormPages pages;
    private final CaseVisit visit;

    AskPages(CaseQueries caseQueries, ApplicantActions applicants, AskedFormPages pages, CaseVisit visit) {
        this.caseQueries = caseQueries;
        this.applicants = applicants;
        this.pages = pages;
        this.visit = visit;
    }

    /** A step that is open in the case, for whoever may do it. */
    private record Opened(
            CaseNumber number,
            Viewer viewer,
            CaseStory story,
            ApplicantStep ask,
            ClockView clock,
            AskedForm form,
            ApplicantActions applicants)
            implements AskedFormPages.Opened {

        @Override
        public AskPage page(boolean office, boolean restored, PersonPresent who, SupplementPart part) {
            return new AskPage(story, ask, clock, office, restored, who, part);
        }

        @Override
        public Optional<String> send(SupplementForm.Typed typed, PersonPresent who) {
            return applicants.answer(
                    number, viewer, ask.id(), typed.supplement(), Channel.WEB, who.presence(), typed.errorsOfPapers());
        }
    }

    @GetMapping({"/track/{number}/steps/{step}", "/window/cases/{number}/steps/{step}"})
    String ask(
            @PathVariable String number,
            @PathVariable String step,
            HttpServletRequest request,
            HttpSession session,
            Locale locale,
            Model model) {
        return opened(number, step, session, locale)
                .map(opened -> pages.show(VIEW, opened, request, model))
                .orElseGet(() -> pages.back(number));
    }

    @PostMapping(
            path = {"/track/{number}/steps/{step}", "/window/cases/{number}/steps/{step}"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String answer(
            @PathVariable String number,
            @PathVariable String step,
            MultipartHttpServletRequest request,
            HttpSession session,
            Locale locale,
            Model model)
            throws IOException {
        Optional<Opened> opened = opened(number, step, session, locale);
        if (opened.isEmpty()) {
            CaseNumber caseNumber = AddressedCase.number(number);
            applicants.requireAsked(caseNumber, visit.viewer(caseNumber, session), step);
            return pages.back(number);
        }
        return pages.sent(VIEW, opened.get(), request, model);
    }

    private Optional<Opened> opened(String number, String step, HttpSession session, Locale locale) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        caseQueries.requireMay(caseNumber, viewer, ApplicantAct.SUPPLEMENT);
        CaseView view = caseQueries.view(caseNumber, viewer);
        return view.waitsForYou().entrySet().stream()
                .filter(one -> one.getKey().id().equals(step)
                        && one.getKey().confirmation().isEmpty())
                .findFirst()
                .map(one -> new Opened(
                        caseNumber,
                        viewer,
                        new CaseStory(view, locale),
                        one.getKey(),
                        one.getValue(),
                        AskedForm.of(view.release(), one.getKey(), locale),
                        applicants));
    }
}
