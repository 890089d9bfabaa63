package org.yiciban.portal.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.steps.Confirmation;
import org.yiciban.casefile.steps.Confirmations;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.CaseNumber;

/** Steps that several persons confirm: who has, the codes for their pages, and what one says at the window. */
@Controller
class ConfirmerPages {

    private static final String VIEW = "portal/confirmers";

    private final CaseQueries caseQueries;
    private final Confirmations confirmations;
    private final CaseVisit visit;

    ConfirmerPages(CaseQueries caseQueries, Confirmations confirmations, CaseVisit visit) {
        this.caseQueries = caseQueries;
        this.confirmations = confirmations;
        this.visit = visit;
    }

    @GetMapping({"/track/{number}/confirmations/{step}", "/window/cases/{number}/confirmations/{step}"})
    String page(
            @PathVariable String number, @PathVariable String step, HttpSession session, Locale locale, Model model) {
        Optional<ConfirmersPage> page =
                page(number, step, session, locale, model, PersonPresent.NOBODY, List.of("", ""), List.of());
        page.ifPresent(found -> model.addAttribute("page", found));
        return page.isPresent() ? VIEW : back(number);
    }

    /** Makes a code for one of them, which the applicant hands on. */
    @PostMapping("/track/{number}/confirmations/{step}")
    String code(
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String person,
            HttpSession session,
            RedirectAttributes flash) {
        CaseNumber caseNumber = AddressedCase.number(number);
        int place = place(person);
        String code = confirmations.code(caseNumber, visit.viewer(caseNumber, session), step, place);
        Confirmation one = confirmations.of(caseNumber, step).get(place);
        new ConfirmersPage.Told(one.no(), one.person().name(), code).tellTo(flash);
        return "redirect:/track/" + caseNumber + "/confirmations/" + one.ask();
    }

    /** Takes what one says who stands before the window. */
    @PostMapping("/window/cases/{number}/confirmations/{step}")
    String witness(
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpSession session,
            Locale locale,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        PersonPresent who = PersonPresent.read(request.getParameterMap());
        try {
            confirmations.witness(caseNumber, viewer, step, place(person), Confirmation.answer(answer), who.presence());
            return back(number);
        } catch (InvalidInput wrong) {
            Optional<ConfirmersPage> page = page(
                    number,
                    step,
                    session,
                    locale,
                    model,
                    who.with(wrong.errors()),
                    List.of(person, answer),
                    wrong.errors());
            page.ifPresent(found -> model.addAttribute("page", found));
            return page.isPresent() ? VIEW : back(number);
        }
    }

    private Optional<ConfirmersPage> page(
            String number,
            String step,
            HttpSession session,
            Locale locale,
            Model model,
            PersonPresent who,
            List<String> typed,
            List<FieldError> errors) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        caseQueries.requireMay(caseNumber, viewer, ApplicantAct.SUPPLEMENT);
        CaseView view = caseQueries.view(caseNumber, viewer);
        return view.waitsForYou().entrySet().stream()
                .filter(one -> one.getKey().id().equals(step)
                        && one.getKey().confirmation().isPresent())
                .findFirst()
                .map(one -> new ConfirmersPage(
                        new CaseStory(view, locale),
                        one.getKey(),
                        one.getValue(),
                        confirmations.of(caseNumber, step),
                        visit.isStaff(),
                        who,
                        typed,
                        ConfirmersPage.Told.told(model),
                        errors));
    }

    /** What is no place is that of nobody. */
    private static int place(String person) {
        return person.matches("[0-9]{1,4}") ? Integer.parseInt(person) : -1;
    }

    private String back(String number) {
        return "redirect:" + (visit.isStaff() ? "/window/cases/" : "/track/") + AddressedCase.number(number);
    }
}
