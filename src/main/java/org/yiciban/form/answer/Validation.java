package org.yiciban.form.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.CheckboxField;
import org.yiciban.form.component.ChoiceField;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.DistinctPersons;
import org.yiciban.form.component.Evaluation;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.FieldSettings;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.InterpretedField;
import org.yiciban.form.component.Labels;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.TextField;
import org.yiciban.form.value.FormSentences;
import org.yiciban.form.value.ParsedValue;

/** Goes over the visible parts in the order of the form and collects what has to be put right. */
public final class Validation {

    private static final int MOST_ERRORS = 200;

    private final FormFacts facts;
    private final AnswerReader reader;
    private final Evaluated evaluated;
    private final List<FieldError> errors = new ArrayList<>();

    public Validation(FormFacts facts, AnswerReader reader, Evaluated evaluated) {
        this.facts = facts;
        this.reader = reader;
        this.evaluated = evaluated;
    }

    public FormAnswers over(Form form) {
        judge(form.components(), evaluated.scope());
        errors.addAll(new RuleErrors(facts, evaluated).of(form, errors));
        errors.addAll(reader.unknown());
        return new FormAnswers(evaluated.scope().values(), errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
    }

    private void judge(List<Component> components, AnswerScope scope) {
        for (Component component : components) {
            if (evaluated.hides(component, scope) || errors.size() >= MOST_ERRORS) {
                continue;
            }
            if (component instanceof Group group) {
                judge(group.children(), scope);
            } else if (component instanceof RowList list) {
                judgeRows(list, scope);
            } else if (component instanceof Field field) {
                judgeAnswer(field, (InterpretedField) field, scope);
            }
        }
    }

    private void judgeRows(RowList list, AnswerScope scope) {
        String path = scope.path(list.at());
        ParsedValue.Refused<Object> refused = reader.refusal(path);
        if (refused != null) {
            add(path, refused);
            return;
        }
        List<AnswerScope> rows = scope.rows(list);
        if (rows.size() < list.leastRows()) {
            add(path, refused("too-few-rows", Labels.of(list), list.leastRows()));
        } else if (!list.changeable() && rows.size() > list.defaultRows()) {
            add(path, refused("too-many-rows", Labels.of(list), list.defaultRows(), rows.size()));
        }
        if (list.persons()) {
            DistinctPersons.errors(rows, facts).forEach(error -> errors.add(error));
        }
        rows.forEach(row -> judge(list.children(), row));
    }

    private void judgeAnswer(Field field, InterpretedField question, AnswerScope scope) {
        FieldSettings settings = question.entry();
        String path = scope.path(settings.at());
        if (settings.disabled()) {
            return;
        }
        Evaluation evaluation = facts.at(scope);
        boolean ours = evaluated.same().written().contains(path) || evaluation.holds(settings.readonly());
        ParsedValue.Refused<Object> refused = reader.refusal(path);
        if (refused != null && !ours) {
            add(path, refused);
            return;
        }
        Object value = settings.at().in(scope.values());
        if (toldElsewhere(path)) {
            return;
        }
        if (value == null && field instanceof CheckboxField) {
            value = false;
            settings.at().put(scope.values(), false);
        }
        if (value == null || Boolean.FALSE.equals(value) && field instanceof CheckboxField) {
            if (evaluation.holds(settings.required()) && !ours) {
                add(path, required(question, field));
            }
            return;
        }
        question.objection(value, evaluation)
                .or(() -> settle(field, scope, evaluation))
                .ifPresent(refusal -> add(path, refusal));
    }

    /** Of a person who was chosen a mistake is told where he was entered. */
    private boolean toldElsewhere(String path) {
        String source = evaluated.same().source(path);
        return source != null && errors.stream().anyMatch(error -> error.field().equals(source));
    }

    /** Gives the answer the form that only the other answers and the day tell. */
    private Optional<ParsedValue.Refused<Object>> settle(Field field, AnswerScope scope, Evaluation evaluation) {
        Object value = field.at().in(scope.values());
        ParsedValue<Object> settled = ParsedValue.of(value);
        if (field instanceof TextField text) {
            settled = text.inNamedFormat((String) Objects.requireNonNull(value), evaluation);
        } else if (field instanceof ChoiceField choice) {
            settled = ParsedValue.of(choice.offered(value, evaluation));
        }
        if (settled instanceof ParsedValue.Refused<Object> refused) {
            return Optional.of(refused);
        }
        field.at().put(scope.values(), ((ParsedValue.Accepted<Object>) settled).value());
        return Optional.empty();
    }

    private void add(String path, ParsedValue.Refused<Object> refusal) {
        errors.add(new FieldError(path, refusal.code(), refusal.message()));
    }

    private static ParsedValue.Refused<Object> required(InterpretedField question, Field field) {
        return new ParsedValue.Refused<>(
                "required", FormSentences.of("form.error." + question.demand(), Labels.of(field)));
    }

    private static ParsedValue.Refused<Object> refused(String code, Object... arguments) {
        return new ParsedValue.Refused<>(code, FormSentences.of("form.error." + code, arguments));
    }
}
