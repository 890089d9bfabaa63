package org.yiciban.portal.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.applicant.EarlierAnswers;
import org.yiciban.catalogue.release.Release;
import org.yiciban.draft.Draft;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.form.value.FormSentences;
import org.yiciban.form.view.FormSummary;
import org.yiciban.form.view.FormView;
import org.yiciban.form.view.ViewRequest;
import org.yiciban.shared.LocalText;

/** The application form in pages, one top-level group each; pages that a situation doesn't need aren't there. */
@Component
public class DraftForm {

    private final FormInterpreter interpreter;
    private final EarlierAnswers earlier;

    DraftForm(FormInterpreter interpreter, EarlierAnswers earlier) {
        this.interpreter = interpreter;
        this.earlier = earlier;
    }

    /**
     * A page of the form.
     *
     * @param step its name in the address
     * @param index its place in the form file, from 0
     */
    public record Page(String step, int index, LocalText title) {}

    public static Form form(Release release) {
        return ReadForms.read(release.key() + ".form", release.applicationForm());
    }

    /** The pages that this draft needs. */
    public List<Page> pages(Form form, Draft draft) {
        Map<String, Object> context = context(form, draft, -1);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < form.pages().size(); i++) {
            FormView view = interpreter.view(
                    form.onlyPage(i), draft.data(), context, ViewRequest.fresh(Locale.SIMPLIFIED_CHINESE, null));
            if (!view.nodes().isEmpty()) {
                LocalText label = form.pages().get(i).trait().label();
                pages.add(
                        new Page("page-" + (i + 1), i, label == null ? FormSentences.of("form.page-unnamed") : label));
            }
        }
        return pages;
    }

    /** Judges the answers of one page. */
    FormAnswers accept(Form form, Draft draft, int index, Map<String, Object> typed) {
        return interpreter.accept(form.onlyPage(index), typed, context(form, draft, index));
    }

    /** One page as it is shown; its heading stands on the page already. */
    FormView view(Form form, Draft draft, int index, String refresh, List<FieldError> errors, Locale locale) {
        Form page = form.onlyPage(index);
        Map<String, Object> typed = page.reduce(draft.data());
        return interpreter.view(
                page,
                typed.isEmpty() ? null : typed,
                known(draft, context(form, draft, index)),
                new ViewRequest(locale, refresh, errors));
    }

    /** With what needn't be typed again: the applicant, and what he answered in earlier cases of his own. */
    private Map<String, Object> known(Draft draft, Map<String, Object> context) {
        Map<String, Object> known = new LinkedHashMap<>(context);
        draft.applicantAsKnown().forEach((name, value) -> known.merge(name, value, DraftForm::both));
        if (draft.rest().errand().mandate() == null) {
            known.put("earlier", earlier.of(draft.account(), draft.applicant()));
        }
        return known;
    }

    /** The answers of one page to read. */
    FormSummary summary(Form form, Draft draft, int index, Locale locale) {
        Map<String, Object> coerced =
                interpreter.accept(form, draft.data(), facts(draft)).data();
        return interpreter.summary(form.onlyPage(index), coerced, context(form, draft, index), locale);
    }

    /** The situation and the answers of the other pages. */
    private Map<String, Object> context(Form form, Draft draft, int without) {
        Map<String, Object> context = new LinkedHashMap<>(
                interpreter.accept(form, draft.data(), facts(draft)).data());
        if (without >= 0) {
            form.onlyPage(without).reduce(context).keySet().forEach(context::remove);
        }
        context.putAll(facts(draft));
        return context;
    }

    private static Object both(Object one, Object other) {
        Map<Object, Object> both = new LinkedHashMap<>();
        if (one instanceof Map<?, ?> first && other instanceof Map<?, ?> second) {
            both.putAll(first);
            both.putAll(second);
        }
        return both;
    }

    private static Map<String, Object> facts(Draft draft) {
        return draft.names();
    }
}
