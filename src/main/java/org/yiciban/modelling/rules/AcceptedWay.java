package org.yiciban.modelling.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;

/** The way out of the gateway behind reception that only an accepted application takes; all others end. */
final class AcceptedWay {

    private AcceptedWay() {}

    /** The flow; empty when an application that wasn't accepted could take it, too, or an accepted one another. */
    static Optional<BpmnModel.Flow> of(ProcessScope scope, BpmnModel.Node gateway) {
        Optional<BpmnModel.Flow> accepted = taken(scope, gateway, StepOutcome.ACCEPT.code());
        List<String> others = new ArrayList<>(List.of("", "\u0000another"));
        for (StepOutcome outcome : StepOutcome.values()) {
            if (outcome != StepOutcome.ACCEPT) {
                others.add(outcome.code());
            }
        }
        boolean othersEnd = others.stream().allMatch(other -> taken(scope, gateway, other)
                .filter(flow -> ends(scope, flow))
                .isPresent());
        return accepted.filter(flow -> othersEnd && !ends(scope, flow));
    }

    private static boolean ends(ProcessScope scope, BpmnModel.Flow flow) {
        return scope.reachable(List.of(scope.node(flow.to())), scope::after).stream()
                .noneMatch(node -> node.is("callActivity"));
    }

    /** The flow that is surely taken with that outcome; empty when other facts have a say or the condition can't be read. */
    private static Optional<BpmnModel.Flow> taken(ProcessScope scope, BpmnModel.Node gateway, String outcome) {
        String otherwise = gateway.element().getAttribute("default");
        BpmnModel.Flow last = null;
        for (BpmnModel.Flow flow : scope.outgoing(gateway)) {
            if (flow.id().equals(otherwise)) {
                last = flow;
            } else {
                Boolean holds = holds(flow, outcome);
                if (!Boolean.FALSE.equals(holds)) {
                    return holds == null ? Optional.empty() : Optional.of(flow);
                }
            }
        }
        return Optional.ofNullable(last);
    }

    private static Boolean holds(BpmnModel.Flow flow, String outcome) {
        try {
            return flow.condition() == null
                    ? null
                    : PlainConditions.of(flow).of(Map.of(ProcessVariable.OUTCOME.id(), outcome));
        } catch (IllegalArgumentException toldElsewhere) {
            return null;
        }
    }
}
