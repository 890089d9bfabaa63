package org.yiciban.portal.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yiciban.casefile.reception.Applications;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Division;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.catalogue.sheet.SituationException;
import org.yiciban.draft.ApplicantChoices;
import org.yiciban.draft.ApplicantEntry;
import org.yiciban.draft.Draft;
import org.yiciban.draft.DraftProgress;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.material.Upload;
import org.yiciban.material.UploadRefused;
import org.yiciban.material.Uploads;
import org.yiciban.portal.service.ServicePages;

/** Who applies: the first page of an application; sending it begins the draft. */
@Controller
class ApplyApplicant {

    private final DraftPageModel desk;
    private final Applications applications;
    private final Uploads uploads;

    ApplyApplicant(DraftPageModel desk, Applications applications, Uploads uploads) {
        this.desk = desk;
        this.applications = applications;
        this.uploads = uploads;
    }

    @GetMapping("/apply/new")
    String begin(
            @RequestParam Map<String, String> asked,
            Account account,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        applications.requireFiler(account);
        Optional<Map<String, String[]>> typed = SavedRequest.take(request);
        Optional<Map<String, String>> before = typed.map(ApplyApplicant::plain);
        Map<String, String> parameters = before.orElse(asked);
        Release release = ServicePages.release(desk.catalogue(), parameters.getOrDefault("bundle", ""));
        Map<String, String[]> sent = typed.orElse(request.getParameterMap());
        try {
            Map<String, Object> facts = Situation.of(release.bundle(), ServicePages.answers(release, sent))
                    .facts();
            ApplicantEntry who =
                    before.map(one -> ApplicantEntry.typed(one, locale)).orElse(ApplicantEntry.known(account));
            return fresh(release, facts, before.isPresent(), who, List.of(), model);
        } catch (SituationException open) {
            return "redirect:/services/" + release.key() + "/situation";
        }
    }

    @PostMapping("/apply/new")
    String create(
            @RequestParam String bundle,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) MultipartFile paperFile,
            HttpServletRequest request,
            Account account,
            Locale locale,
            Model model)
            throws IOException {
        applications.requireFiler(account);
        Release release = ServicePages.release(desk.catalogue(), bundle);
        Map<String, Object> facts;
        try {
            facts = Situation.of(release.bundle(), ServicePages.answers(release, request.getParameterMap()))
                    .facts();
        } catch (SituationException open) {
            return "redirect:/services/" + release.key() + "/situation";
        }
        List<FieldError> refused = new ArrayList<>(ApplicantChoices.unknown(parameters));
        ApplicantEntry who = ApplicantEntry.typed(withPaper(parameters, paperFile, account, refused), locale);
        List<FieldError> errors = errors(refused, release, facts, who, account);
        if (!errors.isEmpty()) {
            return fresh(release, facts, false, who, errors, model);
        }
        Draft draft = desk.drafts().begin(account, release, facts, who);
        return "redirect:" + desk.next(draft, Steps.APPLICANT, locale);
    }

    @GetMapping("/apply/{id}/applicant")
    String show(@PathVariable String id, Account account, Locale locale, Model model) {
        Draft draft = desk.draft(id, account);
        return again(draft, new ApplicantEntry(draft.applicant(), draft.rest().errand()), List.of(), locale, model);
    }

    @PostMapping("/apply/{id}/applicant")
    String change(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) MultipartFile paperFile,
            Account account,
            Locale locale,
            Model model)
            throws IOException {
        Draft draft = desk.draft(id, account);
        List<FieldError> refused = new ArrayList<>(ApplicantChoices.unknown(parameters));
        ApplicantEntry who = ApplicantEntry.typed(withPaper(parameters, paperFile, account, refused), locale);
        List<FieldError> errors = errors(refused, desk.release(draft), draft.situation(), who, account);
        if (!errors.isEmpty()) {
            return again(draft, who, errors, locale, model);
        }
        Draft kept = desk.change(id, account, now -> now.applicant(who));
        return "redirect:" + desk.next(kept, Steps.APPLICANT, locale);
    }

    /** What was typed, with the power of attorney that came with it. */
    private Map<String, String> withPaper(
            Map<String, String> typed, MultipartFile file, Account account, List<FieldError> errors)
            throws IOException {
        Map<String, String> sent = new LinkedHashMap<>(typed);
        if (file != null && !file.isEmpty() && !"SELF".equals(typed.getOrDefault("by", "SELF"))) {
            try {
                Upload upload = uploads.take(file.getOriginalFilename(), file.getBytes(), account.username());
                sent.put("paper", upload.id());
                sent.put("paperName", upload.name());
            } catch (UploadRefused refused) {
                errors.add(new FieldError("mandate.paper", refused.kind().name(), refused.text()));
            }
        }
        return sent;
    }

    private static Map<String, String> plain(Map<String, String[]> typed) {
        Map<String, String> plain = new LinkedHashMap<>();
        typed.forEach((name, values) -> plain.put(name, values[0]));
        return plain;
    }

    private String fresh(
            Release release,
            Map<String, Object> situation,
            boolean restored,
            ApplicantEntry who,
            List<FieldError> errors,
            Model model) {
        model.addAttribute(
                "page",
                new ApplyApplicantPage(ApplyFrame.fresh(release), restored, situation, who, divisions(), errors));
        return "portal/apply-applicant";
    }

    private String again(Draft draft, ApplicantEntry who, List<FieldError> errors, Locale locale, Model model) {
        ApplyFrame frame = desk.frame(draft, Steps.APPLICANT, locale);
        model.addAttribute("page", new ApplyApplicantPage(frame, false, Map.of(), who, divisions(), errors));
        return "portal/apply-applicant";
    }

    private List<Division> divisions() {
        return desk.catalogue().divisions().stream().filter(Division::live).toList();
    }

    /** The case file's own check, of which only what this page asks is of interest here. */
    private List<FieldError> errors(
            List<FieldError> refused, Release release, Map<String, Object> facts, ApplicantEntry who, Account account) {
        Draft empty = new Draft(
                "",
                account.username(),
                release.key(),
                release.id(),
                facts,
                who.applicant(),
                Map.of(),
                DraftProgress.NONE.on(who.errand()),
                null,
                null);
        List<FieldError> errors = new ArrayList<>(refused);
        try {
            applications.validate(empty.application(desk.catalogue().usualDivision()), account);
        } catch (InvalidInput wrong) {
            wrong.errors().stream()
                    .filter(ApplicantEntry::asks)
                    .filter(error ->
                            errors.stream().noneMatch(told -> told.field().equals(error.field())))
                    .forEach(errors::add);
        }
        return errors;
    }
}
