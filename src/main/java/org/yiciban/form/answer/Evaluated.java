package org.yiciban.form.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Computed;
import org.yiciban.form.component.ComputedField;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.ValuePlaces;
import org.yiciban.form.people.SamePerson;

/**
 * One form with one set of answers: which parts are there, and what the computed values are. Hiding and computing depend
 * on each other, so both are repeated until nothing changes.
 */
public final class Evaluated {

    private static final int MOST_PASSES = 12;
    private static final int MOST_TEXT = 4_000;

    private final Form form;
    private final FormFacts facts;
    private final Map<String, Object> taken;
    private Map<String, Object> visible = Map.of();
    private Set<String> hidden = Set.of();
    private SamePerson same;

    public Evaluated(Form form, FormFacts facts, Map<String, Object> taken) {
        this.form = form;
        this.facts = facts;
        this.taken = taken;
        this.same = SamePerson.nobody(form, facts);
        settle();
    }

    /** The answers of the parts that are there, with computed values. */
    public AnswerScope scope() {
        return AnswerScope.form(visible);
    }

    public boolean hides(Component component, AnswerScope scope) {
        return hidden.contains(scope.prefix() + component.trait().id());
    }

    /** Which answers are those of another person. */
    public SamePerson same() {
        return same;
    }

    private void settle() {
        boolean settled = false;
        for (int pass = 0; pass < MOST_PASSES && !settled; pass++) {
            visible = new LinkedHashMap<>();
            copy(form.components(), AnswerScope.form(taken), visible);
            same = SamePerson.write(form, facts, AnswerScope.form(visible));
            computeAll();
            Set<String> now = new HashSet<>();
            hide(form.components(), AnswerScope.form(visible), now);
            settled = now.equals(hidden);
            hidden = now;
        }
    }

    private void copy(List<Component> components, AnswerScope from, Map<String, Object> to) {
        for (Component component : components) {
            if (hides(component, from)) {
                continue;
            }
            if (component instanceof Group group) {
                copy(group.children(), from, to);
            } else if (component instanceof RowList list) {
                if (list.at().in(from.values()) instanceof List) {
                    list.at().put(to, copiedRows(list, from));
                }
            } else if (component instanceof Field field) {
                field.at().put(to, field.at().in(from.values()));
            }
        }
    }

    private List<Object> copiedRows(RowList list, AnswerScope from) {
        List<Object> copies = new ArrayList<>();
        for (AnswerScope row : from.rows(list)) {
            Map<String, Object> copied = list.copyOf(row.values());
            copy(list.children(), row, copied);
            copies.add(copied);
        }
        return copies;
    }

    private void computeAll() {
        boolean changed = form.computes();
        for (int round = 0; round < MOST_PASSES && changed; round++) {
            changed = compute(form.components(), AnswerScope.form(visible));
        }
    }

    private boolean compute(List<Component> components, AnswerScope scope) {
        boolean changed = false;
        for (Component component : components) {
            if (hides(component, scope)) {
                continue;
            }
            if (component instanceof Group group) {
                changed |= compute(group.children(), scope);
            } else if (component instanceof RowList list) {
                for (AnswerScope row : scope.rows(list)) {
                    changed |= compute(list.children(), row);
                }
            } else if (component instanceof ComputedField computed) {
                changed |= compute(computed, scope);
            }
        }
        return changed;
    }

    private boolean compute(ComputedField computed, AnswerScope scope) {
        Object before = computed.at().in(scope.values());
        Object value = Computed.stored(facts.at(scope).value(computed.expression()));
        // chained doubling could fill the memory; no answer of ours is that long
        Object kept = value instanceof String text && text.length() > MOST_TEXT ? null : value;
        computed.at().put(scope.values(), kept);
        return !java.util.Objects.equals(before, kept);
    }

    private void hide(List<Component> components, AnswerScope scope, Set<String> now) {
        for (Component component : components) {
            String condition = component.trait().hide();
            if (condition != null && facts.at(scope).hides(condition)) {
                now.add(scope.prefix() + component.trait().id());
                ValuePlaces.remove(component, scope.values());
            } else if (component instanceof Group group) {
                hide(group.children(), scope, now);
            } else if (component instanceof RowList list) {
                scope.rows(list).forEach(row -> hide(list.children(), row, now));
            }
        }
    }
}
