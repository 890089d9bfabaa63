package org.yiciban.form.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.form.component.AnswerScope;
import org.yiciban.form.component.Component;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.component.FormRule;
import org.yiciban.form.component.Group;
import org.yiciban.form.component.ValuePlaces;
import org.yiciban.form.people.PersonErrors;
import org.yiciban.form.value.DataPath;

/**
 * Asks the rules across the answers. A rule is told at each of its answers that is asked for here and isn't wrong by itself; a
 * page that asks for none of them leaves the rule to the page that does.
 */
final class RuleErrors {

    private final FormFacts facts;
    private final Evaluated evaluated;

    RuleErrors(FormFacts facts, Evaluated evaluated) {
        this.facts = facts;
        this.evaluated = evaluated;
    }

    List<FieldError> of(Form form, List<FieldError> before) {
        List<FieldError> broken = new ArrayList<>();
        if (form.rules().isEmpty() && form.people().isEmpty()) {
            return broken;
        }
        Set<String> asked = new HashSet<>();
        collect(form.components(), asked);
        Set<String> wrong = before.stream().map(FieldError::field).collect(Collectors.toSet());
        for (FormRule rule : form.rules()) {
            List<String> told = rule.fields().stream().filter(asked::contains).toList();
            if (!told.isEmpty()
                    && Boolean.TRUE.equals(facts.at(evaluated.scope()).value(rule.when()))) {
                told.stream()
                        .filter(field -> !wrong.contains(field))
                        .forEach(field -> broken.add(new FieldError(field, "rule-" + rule.id(), rule.message())));
            }
        }
        broken.addAll(new PersonErrors(form, evaluated.same(), asked, wrong).in(evaluated.scope(), facts));
        return broken;
    }

    private void collect(List<Component> components, Set<String> asked) {
        AnswerScope scope = evaluated.scope();
        for (Component component : components) {
            if (evaluated.hides(component, scope)) {
                continue;
            }
            if (component instanceof Group group) {
                collect(group.children(), asked);
            } else {
                DataPath place = ValuePlaces.of(component);
                if (place != null) {
                    asked.add(place.toString());
                }
            }
        }
    }
}
