package org.yiciban.form.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.answer.Prefill;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.CheckboxField;
import org.yiciban.form.component.ChoiceField;
import org.yiciban.form.component.DateField;
import org.yiciban.form.component.Evaluation;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.FileField;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.InterpretedField;
import org.yiciban.form.component.Labels;
import org.yiciban.form.component.Option;
import org.yiciban.form.component.TextField;
import org.yiciban.form.component.ValueText;
import org.yiciban.form.value.FormSentences;
import org.yiciban.form.value.ParsedValue;

/** Makes the view of one question. */
final class FieldNodes {

    private final FormFacts facts;
    private final ViewRequest viewRequest;
    private final Locale locale;
    private final Set<String> copied;
    private final boolean inRow;

    FieldNodes(FormFacts facts, ViewRequest viewRequest, Set<String> copied, boolean inRow) {
        this.facts = facts;
        this.viewRequest = viewRequest;
        this.locale = viewRequest.locale();
        this.copied = copied;
        this.inRow = inRow;
    }

    ViewNode node(Field field, AnswerScope typed, AnswerScope answered, @Nullable String error) {
        InterpretedField question = (InterpretedField) field;
        Evaluation evaluation = facts.at(answered);
        String path = typed.path(field.at());
        String id = ViewIds.of(path);
        boolean same = copied.contains(path);
        Object value = field.at().in(same ? answered.values() : typed.values());
        boolean fixed = same
                || question.entry().disabled()
                || evaluation.holds(question.entry().readonly());
        String kind = fixed ? "output" : kind(field);
        return new ViewNode.FieldNode(
                kind,
                id,
                path,
                viewRequest.noted(path, wording(field, value, error)),
                !fixed && !evaluation.holds(question.entry().required()) && !(field instanceof CheckboxField),
                Presentation.of(field),
                fixed ? shown(field, value, evaluation) : typedValue(field, value),
                fixed ? List.of() : options(field, id, value, evaluation),
                FieldInput.of(field, locale, inRow));
    }

    /** What was known from an earlier case says so, for the person to check. */
    private ViewNode.Wording wording(Field field, @Nullable Object value, @Nullable String error) {
        ViewNode.Wording wording = Presentation.wording(field, error, locale);
        if (!new Prefill(facts).isEarlier(field, value)) {
            return wording;
        }
        String hint = FormSentences.of("form.earlier").in(locale);
        return new ViewNode.Wording(
                wording.label(), wording.hint() == null ? hint : hint + " " + wording.hint(), wording.purpose(), error);
    }

    private String shown(Field field, @Nullable Object value, Evaluation evaluation) {
        return value == null ? "" : ValueText.words(field, stored(field, value), evaluation, locale);
    }

    /** What a summary can word: the stored form where the known value has one. */
    private static Object stored(Field field, Object value) {
        return field.read(value) instanceof ParsedValue.Accepted<Object> accepted && accepted.value() != null
                ? accepted.value()
                : ValueText.plain(value);
    }

    private static String typedValue(Field field, @Nullable Object value) {
        return field instanceof DateField date
                        && value instanceof String typed
                        && !typed.isBlank()
                        && date.read(typed) instanceof ParsedValue.Accepted<Object> read
                        && read.value() instanceof String moment
                ? date.local(moment)
                : ValueText.plain(value);
    }

    private static String kind(Field field) {
        if (field instanceof TextField text) {
            return text.lines() ? "textarea" : "text";
        }
        if (field instanceof ChoiceField choice) {
            return choice.several() ? "checklist" : choice.look().name().toLowerCase(Locale.ROOT);
        }
        if (field instanceof DateField date) {
            return date.kind() == DateField.Kind.DATETIME
                    ? "datetime-local"
                    : date.kind().name().toLowerCase(Locale.ROOT);
        }
        if (field instanceof CheckboxField) {
            return "checkbox";
        }
        return field instanceof FileField ? "file" : "text";
    }

    private List<ViewNode.OptionNode> options(Field field, String id, @Nullable Object value, Evaluation evaluation) {
        List<ViewNode.OptionNode> nodes = new ArrayList<>();
        List<String> chosen = (value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
                .map(ValueText::plain)
                .filter(code -> !code.isEmpty())
                .toList();
        if (field instanceof ChoiceField choice) {
            for (Option option : choice.options().in(evaluation)) {
                String optionId = nodes.isEmpty() ? id : id + "-" + nodes.size();
                String label = option.label().in(locale);
                nodes.add(new ViewNode.OptionNode(optionId, option.code(), label, chosen.contains(option.code())));
            }
        } else if (field instanceof FileField) {
            chosen.stream()
                    .limit(FileField.MOST_FILES + 1L)
                    .forEach(upload ->
                            nodes.add(new ViewNode.OptionNode(id + "-" + (nodes.size() + 1), upload, upload, true)));
        } else if (field instanceof CheckboxField) {
            boolean ticked = chosen.contains("true") || chosen.contains("on");
            nodes.add(new ViewNode.OptionNode(id, "true", Labels.of(field).in(locale), ticked));
        }
        return nodes;
    }
}
