package org.yiciban.workbench.sample;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.reading.FormFileException;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.DraftState;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ShownDrafts;

/** The sample of a form, filled in on the form itself and kept in its file. */
@Controller
class SamplePages {

    private static final String SAMPLE = "/workbench/drafts/{id}/sample";
    private static final String PATH = "_path";
    /** The button that asks what the form asks in another situation. */
    private static final String AGAIN = "_situated";

    private final ShownDrafts drafts;
    private final DraftEditing editing;
    private final SampleAnswers answers;

    SamplePages(ShownDrafts drafts, DraftEditing editing, SampleAnswers answers) {
        this.drafts = drafts;
        this.editing = editing;
        this.answers = answers;
    }

    @GetMapping(SAMPLE)
    String open(
            @PathVariable TypedNumber id,
            @RequestParam(name = PATH, defaultValue = "") String path,
            @RequestParam(name = "_saved", defaultValue = "false") String saved,
            Model model,
            Locale locale) {
        ModelDraft draft = drafts.draft(id);
        boolean text =
                path.endsWith(CataloguePaths.SAMPLE) && editing.files(draft).containsKey(path);
        if (text && shown(draft, path).isEmpty()) {
            return "redirect:/workbench/drafts/" + draft.id() + "?as=text&path="
                    + UriUtils.encode(path, StandardCharsets.UTF_8);
        }
        SampledForm form = form(draft, path);
        return show(form, form.answers(), answers.errors(form), Boolean.parseBoolean(saved), "", model, locale);
    }

    @PostMapping(SAMPLE)
    String keep(
            @PathVariable TypedNumber id,
            @RequestParam(name = PATH, defaultValue = "") String path,
            @RequestParam(name = "_version", defaultValue = "0") TypedNumber version,
            HttpServletRequest request,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Map<String, String[]> sent = request.getParameterMap();
        SampledForm form = form(drafts.draft(id), path).in(SampleSituation.typed(sent));
        Map<String, Object> typed = answers.typed(form, sent);
        if (sent.containsKey(AGAIN) || FormParameters.changesRows(sent)) {
            return show(form, typed, List.of(), false, "", model, locale);
        }
        try {
            String text = SampleText.with(
                    form.files().get(form.samplePath()), form.otherSituation(), answers.changed(form, typed));
            editing.save(id.or(0), version.or(0), form.samplePath(), text, by);
            return "redirect:" + SAMPLE.replace("{id}", id.or(0) + "") + "?_saved=true&" + PATH + "="
                    + UriUtils.encode(path, StandardCharsets.UTF_8);
        } catch (ActRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(form, typed, List.of(), false, refused.text().in(locale), model, locale);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, typed, SampleSituation.ofForm(invalid), false, "", model, locale);
        }
    }

    private SampledForm form(ModelDraft draft, String path) {
        return shown(draft, path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The form of a path, or that of the sample of that path; empty where it can't be shown. */
    private Optional<SampledForm> shown(ModelDraft draft, String path) {
        SortedMap<String, String> files = editing.files(draft);
        String form = path.endsWith(CataloguePaths.SAMPLE)
                ? path.substring(0, path.length() - CataloguePaths.SAMPLE.length()) + CataloguePaths.FORM
                : path;
        SampledForm sampled = new SampledForm(draft, files, drafts.release(draft, files), form, Map.of());
        try {
            if (form.endsWith(CataloguePaths.FORM) && files.containsKey(form)) {
                sampled.form();
                return Optional.of(sampled);
            }
        } catch (FormFileException unreadable) {
            // nobody fills in what can't be shown
        }
        return Optional.empty();
    }

    private String show(
            SampledForm form,
            Map<String, Object> given,
            List<FieldError> errors,
            boolean saved,
            String refused,
            Model model,
            Locale locale) {
        ModelDraft draft = form.draft();
        Optional<SampleSituation> guide = form.guide();
        model.addAttribute(
                "page",
                new SamplePage(
                        draft.id(),
                        draft.version(),
                        drafts.fileName(draft, form.files(), form.path(), locale),
                        form.path(),
                        form.samplePath(),
                        draft.state() == DraftState.EDITING,
                        guide.map(SampleSituation::questions).orElse(List.of()),
                        guide.map(SampleSituation::answers).orElse(Map.of()),
                        guide.map(one -> one.wrong(locale)).orElse(Map.of()),
                        answers.view(form, given, errors, locale),
                        saved && errors.isEmpty(),
                        refused));
        return "workbench/sample";
    }
}
