package org.yiciban.modelling.context;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;

/** Whether a step of a model surely begins after another has ended, in a situation in which both run. */
final class StepsInOrder {

    private final ProcessScope scope;
    private final ReachableSteps steps;
    private final Map<String, Object> situation;
    private final Set<BpmnModel.Node> taken;

    StepsInOrder(ProcessScope scope, Map<String, Object> situation) {
        this.scope = scope;
        this.steps = new ReachableSteps(scope);
        this.situation = situation;
        this.taken = steps.taken(situation);
    }

    /** True also where one of the two doesn't run. */
    boolean areKept(BpmnModel.Node first, BpmnModel.Node second) {
        return !taken.contains(first) || !taken.contains(second) || follows(second, first, new HashMap<>());
    }

    /** A join waits for all its ways, so one of them is enough; anywhere else a token may come by each. */
    private boolean follows(BpmnModel.Node node, BpmnModel.Node first, Map<BpmnModel.Node, Boolean> known) {
        if (node.equals(first)) {
            return true;
        }
        Boolean before = known.putIfAbsent(node, true);
        if (before != null) {
            // on the way round a loop this very step has been there before
            return before;
        }
        List<BpmnModel.Node> ways = scope.before(node).stream()
                .filter(taken::contains)
                .filter(way -> steps.next(way, situation).contains(node))
                .toList();
        boolean follows = node.is("parallelGateway")
                ? ways.stream().anyMatch(way -> follows(way, first, known))
                : !ways.isEmpty() && ways.stream().allMatch(way -> follows(way, first, known));
        known.put(node, follows);
        return follows;
    }
}
