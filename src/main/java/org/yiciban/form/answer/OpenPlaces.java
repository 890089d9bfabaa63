package org.yiciban.form.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.FieldSettings;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.InterpretedField;
import org.yiciban.form.component.RowList;

/** The places of a form at which a person may give an answer now: what is hidden, computed or ours is none of them. */
public final class OpenPlaces {

    private final FormFacts facts;
    private final Evaluated evaluated;
    private final Set<String> places = new LinkedHashSet<>();

    public OpenPlaces(FormFacts facts, Evaluated evaluated) {
        this.facts = facts;
        this.evaluated = evaluated;
    }

    public Set<String> over(Form form) {
        walk(form.components(), evaluated.scope());
        return places;
    }

    private void walk(List<Component> components, AnswerScope scope) {
        for (Component component : components) {
            if (evaluated.hides(component, scope)) {
                continue;
            }
            if (component instanceof Group group) {
                walk(group.children(), scope);
            } else if (component instanceof RowList list) {
                places.add(scope.path(list.at()));
                scope.rows(list).forEach(row -> walk(list.children(), row));
            } else if (component instanceof Field field && !ours((InterpretedField) field, scope)) {
                places.add(scope.path(field.at()));
            }
        }
    }

    private boolean ours(InterpretedField field, AnswerScope scope) {
        FieldSettings settings = field.entry();
        return settings.disabled()
                || evaluated.same().written().contains(scope.path(settings.at()))
                || facts.at(scope).holds(settings.readonly());
    }
}
