package org.yiciban.form.answer;

import java.util.ArrayList;
import java.util.List;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.form.component.RowList;
import org.yiciban.form.component.ValuePlaces;
import org.yiciban.form.value.DataPath;

/** Goes over the parts that are there and asks each for its condition of granting. What isn't asked is no condition. */
public final class GrantConditions {

    private final FormFacts facts;
    private final Evaluated evaluated;
    private final List<GrantCondition> conditions = new ArrayList<>();

    public GrantConditions(FormFacts facts, Evaluated evaluated) {
        this.facts = facts;
        this.evaluated = evaluated;
    }

    public List<GrantCondition> over(Form form) {
        walk(form.components(), evaluated.scope());
        return List.copyOf(conditions);
    }

    private void walk(List<Component> components, AnswerScope scope) {
        for (Component component : components) {
            if (evaluated.hides(component, scope)) {
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
    private void ask(Component component, AnswerScope scope) {
        InheritedSettings.Grant grant = component.trait().grant();
        if (grant != null) {
            DataPath at = ValuePlaces.of(component);
            boolean met = Boolean.TRUE.equals(facts.at(scope).value(grant.expression()));
            conditions.add(new GrantCondition(at == null ? "" : scope.path(at), grant.text(), met));
        }
    }
}
