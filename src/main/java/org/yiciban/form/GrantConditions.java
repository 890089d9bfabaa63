package org.yiciban.form;

import java.util.ArrayList;
import java.util.List;

/** Goes over the parts that are there and asks each for its condition of granting. What isn't asked is no condition. */
final class GrantConditions {

    private final Facts facts;
    private final Answering answering;
    private final List<GrantCondition> conditions = new ArrayList<>();

    GrantConditions(Facts facts, Answering answering) {
        this.facts = facts;
        this.answering = answering;
    }

    List<GrantCondition> over(Form form) {
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
