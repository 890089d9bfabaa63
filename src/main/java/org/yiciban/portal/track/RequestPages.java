package org.yiciban.portal.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.yiciban.casefile.certificates.OwnCertificates;
import org.yiciban.casefile.certificates.OwnRenewals;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.draft.AskedForm;
import org.yiciban.draft.PersonPresent;
import org.yiciban.draft.SupplementForm;
import org.yiciban.draft.SupplementPart;
import org.yiciban.shared.CaseNumber;

/** What may be asked for later in a case: each has a page with its form and its papers, while it may be made. */
@Controller
class RequestPages {

    private static final String VIEW = "portal/request";

    private final CaseQueries caseQueries;
    private final ApplicantActions applicants;
    private final AskedFormPages pages;
    private final CaseVisit visit;
    private final OwnCertificates own;
    private final OwnRenewals renewals;

    RequestPages(
            CaseQueries caseQueries,
            ApplicantActions applicants,
            AskedFormPages pages,
            CaseVisit visit,
            OwnCertificates own,
            OwnRenewals renewals) {
        this.own = own;
        this.renewals = renewals;
        this.caseQueries = caseQueries;
        this.applicants = applicants;
        this.pages = pages;
        this.visit = visit;
    }

    /** A request that may be made now by who looks at the case. */
    private record Opened(
            CaseNumber number,
            Viewer viewer,
            CaseStory story,
            LaterRequest request,
            AskedForm form,
            OwnRenewals.@Nullable Asked renews,
            ApplicantActions applicants)
            implements AskedFormPages.Opened {

        @Override
        public RequestPage page(boolean office, boolean restored, PersonPresent who, SupplementPart part) {
            ItemSheet item = story.view().release().item(request.item());
            return new RequestPage(story, request, item, renews, office, restored, who, part);
        }

        @Override
        public Optional<String> send(SupplementForm.Typed typed, PersonPresent who) {
            return applicants.request(
                    number,
                    viewer,
                    request.id(),
                    typed.supplement(),
                    Channel.WEB,
                    who.presence(),
                    typed.errorsOfPapers());
        }
    }

    @GetMapping({"/track/{number}/requests/{id}", "/window/cases/{number}/requests/{id}"})
    String request(
            @PathVariable String number,
            @PathVariable String id,
            HttpServletRequest request,
            HttpSession session,
            Locale locale,
            Model model) {
        return opened(number, id, session, locale)
                .map(opened -> pages.show(VIEW, opened, request, model))
                .orElseGet(() -> pages.back(number));
    }

    @PostMapping(
            path = {"/track/{number}/requests/{id}", "/window/cases/{number}/requests/{id}"},
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String make(
            @PathVariable String number,
            @PathVariable String id,
            MultipartHttpServletRequest request,
            HttpSession session,
            Locale locale,
            Model model)
            throws IOException {
        Optional<Opened> opened = opened(number, id, session, locale);
        if (opened.isEmpty()) {
            CaseNumber caseNumber = AddressedCase.number(number);
            applicants.requireOffered(caseNumber, visit.viewer(caseNumber, session), id);
            return pages.back(number);
        }
        return pages.sent(VIEW, opened.get(), request, model);
    }

    private Optional<Opened> opened(String number, String id, HttpSession session, Locale locale) {
        CaseNumber caseNumber = AddressedCase.number(number);
        Viewer viewer = visit.viewer(caseNumber, session);
        caseQueries.requireMay(caseNumber, viewer, ApplicantAct.SUPPLEMENT);
        CaseView view = caseQueries.view(caseNumber, viewer);
        return view.requests().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> new Opened(
                        caseNumber,
                        viewer,
                        new CaseStory(view, locale),
                        one,
                        AskedForm.of(view.release(), view.filedUnder(), one, locale),
                        renewals.of(caseNumber, one, own.today()).orElse(null),
                        applicants));
    }
}
