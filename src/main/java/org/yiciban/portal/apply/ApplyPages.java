package org.yiciban.portal.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.draft.Draft;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.view.FormView;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.shared.TypedNumber;

/** The pages of the application form: what is typed is kept at every step, right or not. */
@Controller
class ApplyPages {

    private final DraftPageModel desk;
    private final DraftForm forms;

    ApplyPages(DraftPageModel desk, DraftForm forms) {
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping("/apply/{id}")
    String open(@PathVariable String id, Account account) {
        Draft draft = desk.draft(id, account);
        return "redirect:" + desk.firstOpen(draft);
    }

    @GetMapping("/apply/{id}/page-{number}")
    String page(
            @PathVariable String id,
            @PathVariable("number") TypedNumber place,
            Account account,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        int number = place.or(0);
        Draft draft = desk.draft(id, account);
        Optional<Map<String, String[]>> before = SavedRequest.take(request);
        Draft shown = before.map(typed -> typed(draft, number, typed)).orElse(draft);
        model.addAttribute("page", formPage(shown, number, before.isPresent(), List.of(), false, locale));
        return "portal/apply-page";
    }

    @PostMapping("/apply/{id}/page-{number}")
    String keep(
            @PathVariable String id,
            @PathVariable("number") TypedNumber place,
            Account account,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        int number = place.or(0);
        String step = "page-" + number;
        Draft draft = desk.change(id, account, before -> typed(before, number, request.getParameterMap())
                .rest(before.rest().sentOnceMore(step)));
        if (FormParameters.changesRows(request.getParameterMap())) {
            return again(draft, number, List.of(), locale, model);
        }
        Form form = DraftForm.form(desk.release(draft));
        FormAnswers answers = forms.accept(form, draft, number - 1, ofPage(form, draft, number));
        Draft judged = desk.change(id, account, now -> now.rest(now.rest().done(step, answers.accepted())));
        if (!answers.accepted()) {
            return again(judged, number, answers.errors(), locale, model);
        }
        return "redirect:" + desk.next(judged, step, locale);
    }

    /**
     * While one types: the questions again, as an answer may open others; kept but not judged. What was typed before the
     * page itself was sent, here or in another window, comes too late and isn't kept.
     */
    @PostMapping("/apply/{id}/page-{number}/fields")
    String fields(
            @PathVariable String id,
            @PathVariable("number") TypedNumber place,
            @RequestParam(name = "_sent", defaultValue = "0") TypedNumber sent,
            Account account,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        int number = place.or(0);
        String step = "page-" + number;
        Draft kept = desk.change(
                id,
                account,
                before -> before.rest().timesSent(step) == sent.or(0)
                        ? typed(before, number, request.getParameterMap())
                        : before);
        boolean late = kept.rest().timesSent(step) != sent.or(0);
        Draft shown = typed(kept, number, request.getParameterMap());
        model.addAttribute("page", formPage(shown, number, false, List.of(), late, locale));
        return "portal/fields";
    }

    private Draft typed(Draft draft, int number, Map<String, String[]> parameters) {
        Form form = DraftForm.form(desk.release(draft));
        Form page = page(form, number);
        Map<String, Object> typed = FormParameters.read(page, parameters);
        return draft.answers(
                new HashSet<>(page.reduce(draft.data()).keySet()), new LinkedHashMap<>(typed), draft.rest());
    }

    private String again(Draft draft, int number, List<FieldError> errors, Locale locale, Model model) {
        model.addAttribute("page", formPage(draft, number, false, errors, false, locale));
        return "portal/apply-page";
    }

    private ApplyFormPage formPage(
            Draft draft, int number, boolean restored, List<FieldError> errors, boolean late, Locale locale) {
        Form form = DraftForm.form(desk.release(draft));
        page(form, number);
        String step = "page-" + number;
        FormView view =
                forms.view(form, draft, number - 1, "/apply/" + draft.id() + "/" + step + "/fields", errors, locale);
        if (view.nodes().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "the situation doesn't need this page");
        }
        return new ApplyFormPage(desk.frame(draft, step, locale), restored, view, errors, late);
    }

    private static Map<String, Object> ofPage(Form form, Draft draft, int number) {
        return page(form, number).reduce(draft.data());
    }

    private static Form page(Form form, int number) {
        if (number < 1 || number > form.pages().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such page of the form");
        }
        return form.onlyPage(number - 1);
    }
}
