package org.yiciban.modelling.context;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.catalogue.condition.SituationSampling;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.rules.PlainConditions;

/** Which steps of a model can run in a situation, whatever people decide on the way. */
final class ReachableSteps {

    private final ProcessScope scope;

    ReachableSteps(ProcessScope scope) {
        this.scope = scope;
    }

    /** The answers to try for each question and fact that a condition of the model or of the sheet speaks of. */
    Map<String, Set<Object>> answers(UncheckedBundleSheet sheet) {
        List<PlainCondition> conditions = new ArrayList<>();
        sheet.items().values().stream().filter(when -> when != null).forEach(conditions::add);
        scope.flows().stream()
                .filter(flow -> flow.condition() != null)
                .map(PlainConditions::of)
                .forEach(conditions::add);
        Map<String, Set<Object>> answers = new LinkedHashMap<>();
        Map<String, Set<Object>> questions = sheet.facts().values();
        SituationSampling.values(conditions).forEach((fact, values) -> {
            if (questions.containsKey(fact)) {
                Set<Object> offered = questions.get(fact);
                answers.put(fact, offered.isEmpty() ? values : offered);
            }
        });
        return answers;
    }

    /** The situations that the conditions of the model and of the sheet tell apart; none when there are too many. */
    List<Map<String, Object>> situations(UncheckedBundleSheet sheet) {
        return SituationSampling.all(answers(sheet));
    }

    /** The steps that may run. At a choice that the situation doesn't settle, every way that may be taken counts. */
    Set<BpmnModel.Node> taken(Map<String, Object> situation) {
        return scope.reachable(scope.of("startEvent"), node -> next(node, situation));
    }

    List<BpmnModel.Node> next(BpmnModel.Node node, Map<String, Object> situation) {
        if (!node.is("exclusiveGateway") || scope.outgoing(node).size() < 2) {
            return scope.after(node);
        }
        String otherwise = node.element().getAttribute("default");
        Set<BpmnModel.Node> ways = new LinkedHashSet<>();
        for (BpmnModel.Flow flow : scope.outgoing(node)) {
            Boolean holds = flow.id().equals(otherwise)
                    ? Boolean.FALSE
                    : PlainConditions.of(flow).of(situation);
            if (!Boolean.FALSE.equals(holds)) {
                ways.add(scope.node(flow.to()));
            }
            if (Boolean.TRUE.equals(holds)) {
                return List.copyOf(ways);
            }
        }
        scope.outgoing(node).stream()
                .filter(flow -> flow.id().equals(otherwise))
                .forEach(flow -> ways.add(scope.node(flow.to())));
        return List.copyOf(ways);
    }
}
