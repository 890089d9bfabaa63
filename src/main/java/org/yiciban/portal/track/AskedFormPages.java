package org.yiciban.portal.track;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.draft.AskedForm;
import org.yiciban.draft.PersonPresent;
import org.yiciban.draft.SupplementForm;
import org.yiciban.draft.SupplementPart;
import org.yiciban.draft.SupplementShown;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.portal.frame.DocumentAddress;
import org.yiciban.shared.CaseNumber;

/** What the pages have in common on which the applicant fills in a form of the sheet's own: shown, changed by rows, sent. */
@Component
class AskedFormPages {

    private final CaseQueries caseQueries;
    private final SupplementForm forms;
    private final CaseVisit visit;

    AskedFormPages(CaseQueries caseQueries, SupplementForm forms, CaseVisit visit) {
        this.caseQueries = caseQueries;
        this.forms = forms;
        this.visit = visit;
    }

    /** One form in one case, for whoever may send it. */
    interface Opened {

        CaseNumber number();

        Viewer viewer();

        CaseStory story();

        AskedForm form();

        /**
         * The page.
         *
         * @param office whether the window does it for him who stands before it
         * @param restored whether what was typed came back after a login
         */
        SupplementShown page(boolean office, boolean restored, PersonPresent who, SupplementPart part);

        /**
         * What sending it does.
         *
         * @return the number of the receipt that the window prints; nothing for others
         * @throws InvalidInput with all that is wrong
         */
        Optional<String> send(SupplementForm.Typed typed, PersonPresent who);
    }

    /** Shows the form; what was typed before a login comes back. */
    String show(String page, Opened opened, HttpServletRequest request, Model model) {
        Map<String, Object> typed = SavedRequest.take(request)
                .map(before -> opened.form().answers(before))
                .orElse(null);
        return shown(page, opened, typed != null, PersonPresent.NOBODY, SupplementForm.Typed.of(typed), model);
    }

    /**
     * Takes what was sent: rows come and go, or it is done.
     *
     * @throws IOException when a file doesn't come through
     */
    String sent(String page, Opened opened, MultipartHttpServletRequest request, Model model) throws IOException {
        CaseNumber number = opened.number();
        SupplementForm.Typed typed =
                forms.read(opened.form(), caseQueries.paperOwner(number, opened.viewer()), request);
        PersonPresent who = PersonPresent.read(request.getParameterMap());
        if (FormParameters.changesRows(request.getParameterMap())) {
            return shown(page, opened, false, who, typed, model);
        }
        try {
            return opened.send(typed, who)
                    .map(document -> DocumentAddress.redirect(number, document))
                    .orElse("redirect:/track/" + number);
        } catch (InvalidInput wrong) {
            return shown(page, opened, false, who.with(wrong.errors()), typed.with(wrong.errors()), model);
        }
    }

    /** What isn't to be filled in, or not any more, has no page: the case says how it stands. */
    String back(String number) {
        return "redirect:" + (visit.isStaff() ? "/window/cases/" : "/track/") + AddressedCase.number(number);
    }

    private String shown(
            String page, Opened opened, boolean restored, PersonPresent who, SupplementForm.Typed typed, Model model) {
        SupplementPart part = forms.part(opened.form(), opened.story().view().situation(), typed);
        model.addAttribute("page", opened.page(visit.isStaff(), restored, who, part));
        return page;
    }
}
