package org.yiciban.form.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.FieldSettings;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.InterpretedField;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.ValueText;
import org.yiciban.form.value.DataPath;
import org.yiciban.form.value.ParsedValue;

/** Puts what is known in place of what a client sent, where the form doesn't ask the client. */
public final class Prefill {

    private static final String EARLIER = "earlier.";

    private final FormFacts facts;

    public Prefill(FormFacts facts) {
        this.facts = facts;
    }

    public void impose(List<Component> components, AnswerScope scope) {
        for (Component component : components) {
            if (component instanceof Group group) {
                impose(group.children(), scope);
            } else if (component instanceof RowList list) {
                scope.rows(list).forEach(row -> impose(list.children(), row));
            } else if (component instanceof InterpretedField field) {
                impose(component, field.entry(), scope);
            }
        }
    }

    /** Gives a new form its defaults and what is known, and its lists their first rows. */
    public void offer(List<Component> components, AnswerScope scope) {
        for (Component component : components) {
            if (component instanceof Group group) {
                offer(group.children(), scope);
            } else if (component instanceof RowList list) {
                offerRows(list, scope);
            } else if (component instanceof InterpretedField field) {
                field.entry().at().put(scope.values(), known(component, field.entry(), scope));
            }
        }
    }

    private void offerRows(RowList list, AnswerScope scope) {
        int known = list.at().in(scope.sameRecordIn(facts.known())) instanceof List<?> rows
                ? rows.size()
                : list.defaultRows();
        List<Object> rows = new ArrayList<>();
        for (int index = 0; index < Math.min(known, list.mostRows()); index++) {
            rows.add(new LinkedHashMap<String, Object>());
        }
        list.at().put(scope.values(), rows);
        scope.rows(list).forEach(row -> offer(list.children(), row));
    }

    /** Shows what is known where the form doesn't ask. */
    public void show(List<Component> components, AnswerScope scope) {
        for (Component component : components) {
            if (component instanceof Group group) {
                show(group.children(), scope);
            } else if (component instanceof RowList list) {
                scope.rows(list).forEach(row -> show(list.children(), row));
            } else if (component instanceof InterpretedField field) {
                FieldSettings settings = field.entry();
                if (settings.disabled() || facts.at(scope).holds(settings.readonly())) {
                    settings.at().put(scope.values(), known(component, settings, scope));
                }
            }
        }
    }

    /** Answers what nobody has answered yet, where the form says whence it is known; rows are left alone. */
    public void complete(List<Component> components, AnswerScope scope) {
        for (Component component : components) {
            if (component instanceof Group group) {
                complete(group.children(), scope);
            } else if (component instanceof InterpretedField field) {
                DataPath at = field.entry().at();
                Object answer = at.in(scope.values());
                if (answer == null || answer.toString().isBlank()) {
                    placed(component).ifPresent(known -> at.put(scope.values(), known));
                }
            }
        }
    }

    private void impose(Component component, FieldSettings settings, AnswerScope scope) {
        if (settings.disabled()) {
            settings.at().remove(scope.values());
        } else if (facts.at(scope).holds(settings.readonly())) {
            ParsedValue<Object> parsedValue = ((Field) component).read(known(component, settings, scope));
            Object value = parsedValue instanceof ParsedValue.Accepted<Object> accepted ? accepted.value() : null;
            settings.at().put(scope.values(), value);
        }
    }

    /** The first fact at the places that {@code prefill} names, else at the answer's own place, else the default. */
    Object known(Component component, FieldSettings settings, AnswerScope scope) {
        Object known = placed(component).orElseGet(() -> find(settings, scope));
        return known == null ? settings.defaultValue() : known;
    }

    private Optional<Object> placed(Component component) {
        return places(component)
                .map(place -> DataPath.ROOT.then(place).in(facts.known()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether this value is what the person answered in an earlier case. */
    public boolean isEarlier(Component component, @Nullable Object value) {
        return value != null
                && places(component)
                        .filter(place -> place.startsWith(EARLIER))
                        .map(place -> DataPath.ROOT.then(place).in(facts.known()))
                        .anyMatch(earlier ->
                                earlier != null && ValueText.plain(earlier).equals(ValueText.plain(value)));
    }

    private static Stream<String> places(Component component) {
        String prefill = component.trait().prefill();
        return prefill == null ? Stream.empty() : Stream.of(prefill.split("\\s*,\\s*"));
    }

    private @Nullable Object find(FieldSettings settings, AnswerScope scope) {
        return settings.at().in(scope.sameRecordIn(facts.known()));
    }
}
