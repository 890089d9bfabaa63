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
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.draft.PersonPresent;
import org.yiciban.draft.SupplementForm;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.identity.login.SavedRequest;
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

    @GetMapping({"/track/{number}/supplement", "/window/cases/{number}/supplement"})
    String ask(
            @PathVariable String number, HttpServletRequest request, HttpSession session, Locale locale, Model model) {
        CaseNumber caseNumber = CaseVisit.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        caseQueries.requireMay(caseNumber, viewer, ApplicantAct.SUPPLEMENT);
        CaseView view = caseQueries.view(caseNumber, viewer);
        CaseStory story = new CaseStory(view, locale);
        if (!story.asks()) {
            return "redirect:" + (visit.isStaff() ? "/window/cases/" : "/track/") + caseNumber;
        }
        model.addAttribute("who", PersonPresent.NOBODY);
        Map<String, Object> typed = SavedRequest.take(request)
                .map(before -> supplements.answers(story.ofApplicant(), before))
                .orElse(null);
        model.addAttribute("restored", typed != null);
        return show(story, viewer, SupplementForm.Typed.of(typed), model);
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
        CaseNumber caseNumber = CaseVisit.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        caseQueries.requireMay(caseNumber, viewer, ApplicantAct.SUPPLEMENT);
        CaseStory story = new CaseStory(caseQueries.view(caseNumber, viewer), locale);
        SupplementForm.Typed typed =
                supplements.read(story.ofApplicant(), caseQueries.paperOwner(caseNumber, viewer), request);
        PersonPresent who = PersonPresent.read(request.getParameterMap());
        model.addAttribute("who", who);
        if (FormParameters.changesRows(request.getParameterMap())) {
            return show(story, viewer, typed, model);
        }
        try {
            Optional<String> receipt = applicants.supplement(
                    caseNumber, viewer, typed.supplement(), Channel.WEB, who.presence(), typed.errorsOfPapers());
            return receipt.map(document -> CaseVisit.toDocument(caseNumber, document))
                    .orElse("redirect:/track/" + caseNumber);
        } catch (InvalidInput wrong) {
            model.addAttribute("who", who.with(wrong.errors()));
            return show(story, viewer, typed.with(wrong.errors()), model);
        }
    }

    private String show(CaseStory story, Viewer viewer, SupplementForm.Typed typed, Model model) {
        CaseView view = story.view();
        model.addAttribute("story", story);
        model.addAttribute("office", visit.isStaff());
        supplements.draw(
                model,
                story.ofApplicant(),
                new SupplementForm.Base(caseQueries.applicationData(view.caseNumber(), viewer), view.situation()),
                typed);
        return "portal/supplement";
    }
}
