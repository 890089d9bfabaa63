package org.yiciban.portal.apply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.promises.CommitmentOffer;
import org.yiciban.casefile.reception.Applications;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.rules.RuleVerdicts;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.draft.ApplicantEntry;
import org.yiciban.draft.Draft;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.identity.account.Account;
import org.yiciban.portal.service.ServiceGuidePage;

/** Everything once more before it is sent, and the sending; the draft's id is the key, so twice is once. */
@Controller
class ApplySummary {
    private final DraftPageModel desk;
    private final DraftForm forms;
    private final Applications applications;
    private final RuleVerdicts rules;

    ApplySummary(DraftPageModel desk, DraftForm forms, Applications applications, RuleVerdicts rules) {
        this.desk = desk;
        this.forms = forms;
        this.applications = applications;
        this.rules = rules;
    }

    @GetMapping("/apply/{id}/summary")
    String summary(@PathVariable String id, Account account, Locale locale, Model model) {
        return show(desk.draft(id, account), List.of(), locale, model);
    }

    @GetMapping("/apply/{id}/submit") // where a reload or a new login leads that meant the sending
    String backToSummary(@PathVariable String id) {
        return "redirect:/apply/{id}/" + Steps.SUMMARY;
    }

    @PostMapping("/apply/{id}/submit")
    String submit(
            @PathVariable String id,
            @RequestParam(required = false) String[] commitment,
            @RequestParam(required = false) String electronic,
            @RequestParam(required = false) String byPerson,
            @RequestParam(required = false) String promise,
            Account account,
            Locale locale,
            Model model) {
        Set<String> signed = commitment == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(commitment));
        Draft complete = desk.change(
                id,
                account,
                draft -> draft.rest(draft.rest()
                        .signed(signed, "1".equals(electronic))
                        .promise(promise)
                        .byPerson("1".equals(byPerson))));
        try {
            Received received =
                    applications.submit(complete.application(desk.catalogue().usualDivision()), complete.id(), account);
            desk.drafts().handedIn(complete, received.caseNumber());
            return "redirect:/apply/receipt/" + received.caseNumber();
        } catch (InvalidInput wrong) {
            return show(complete, wrong.errors(), locale, model);
        }
    }

    private String show(Draft draft, List<FieldError> errors, Locale locale, Model model) {
        Release release = desk.release(draft);
        Form form = DraftForm.form(release);
        List<Guidance.NeededMaterial> asked = ApplyPapers.asked(release, draft);
        Situation situation = Situation.of(release.bundle(), draft.situation());
        ServiceGuidePage guide = ServiceGuidePage.of(release, ApplyPapers.guidance(release, draft));
        model.addAttribute(
                "page",
                new ApplySummaryPage(
                        desk.frame(draft, Steps.SUMMARY, locale),
                        parts(form, draft, locale),
                        guide,
                        asked,
                        asked.stream()
                                .filter(needed -> needed.required()
                                        && draft.rest().lacks(needed.material().code()))
                                .map(needed -> needed.material().name().in(locale))
                                .toList(),
                        CommitmentOffer.of(release, guide.items()),
                        rules.forecast(release, guide.items(), situation, draft.data()),
                        errors,
                        errors.stream()
                                .map(error -> wrong(form, draft, error, locale))
                                .toList()));
        return "portal/apply-summary";
    }

    private List<ApplySummaryPage.Part> parts(Form form, Draft draft, Locale locale) {
        List<ApplySummaryPage.Part> parts = new ArrayList<>();
        for (DraftForm.Page page : forms.pages(form, draft)) {
            parts.add(new ApplySummaryPage.Part(
                    page.step(), page.title().in(locale), forms.summary(form, draft, page.index(), locale)));
        }
        return parts;
    }

    private ApplySummaryPage.Wrong wrong(Form form, Draft draft, FieldError error, Locale locale) {
        String step = stepOf(form, error.field());
        String anchor = "";
        if (step.startsWith("page-")) {
            int index = Integer.parseInt(step.substring("page-".length())) - 1;
            anchor = "#"
                    + forms.view(form, draft, index, null, List.of(error), locale)
                            .errors()
                            .get(0)
                            .target();
        } else if (step.equals(Steps.APPLICANT)) {
            anchor = "#" + error.field().replace('.', '-');
        }
        return new ApplySummaryPage.Wrong(
                DraftPageModel.address(draft, step) + anchor, error.message().in(locale));
    }

    private static String stepOf(Form form, String field) {
        if (ApplicantEntry.asksFor(field)) {
            return Steps.APPLICANT;
        }
        if (field.startsWith("materials") || field.startsWith("deferrals[")) {
            return Steps.PAPERS;
        }
        for (int i = 0; i < form.pages().size(); i++) {
            if (form.onlyPage(i).at(field).isPresent()) {
                return "page-" + (i + 1);
            }
        }
        return Steps.SUMMARY;
    }
}
