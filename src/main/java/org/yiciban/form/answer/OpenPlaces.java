package org.yiciban.form.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Entry;
import org.yiciban.form.component.Facts;
import org.yiciban.form.component.Field;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.Question;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.Scope;

/** The places of a form at which a person may give an answer now: what is hidden, computed or ours is none of them. */
public final class OpenPlaces {

    private final Facts facts;
    private final Answering answering;
    private final Set<String> places = new LinkedHashSet<>();

    public OpenPlaces(Facts facts, Answering answering) {
        this.facts = facts;
        this.answering = answering;
    }

    public Set<String> over(Form form) {
        walk(form.components(), answering.scope());
        return places;
    }

    private void walk(List<Component> components, Scope scope) {
        for (Component component : components) {
            if (answering.hides(component, scope)) {
                continue;
            }
            if (component instanceof Group group) {
                walk(group.children(), scope);
            } else if (component instanceof RowList list) {
                places.add(scope.path(list.at()));
                scope.rows(list).forEach(row -> walk(list.children(), row));
            } else if (component instanceof Field field && !ours((Question) field, scope)) {
                places.add(scope.path(field.at()));
            }
        }
    }

    private boolean ours(Question question, Scope scope) {
        Entry entry = question.entry();
        return entry.disabled() || facts.at(scope).holds(entry.readonly());
    }
}
