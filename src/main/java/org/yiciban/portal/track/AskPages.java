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
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.draft.AskedForm;
import org.yiciban.draft.PersonPresent;
import org.yiciban.draft.SupplementForm;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.shared.CaseNumber;

/** The steps that a bundle asks of the applicant: each has a page with its form and its papers. */
@Controller
class AskPages {

    private static final String VIEW = "portal/ask";

    private final CaseQueries caseQueries;
    private final ApplicantActions applicants;
    private final SupplementForm forms;
    private final CaseVisit visit;

    AskPages(CaseQueries caseQueries, ApplicantActions applicants, SupplementForm forms, CaseVisit visit) {
        this.caseQueries = caseQueries;
        this.applicants = applicants;
        this.forms = forms;
        this.visit = visit;
    }

    /** A step that is open in the case, for whoever may do it. */
    private record Opened(
            CaseNumber number, Viewer viewer, CaseStory story, ApplicantStep ask, ClockView clock, AskedForm form) {}

    @GetMapping({"/track/{number}/steps/{step}", "/window/cases/{number}/steps/{step}"})
    String ask(
            @PathVariable String number,
            @PathVariable String step,
            HttpServletRequest request,
            HttpSession session,
            Locale locale,
            Model model) {
        Optional<Opened> opened = opened(number, step, session, locale);
        if (opened.isEmpty()) {
            return back(number);
        }
        Map<String, Object> typed = SavedRequest.take(request)
                .map(before -> opened.get().form().answers(before))
                .orElse(null);
        model.addAttribute(
                "page", page(opened.get(), typed != null, PersonPresent.NOBODY, SupplementForm.Typed.of(typed)));
        return VIEW;
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
        Optional<Opened> found = opened(number, step, session, locale);
        if (found.isEmpty()) {
            return back(number);
        }
        Opened opened = found.get();
        CaseNumber caseNumber = opened.number();
        SupplementForm.Typed typed =
                forms.read(opened.form(), caseQueries.paperOwner(caseNumber, opened.viewer()), request);
        PersonPresent who = PersonPresent.read(request.getParameterMap());
        if (FormParameters.changesRows(request.getParameterMap())) {
            model.addAttribute("page", page(opened, false, who, typed));
            return VIEW;
        }
        try {
            Optional<String> receipt = applicants.answer(
                    caseNumber,
                    opened.viewer(),
                    step,
                    typed.supplement(),
                    Channel.WEB,
                    who.presence(),
                    typed.errorsOfPapers());
            return receipt.map(document -> CaseVisit.toDocument(caseNumber, document))
                    .orElse("redirect:/track/" + caseNumber);
        } catch (InvalidInput wrong) {
            model.addAttribute("page", page(opened, false, who.with(wrong.errors()), typed.with(wrong.errors())));
            return VIEW;
        }
    }

    private Optional<Opened> opened(String number, String step, HttpSession session, Locale locale) {
        CaseNumber caseNumber = CaseVisit.number(number);
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
                        AskedForm.of(view.release(), one.getKey(), locale)));
    }

    /** What isn't asked, or not any more, has no page: the case says how it stands. */
    private String back(String number) {
        return "redirect:" + (visit.isStaff() ? "/window/cases/" : "/track/") + CaseVisit.number(number);
    }

    private AskPage page(Opened opened, boolean restored, PersonPresent who, SupplementForm.Typed typed) {
        return new AskPage(
                opened.story(),
                opened.ask(),
                opened.clock(),
                visit.isStaff(),
                restored,
                who,
                forms.part(opened.form(), opened.story().view().situation(), typed));
    }
}
