package org.yiciban.portal.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.draft.PersonPresent;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.portal.frame.DocumentAddress;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/**
 * The applicant asks for a person to look at what rules have granted 请求人工处理, or the window for him who stands before it.
 */
@Controller
class AskPersonPages {

    private static final String VIEW = "portal/ask-person";

    private final CaseQueries caseQueries;
    private final ApplicantActions actions;
    private final CaseVisit visit;

    AskPersonPages(CaseQueries caseQueries, ApplicantActions actions, CaseVisit visit) {
        this.caseQueries = caseQueries;
        this.actions = actions;
        this.visit = visit;
    }

    @PostMapping("/track/{number}/person/{item}")
    String ask(@PathVariable String number, @PathVariable String item, HttpSession session) {
        CaseNumber caseNumber = AddressedCase.number(number);
        try {
            actions.askPerson(
                    caseNumber, visit.viewer(caseNumber, session), AddressedItem.key(item), Channel.WEB, null);
        } catch (InvalidInput nobodyNamed) {
            // the window has to say who stands there, which this page doesn't ask
            throw ActRefused.forbidden("rules.window");
        }
        return "redirect:/track/" + caseNumber;
    }

    @GetMapping("/window/cases/{number}/person/{item}")
    String askAtTheWindow(
            @PathVariable String number,
            @PathVariable String item,
            HttpServletRequest request,
            HttpSession session,
            Locale locale,
            Model model) {
        Optional<Map<String, String[]>> before = SavedRequest.take(request);
        PersonPresent who = PersonPresent.read(before.orElse(Map.of()));
        return show(number, item, who, before.isPresent(), List.of(), session, locale, model);
    }

    @PostMapping("/window/cases/{number}/person/{item}")
    String atTheWindow(
            @PathVariable String number,
            @PathVariable String item,
            HttpServletRequest request,
            HttpSession session,
            Locale locale,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        PersonPresent who = PersonPresent.read(request.getParameterMap());
        try {
            return actions.askPerson(
                            caseNumber,
                            visit.viewer(caseNumber, session),
                            AddressedItem.key(item),
                            Channel.WINDOW,
                            who.presence())
                    .map(receipt -> DocumentAddress.redirect(caseNumber, receipt))
                    .orElse("redirect:/window/cases/" + caseNumber);
        } catch (InvalidInput wrong) {
            return show(number, item, who.with(wrong.errors()), false, wrong.errors(), session, locale, model);
        }
    }

    /** What nobody can be asked about, or not any more, has no page: the case says how it stands. */
    private String show(
            String number,
            String item,
            PersonPresent who,
            boolean restored,
            List<FieldError> errors,
            HttpSession session,
            Locale locale,
            Model model) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        caseQueries.requireMay(caseNumber, viewer, ApplicantAct.SUPPLEMENT);
        CaseView view = caseQueries.view(caseNumber, viewer);
        ItemKey key = AddressedItem.key(item);
        Instant until = view.byRules().get(key);
        if (until == null) {
            return "redirect:/window/cases/" + caseNumber;
        }
        model.addAttribute(
                "page",
                new AskPersonPage(
                        new CaseStory(view, locale), key, ItemView.name(view, key), until, restored, who, errors));
        return VIEW;
    }
}
