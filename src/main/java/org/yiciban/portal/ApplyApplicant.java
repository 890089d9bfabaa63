package org.yiciban.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.Applicant;
import org.yiciban.casefile.Applications;
import org.yiciban.casefile.InvalidInput;
import org.yiciban.catalogue.Release;
import org.yiciban.catalogue.Situation;
import org.yiciban.catalogue.SituationException;
import org.yiciban.form.FieldError;
import org.yiciban.identity.Account;

/** Who applies: the first page of an application; sending it begins the draft. */
@Controller
class ApplyApplicant {

    private static final int LONGEST = 300;

    private final DraftDesk desk;
    private final Applications applications;

    ApplyApplicant(DraftDesk desk, Applications applications) {
        this.desk = desk;
        this.applications = applications;
    }

    /** What a page sends about the applicant. */
    record Typed(String kind, String name, String idNumber, String mobile, String email) {

        Applicant applicant(Locale locale) {
            return new Applicant(
                    "ORGANISATION".equals(kind) ? Applicant.Kind.ORGANISATION : Applicant.Kind.PERSON,
                    cut(name),
                    cut(idNumber),
                    cut(mobile),
                    cut(email),
                    "en".equals(locale.getLanguage()) ? "en" : "zh-CN");
        }

        private static String cut(String text) {
            String plain = text == null ? "" : text.strip();
            return plain.substring(0, Math.min(plain.length(), LONGEST));
        }
    }

    @GetMapping("/apply/new")
    String begin(
            @RequestParam String bundle,
            @RequestParam Map<String, String> parameters,
            Account account,
            Locale locale,
            Model model) {
        Release release = ServicePages.release(desk.catalogue(), bundle);
        try {
            Map<String, Object> facts = Situation.of(release.bundle(), ServicePages.answers(release, parameters))
                    .facts();
            Applicant known = new Applicant(
                    Applicant.Kind.PERSON, account.name().zh(), account.idNumber(), account.mobile(), null, "zh-CN");
            return fresh(release, facts, known, List.of(), model);
        } catch (SituationException open) {
            return "redirect:/services/" + release.key() + "/situation";
        }
    }

    @PostMapping("/apply/new")
    String create(
            @RequestParam String bundle,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("typed") Typed typed,
            Account account,
            Locale locale,
            Model model) {
        Release release = ServicePages.release(desk.catalogue(), bundle);
        Map<String, Object> facts;
        try {
            facts = Situation.of(release.bundle(), ServicePages.answers(release, parameters))
                    .facts();
        } catch (SituationException open) {
            return "redirect:/services/" + release.key() + "/situation";
        }
        Applicant applicant = typed.applicant(locale);
        List<FieldError> errors = errors(release, facts, applicant, account);
        if (!errors.isEmpty()) {
            return fresh(release, facts, applicant, errors, model);
        }
        Draft draft = desk.drafts().begin(account, release, facts, applicant);
        return "redirect:" + desk.next(draft, Steps.APPLICANT, locale);
    }

    @GetMapping("/apply/{id}/applicant")
    String show(@PathVariable String id, Account account, Locale locale, Model model) {
        Draft draft = desk.draft(id, account);
        return again(draft, draft.applicant(), List.of(), locale, model);
    }

    @PostMapping("/apply/{id}/applicant")
    String change(
            @PathVariable String id,
            @ModelAttribute("typed") Typed typed,
            Account account,
            Locale locale,
            Model model) {
        Draft draft = desk.draft(id, account);
        Applicant applicant = typed.applicant(locale);
        List<FieldError> errors = errors(desk.release(draft), draft.situation(), applicant, account);
        if (!errors.isEmpty()) {
            return again(draft, applicant, errors, locale, model);
        }
        Draft kept = desk.change(id, account, now -> now.applicant(applicant));
        return "redirect:" + desk.next(kept, Steps.APPLICANT, locale);
    }

    private String fresh(
            Release release, Map<String, Object> facts, Applicant applicant, List<FieldError> errors, Model model) {
        model.addAttribute("release", release);
        model.addAttribute("facts", facts);
        model.addAttribute("steps", List.of());
        model.addAttribute("place", 0);
        return page(applicant, errors, model);
    }

    private String again(Draft draft, Applicant applicant, List<FieldError> errors, Locale locale, Model model) {
        desk.frame(draft, Steps.APPLICANT, locale, model);
        return page(applicant, errors, model);
    }

    private static String page(Applicant applicant, List<FieldError> errors, Model model) {
        model.addAttribute("applicant", applicant);
        model.addAttribute("errors", errors);
        return "portal/apply-applicant";
    }

    /** The case file's own check, of which only what concerns the applicant is of interest here. */
    private List<FieldError> errors(Release release, Map<String, Object> facts, Applicant applicant, Account account) {
        Draft empty = new Draft(
                "",
                account.username(),
                release.key(),
                release.id(),
                facts,
                applicant,
                Map.of(),
                Draft.Rest.NONE,
                null,
                null);
        try {
            applications.validate(empty.application(ApplySummary.division(desk.catalogue())), account);
            return List.of();
        } catch (InvalidInput wrong) {
            return wrong.errors().stream()
                    .filter(error -> error.field().startsWith("applicant."))
                    .toList();
        }
    }
}
