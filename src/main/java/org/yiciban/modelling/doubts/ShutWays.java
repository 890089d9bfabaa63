package org.yiciban.modelling.doubts;

import java.util.Map;
import java.util.Optional;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.rules.PlainConditions;

/** The ways of a model that a situation closes to everybody. */
record ShutWays(ProcessScope scope, Map<String, Object> facts) {

    /** Whether the situation alone keeps everybody from a way: its own answer, or another way that is taken instead. */
    boolean isShut(BpmnModel.Flow flow) {
        BpmnModel.Node choice = scope.node(flow.from());
        if (!choice.is("exclusiveGateway") || scope.outgoing(choice).size() < 2) {
            return false;
        }
        Optional<PlainCondition> condition =
                flow.condition() == null ? Optional.empty() : PlainConditions.readable(flow);
        if (condition.isPresent()) {
            return Boolean.FALSE.equals(condition.get().of(facts));
        }
        return scope.outgoing(choice).stream()
                .filter(other -> other.condition() != null)
                .anyMatch(other -> PlainConditions.readable(other)
                        .filter(taken -> Boolean.TRUE.equals(taken.of(facts)))
                        .isPresent());
    }
}
