package org.yiciban.form.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiciban.form.component.CheckboxField;
import org.yiciban.form.component.ChoiceField;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.DistinctPersons;
import org.yiciban.form.component.Entry;
import org.yiciban.form.component.Evaluation;
import org.yiciban.form.component.Facts;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.Labels;
import org.yiciban.form.component.Question;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.Scope;
import org.yiciban.form.component.TextField;
import org.yiciban.form.value.Reading;
import org.yiciban.form.value.Words;

/** Goes over the visible parts in the order of the form and collects what has to be put right. */
public final class Judgement {

    private static final int MOST_ERRORS = 200;

    private final Facts facts;
    private final Intake intake;
    private final Answering answering;
    private final List<FieldError> errors = new ArrayList<>();

    public Judgement(Facts facts, Intake intake, Answering answering) {
        this.facts = facts;
        this.intake = intake;
        this.answering = answering;
    }

    public FormAnswers over(Form form) {
        judge(form.components(), answering.scope());
        errors.addAll(intake.unknown());
        return new FormAnswers(answering.scope().values(), errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
    }

    private void judge(List<Component> components, Scope scope) {
        for (Component component : components) {
            if (answering.hides(component, scope) || errors.size() >= MOST_ERRORS) {
                continue;
            }
            if (component instanceof Group group) {
                judge(group.children(), scope);
            } else if (component instanceof RowList list) {
                judgeRows(list, scope);
            } else if (component instanceof Field field) {
                judgeAnswer(field, (Question) field, scope);
            }
        }
    }

    private void judgeRows(RowList list, Scope scope) {
        String path = scope.path(list.at());
        if (intake.refusal(path) != null) {
            add(path, intake.refusal(path));
            return;
        }
        List<Scope> rows = scope.rows(list);
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

    private void judgeAnswer(Field field, Question question, Scope scope) {
        Entry entry = question.entry();
        String path = scope.path(entry.at());
        if (entry.disabled()) {
            return;
        }
        Evaluation evaluation = facts.at(scope);
        boolean ours = evaluation.holds(entry.readonly());
        if (intake.refusal(path) != null && !ours) {
            add(path, intake.refusal(path));
            return;
        }
        Object value = entry.at().in(scope.values());
        if (value == null && field instanceof CheckboxField) {
            value = false;
            entry.at().put(scope.values(), false);
        }
        if (value == null || Boolean.FALSE.equals(value) && field instanceof CheckboxField) {
            if (evaluation.holds(entry.required()) && !ours) {
                add(path, required(question, field));
            }
            return;
        }
        question.objection(value, evaluation)
                .or(() -> settle(field, scope, evaluation))
                .ifPresent(refusal -> add(path, refusal));
    }

    /** Gives the answer the form that only the other answers and the day tell. */
    private Optional<Reading.Refused<Object>> settle(Field field, Scope scope, Evaluation evaluation) {
        Object value = field.at().in(scope.values());
        Reading<Object> settled = Reading.of(value);
        if (field instanceof TextField text) {
            settled = text.inNamedFormat((String) value, evaluation);
        } else if (field instanceof ChoiceField choice) {
            settled = Reading.of(choice.offered(value, evaluation));
        }
        if (settled instanceof Reading.Refused<Object> refused) {
            return Optional.of(refused);
        }
        field.at().put(scope.values(), ((Reading.Accepted<Object>) settled).value());
        return Optional.empty();
    }

    private void add(String path, Reading.Refused<Object> refusal) {
        errors.add(new FieldError(path, refusal.code(), refusal.message()));
    }

    private static Reading.Refused<Object> required(Question question, Field field) {
        return new Reading.Refused<>("required", Words.of("form.error." + question.demand(), Labels.of(field)));
    }

    private static Reading.Refused<Object> refused(String code, Object... arguments) {
        return new Reading.Refused<>(code, Words.of("form.error." + code, arguments));
    }
}
