package org.yiciban.modelling.rules;

import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.condition.ConditionMistake;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;

/** A condition compares facts of the situation with plain values. */
public final class PlainConditions implements ModelRule {

    @Override
    public void check(BpmnModel model, Report report) {
        for (ProcessScope scope : model.scopes()) {
            for (BpmnModel.Flow flow : scope.flows()) {
                checkCondition(flow, report);
            }
            for (BpmnModel.Flow flow : scope.loose()) {
                checkCondition(flow, report);
            }
        }
    }

    private void checkCondition(BpmnModel.Flow flow, Report report) {
        if (flow.condition() == null) {
            return;
        }
        try {
            of(flow);
        } catch (ConditionMistake notPlain) {
            String shown = Report.shown(flow.condition());
            report.error(
                    "condition",
                    ElementLocation.is(flow.element()),
                    "条件“" + shown + "”不能使用：" + notPlain.words().zh()
                            + "。请写成一个 ${…}，里面只比较事实与固定值，可用 &&、||、!、括号和 in，例如 ${seats > 50}。",
                    "The condition “" + shown + "” can't be used: "
                            + notPlain.words().en()
                            + ". Write one ${…} that compares facts with fixed values, joined by &&, ||, !, brackets"
                            + " and in, such as ${seats > 50}.");
        }
    }

    /** The condition of a flow. */
    public static PlainCondition of(BpmnModel.Flow flow) {
        String inside = PlainPath.inside(flow.condition());
        if (inside == null) {
            throw ConditionMistake.braces();
        }
        PlainCondition condition = PlainCondition.read(inside);
        condition.facts().stream()
                .filter(fact -> !PlainPath.variable(fact))
                .findFirst()
                .ifPresent(fact -> {
                    throw ConditionMistake.noFact(fact);
                });
        return condition;
    }

    /** The facts that the condition of a flow speaks of; none where it has none or one that can't be read. */
    public static Set<String> facts(BpmnModel.Flow flow) {
        return readable(flow).map(PlainCondition::facts).orElse(Set.of());
    }

    /** The condition of a flow, where it has one that can be read. */
    public static Optional<PlainCondition> readable(BpmnModel.Flow flow) {
        try {
            return flow.condition() == null ? Optional.empty() : Optional.of(of(flow));
        } catch (ConditionMistake notPlain) {
            return Optional.empty();
        }
    }
}
