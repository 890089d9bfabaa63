package org.yiciban.portal.apply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.yiciban.casefile.tracking.CaseLists;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.draft.Draft;
import org.yiciban.draft.DraftPaper;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.material.UploadRefused;
import org.yiciban.material.Uploads;
import org.yiciban.portal.service.ServiceGuidePage;

/** The papers of an application. One that is missing is warned of and stops nobody (容缺受理). */
@Controller
class ApplyPapers {

    private final DraftPageModel desk;
    private final Uploads uploads;
    private final CaseLists caseLists;
    private final ApplyCertificates certificates;

    ApplyPapers(DraftPageModel desk, Uploads uploads, CaseLists caseLists, ApplyCertificates certificates) {
        this.certificates = certificates;
        this.caseLists = caseLists;
        this.desk = desk;
        this.uploads = uploads;
    }

    @GetMapping("/apply/{id}/papers")
    String papers(@PathVariable String id, Account account, Locale locale, Model model) {
        return show(desk.draft(id, account), List.of(), account, locale, model);
    }

    @PostMapping(path = "/apply/{id}/papers", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String keep(
            @PathVariable String id, MultipartHttpServletRequest request, Account account, Locale locale, Model model)
            throws IOException {
        Draft draft = desk.draft(id, account);
        List<FieldError> errors = new ArrayList<>();
        List<DraftPaper> taken = new ArrayList<>();
        Set<String> promised = new LinkedHashSet<>();
        for (Guidance.NeededMaterial needed : asked(desk.release(draft), draft)) {
            String code = needed.material().code().value();
            take(request.getFiles("file:" + code), code, account, taken, errors);
            if (needed.material().deferrable() && "1".equals(request.getParameter("defer:" + code))) {
                promised.add(code);
            }
        }
        reuse(request.getParameter("_reuse"), account, taken);
        String certificate = request.getParameter("_certificate");
        if (certificate != null) {
            boolean consent = request.getParameter("consent:" + certificate) != null;
            List<ApplyPapersPage.Offer> offers =
                    certificates.offers(guidance(desk.release(draft), draft).materials(), draft, account);
            certificates.take(certificate, consent, offers, account, errors).ifPresent(taken::add);
        }
        String removed = request.getParameter("_remove");
        boolean stay = Stream.of("_remove", "_reuse", "_upload", "_certificate")
                .anyMatch(key -> request.getParameter(key) != null);
        boolean complete = errors.isEmpty() && !stay;
        Draft kept = desk.change(
                id,
                account,
                now -> now.rest(
                        now.rest().without(removed).with(taken, promised).done(Steps.PAPERS, complete)));
        if (!errors.isEmpty()) {
            return show(kept, errors, account, locale, model);
        }
        return "redirect:"
                + (stay ? DraftPageModel.address(kept, Steps.PAPERS) : desk.next(kept, Steps.PAPERS, locale));
    }

    /** A paper of an earlier case, taken once more; only one's own, and only for the same purpose. */
    private void reuse(String uploadId, Account account, List<DraftPaper> taken) {
        caseLists.papersOnFile(account).stream()
                .filter(paper -> paper.uploadId().equals(uploadId))
                .findFirst()
                .flatMap(paper -> uploads.again(paper.uploadId(), account.username())
                        .map(copy -> DraftPaper.of(paper.material().value(), copy)))
                .ifPresent(taken::add);
    }

    private void take(
            List<MultipartFile> files, String code, Account account, List<DraftPaper> papers, List<FieldError> errors)
            throws IOException {
        for (MultipartFile file : files) {
            if (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
                continue;
            }
            try {
                Upload upload = uploads.take(file.getOriginalFilename(), file.getBytes(), account.username());
                papers.add(DraftPaper.of(code, upload));
            } catch (UploadRefused refused) {
                errors.add(new FieldError("file-" + code, refused.kind().code(), refused.text()));
            }
        }
    }

    private String show(Draft draft, List<FieldError> errors, Account account, Locale locale, Model model) {
        Release release = desk.release(draft);
        List<Guidance.NeededMaterial> all = guidance(release, draft).materials();
        List<ApplyPapersPage.Offer> offers = certificates.offers(all, draft, account);
        model.addAttribute(
                "page",
                new ApplyPapersPage(
                        desk.frame(draft, Steps.PAPERS, locale),
                        ServiceGuidePage.of(release, guidance(release, draft)),
                        all.stream()
                                .filter(needed -> ApplyCertificates.isShown(needed, draft, offers))
                                .toList(),
                        caseLists.papersOnFile(account),
                        offers,
                        errors));
        return "portal/apply-papers";
    }

    static Guidance guidance(Release release, Draft draft) {
        return release.guidance(Situation.of(release.bundle(), draft.situation()));
    }

    /** The papers that the applicant himself hands in. */
    static List<Guidance.NeededMaterial> asked(Release release, Draft draft) {
        return guidance(release, draft).materials().stream()
                .filter(needed -> needed.material().handedIn())
                .toList();
    }
}
