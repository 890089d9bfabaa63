package org.yiciban.form.answer;

import java.util.ArrayList;
import java.util.List;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Facts;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.Places;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.Scope;
import org.yiciban.form.component.Trait;
import org.yiciban.form.value.DataPath;

/** Goes over the parts that are there and asks each for its condition of granting. What isn't asked is no condition. */
public final class GrantConditions {

    private final Facts facts;
    private final Answering answering;
    private final List<GrantCondition> conditions = new ArrayList<>();

    public GrantConditions(Facts facts, Answering answering) {
        this.facts = facts;
        this.answering = answering;
    }

    public List<GrantCondition> over(Form form) {
        walk(form.components(), answering.scope());
        return List.copyOf(conditions);
    }

    private void walk(List<Component> components, Scope scope) {
        for (Component component : components) {
            if (answering.hides(component, scope)) {
                continue;
            }
            ask(component, scope);
            if (component instanceof Group group) {
                walk(group.children(), scope);
            } else if (component instanceof RowList list) {
                scope.rows(list).forEach(row -> walk(list.children(), row));
            }
        }
    }

    /** Only a condition that is plainly true is met; what can't be told isn't. */
    private void ask(Component component, Scope scope) {
        Trait.Grant grant = component.trait().grant();
        if (grant != null) {
            DataPath at = Places.of(component);
            boolean met = Boolean.TRUE.equals(facts.at(scope).value(grant.expression()));
            conditions.add(new GrantCondition(at == null ? "" : scope.path(at), grant.text(), met));
        }
    }
}
