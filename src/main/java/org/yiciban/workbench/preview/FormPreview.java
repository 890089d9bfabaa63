package org.yiciban.workbench.preview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.view.FormSummary;
import org.yiciban.form.view.FormView;
import org.yiciban.form.view.ViewRequest;
import org.yiciban.shared.ItemCode;

/** Shows a form of a draft by the one interpreter; nothing that is filled in is kept. */
@Component
class FormPreview {

    private final FormInterpreter interpreter;

    FormPreview(FormInterpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** What is shown. */
    record Shown(FormView view, List<FieldError> errors, boolean fits) {}

    /** The questions as the reader has them. */
    Shown questions(
            Form form,
            PreviewAsked asked,
            PreviewSample sample,
            Map<String, Object> facts,
            PreviewScreen.Typed typed,
            Locale locale) {
        boolean paged =
                asked.reader().equals(PreviewPage.CITIZEN) && form.pages().size() > 1;
        Form part = paged ? form.onlyPage(Math.min(asked.page(), form.pages().size()) - 1) : form;
        Map<String, Object> before = asked.empty() ? Map.of() : sample.answers(asked.path());
        Map<String, Object> given =
                typed.parameters() == null ? part.reduce(before) : FormParameters.read(part, typed.parameters());
        Map<String, Object> context = new LinkedHashMap<>(facts);
        if (paged) {
            Map<String, Object> others =
                    new LinkedHashMap<>(interpreter.accept(form, before, facts).data());
            part.reduce(others).keySet().forEach(others::remove);
            others.forEach(context::putIfAbsent);
        }
        List<FieldError> errors = List.of();
        boolean fits = false;
        if (typed.isJudged()) {
            FormAnswers answers = interpreter.accept(part, given, context);
            errors = answers.errors();
            fits = answers.accepted();
        }
        FormView view = interpreter.view(
                part,
                typed.parameters() == null && given.isEmpty() ? null : given,
                context,
                new ViewRequest(locale, asked.address("/fields"), errors));
        return new Shown(view, errors, fits);
    }

    /** The answers of the sample as an agency reads them that has these items. */
    FormSummary answers(
            Form form, Set<ItemCode> items, Map<String, Object> answers, Map<String, Object> facts, Locale locale) {
        Map<String, Object> taken = interpreter.accept(form, answers, facts).data();
        Form seen = form.projectedTo(items);
        return interpreter.summary(seen, seen.reduce(taken), facts, locale);
    }
}
