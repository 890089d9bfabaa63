package org.yiciban.modelling.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.catalogue.condition.SituationSampling;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.rules.PlainConditions;

/** Which steps of a model can run in a situation, whatever people decide on the way. */
final class ReachableSteps {

    /** So many steps are walked through in all situations together. */
    private static final long MOST_STEPS = 2_000_000;

    private final ProcessScope scope;
    private final DecidingChoices choices;
    private long steps;
    private boolean tooMany;

    ReachableSteps(ProcessScope scope) {
        this.scope = scope;
        this.choices = new DecidingChoices(scope);
    }

    /**
     * The situations that decide whether a token comes to these steps, and whether these conditions hold.
     *
     * @param sheet whose questions and facts the situations are made of
     * @param decided the steps
     * @param conditions of the sheet
     * @return none when there are too many to look at each, see {@link #tooMany()}
     */
    List<Map<String, Object>> situations(
            UncheckedBundleSheet sheet,
            Collection<BpmnModel.Node> decided,
            Collection<? extends @Nullable PlainCondition> conditions) {
        List<PlainCondition> all = new ArrayList<>();
        conditions.stream().filter(Objects::nonNull).forEach(all::add);
        decided.stream()
                .flatMap(step -> choices.of(step).stream())
                .distinct()
                .flatMap(choice -> scope.outgoing(choice).stream())
                .filter(flow -> flow.condition() != null)
                .map(PlainConditions::of)
                .forEach(all::add);
        Map<String, Set<Object>> answers = new LinkedHashMap<>();
        Map<String, Set<Object>> questions = sheet.facts().values();
        SituationSampling.values(SituationSampling.withAsked(all, sheet.asked()))
                .forEach((fact, values) -> {
                    if (questions.containsKey(fact)) {
                        Set<Object> offered = questions.get(fact);
                        answers.put(fact, offered.isEmpty() ? values : offered);
                    }
                });
        List<Map<String, Object>> situations = SituationSampling.all(answers, sheet.asked());
        steps += (long) situations.size() * scope.nodes().size();
        tooMany = situations.isEmpty() || steps > MOST_STEPS;
        return tooMany ? List.of() : situations;
    }

    /** Whether there were too many situations to look at each when they were asked for last. */
    boolean tooMany() {
        return tooMany;
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
