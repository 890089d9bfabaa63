package org.yiciban.portal.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
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
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.draft.PersonPresent;
import org.yiciban.draft.SupplementForm;
import org.yiciban.draft.SupplementPart;
import org.yiciban.draft.SupplementShown;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.portal.frame.DocumentAddress;
import org.yiciban.shared.CaseNumber;

/** Supplementing 补正: exactly what was complained of, and nothing else, can be changed. */
@Controller
class SupplementPages {

    private final CaseQueries caseQueries;
    private final ApplicantActions applicants;
    private final SupplementForm supplements;
    private final CaseVisit visit;

    SupplementPages(CaseQueries caseQueries, ApplicantActions applicants, SupplementForm supplements, CaseVisit visit) {
        this.caseQueries = caseQueries;
        this.applicants = applicants;
        this.supplements = supplements;
        this.visit = visit;
    }

    /**
     * What the page shows on which the applicant puts right what was complained of.
     *
     * @param office whether the window does it for him who stands before it
     * @param restored whether what was typed came back after a login
     * @param who stands before the window
     * @param part the questions and papers
     */
    record SupplementPage(CaseStory story, boolean office, boolean restored, PersonPresent who, SupplementPart part)
            implements SupplementShown {}

    @GetMapping({"/track/{number}/supplement", "/window/cases/{number}/supplement"})
    String ask(
            @PathVariable String number, HttpServletRequest request, HttpSession session, Locale locale, Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        caseQueries.requireMay(caseNumber, viewer, ApplicantAct.SUPPLEMENT);
        CaseView view = caseQueries.view(caseNumber, viewer);
        CaseStory story = new CaseStory(view, locale);
        if (!story.asks()) {
            return "redirect:" + (visit.isStaff() ? "/window/cases/" : "/track/") + caseNumber;
        }
        Map<String, Object> typed = SavedRequest.take(request)
                .map(before -> supplements.answers(story.ofApplicant(), before))
                .orElse(null);
        model.addAttribute(
                "page", page(story, viewer, typed != null, PersonPresent.NOBODY, SupplementForm.Typed.of(typed)));
        return "portal/supplement";
    }

    @PostMapping(
            path = {"/track/{number}/supplement", "/window/cases/{number}/supplement"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String supplement(
            @PathVariable String number,
            MultipartHttpServletRequest request,
            HttpSession session,
            Locale locale,
            Model model)
            throws IOException {
        CaseNumber caseNumber = AddressedCase.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        caseQueries.requireMay(caseNumber, viewer, ApplicantAct.SUPPLEMENT);
        CaseStory story = new CaseStory(caseQueries.view(caseNumber, viewer), locale);
        SupplementForm.Typed typed =
                supplements.read(story.ofApplicant(), caseQueries.paperOwner(caseNumber, viewer), request);
        PersonPresent who = PersonPresent.read(request.getParameterMap());
        if (FormParameters.changesRows(request.getParameterMap())) {
            model.addAttribute("page", page(story, viewer, false, who, typed));
            return "portal/supplement";
        }
        try {
            Optional<String> receipt = applicants.supplement(
                    caseNumber, viewer, typed.supplement(), Channel.WEB, who.presence(), typed.errorsOfPapers());
            return receipt.map(document -> DocumentAddress.redirect(caseNumber, document))
                    .orElse("redirect:/track/" + caseNumber);
        } catch (InvalidInput wrong) {
            model.addAttribute(
                    "page", page(story, viewer, false, who.with(wrong.errors()), typed.with(wrong.errors())));
            return "portal/supplement";
        }
    }

    private SupplementPage page(
            CaseStory story, Viewer viewer, boolean restored, PersonPresent who, SupplementForm.Typed typed) {
        CaseView view = story.view();
        SupplementForm.Base base =
                new SupplementForm.Base(caseQueries.applicationData(view.caseNumber(), viewer), view.situation());
        return new SupplementPage(
                story, visit.isStaff(), restored, who, supplements.part(story.ofApplicant(), base, typed));
    }
}
