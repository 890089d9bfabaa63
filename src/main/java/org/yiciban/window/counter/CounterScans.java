package org.yiciban.window.counter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.yiciban.casefile.certificates.UsedCertificates;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.draft.Draft;
import org.yiciban.draft.DraftPaper;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.material.UploadRefused;
import org.yiciban.material.Uploads;

/** Takes the scans that come with the page of the counter. */
@Component
class CounterScans {

    private final CounterActions actions;
    private final Uploads uploads;
    private final UsedCertificates certificates;

    CounterScans(CounterActions actions, Uploads uploads, UsedCertificates certificates) {
        this.certificates = certificates;
        this.actions = actions;
        this.uploads = uploads;
    }

    /** Takes the scans that came with the page; those that can't be taken are told. */
    Draft take(Draft draft, MultipartHttpServletRequest request, Account clerk, List<FieldError> errors)
            throws IOException {
        List<DraftPaper> taken = new ArrayList<>();
        for (Guidance.NeededMaterial needed : CounterTyping.asked(actions.release(draft), draft)) {
            String code = needed.material().code().value();
            for (MultipartFile file : request.getFiles(CounterTyping.PAPER + code)) {
                take(file, code, clerk, errors).ifPresent(taken::add);
            }
        }
        certificate(draft, request, clerk, errors).ifPresent(taken::add);
        MultipartFile powerOfAttorney = request.getFile(CounterTyping.MANDATE);
        if (powerOfAttorney != null) {
            take(powerOfAttorney, "mandate", clerk, errors)
                    .ifPresent(scan -> actions.change(
                            draft.id(),
                            clerk,
                            before -> before.rest(
                                    before.rest().on(before.rest().errand().paper(scan.uploadId(), scan.name())))));
        }
        String dropped = request.getParameter("_drop");
        if (taken.isEmpty() && dropped == null) {
            return actions.draft(draft.id(), clerk);
        }
        return actions.change(
                draft.id(),
                clerk,
                before -> before.rest(
                        before.rest().without(dropped).with(taken, before.rest().deferrals())));
    }

    /** The certificate that the applicant lets be used in the place of a paper, where that button was pressed. */
    private Optional<DraftPaper> certificate(
            Draft draft, MultipartHttpServletRequest request, Account clerk, List<FieldError> errors) {
        String pressed = Objects.requireNonNullElse(request.getParameter("_do"), "");
        Optional<Guidance.NeededMaterial> chosen = CounterTyping.shown(actions.release(draft), draft).stream()
                .filter(needed -> needed.material().certificate().isPresent())
                .filter(needed -> pressed.equals(
                        CounterTyping.CERTIFICATE + needed.material().code().value()))
                .findFirst();
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        String code = chosen.get().material().code().value();
        String type = chosen.get().material().certificate().orElseThrow();
        boolean consent = "1".equals(request.getParameter(CounterTyping.CONSENT + code));
        String number = Objects.requireNonNullElse(draft.applicant().idNumber(), "");
        try {
            return Optional.of(DraftPaper.of(code, certificates.takeBefore(number, type, consent, clerk)));
        } catch (InvalidInput refused) {
            errors.add(new FieldError(
                    CounterTyping.PAPER + code,
                    "certificate",
                    refused.errors().get(0).message()));
        } catch (ActRefused later) {
            errors.add(new FieldError(CounterTyping.PAPER + code, "certificate", later.text()));
        }
        return Optional.empty();
    }

    private Optional<DraftPaper> take(MultipartFile file, String code, Account clerk, List<FieldError> errors)
            throws IOException {
        if (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
            return Optional.empty();
        }
        try {
            Upload upload = uploads.take(file.getOriginalFilename(), file.getBytes(), clerk.username());
            return Optional.of(DraftPaper.of(code, upload));
        } catch (UploadRefused refused) {
            errors.add(new FieldError(CounterTyping.PAPER + code, refused.kind().code(), refused.text()));
            return Optional.empty();
        }
    }
}
