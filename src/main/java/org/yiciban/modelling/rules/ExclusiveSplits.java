package org.yiciban.modelling.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.catalogue.condition.Compared;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.catalogue.condition.SituationSampling;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;

/** At an exclusive split exactly one way is taken in every situation; conditions stand nowhere else. */
public final class ExclusiveSplits implements ModelRule {

    /** All that a step can end with, once with and once without what only some sheets allow. */
    private static final Set<Set<String>> OUTCOMES = Step.ofTheLaw().stream()
            .flatMap(step -> step.offers().stream())
            .map(offered -> offered.stream().map(StepOutcome::code).collect(Collectors.toSet()))
            .collect(Collectors.toSet());

    @Override
    public void check(BpmnModel model, Report report) {
        for (ProcessScope scope : model.scopes()) {
            for (BpmnModel.Node node : scope.nodes()) {
                if (node.is("exclusiveGateway")) {
                    checkSplit(scope, node, report);
                } else {
                    noConditions(scope, node, report);
                }
            }
        }
    }

    private void noConditions(ProcessScope scope, BpmnModel.Node node, Report report) {
        for (BpmnModel.Flow flow : scope.outgoing(node)) {
            if (flow.condition() != null) {
                report.error(
                        "condition-place",
                        ElementLocation.is(flow.element()),
                        "条件只能写在排他网关的流出线上。请加一个排他网关。",
                        "A condition stands only on a flow out of an exclusive gateway. Put such a gateway here.");
            }
        }
    }

    private void checkSplit(ProcessScope scope, BpmnModel.Node gateway, Report report) {
        List<BpmnModel.Flow> ways = scope.outgoing(gateway);
        String chosen = gateway.element().getAttribute("default");
        if (!chosen.isEmpty() && ways.stream().noneMatch(flow -> flow.id().equals(chosen))) {
            complain(gateway, report, "默认流必须是这个网关自己的流出线。", "The default flow must be one out of this gateway.");
        }
        List<BpmnModel.Flow> others =
                ways.stream().filter(flow -> !flow.id().equals(chosen)).toList();
        boolean hasDefault = others.size() < ways.size();
        if (ways.stream().anyMatch(flow -> flow.id().equals(chosen) && flow.condition() != null)) {
            complain(gateway, report, "默认流不能带条件。", "The default flow carries no condition.");
        }
        if (ways.size() == 1 && !hasDefault && others.get(0).condition() == null) {
            return;
        }
        neverTaken(others, report);
        if (others.stream().anyMatch(flow -> flow.condition() == null)) {
            complain(
                    gateway,
                    report,
                    "除默认流外，每条流出线都要有条件。",
                    "Every flow out of an exclusive split but the default needs a condition.");
        } else if (!ways.isEmpty() && !hasDefault && !complete(others)) {
            complain(
                    gateway,
                    report,
                    "所有条件都不成立时，办件会卡住。请指定一条默认流。",
                    "When no condition holds, the case would be stuck. Mark one flow as the default.");
        }
    }

    /** A way that no situation takes, as its condition never holds or those before it always do. */
    private static void neverTaken(List<BpmnModel.Flow> ways, Report report) {
        List<PlainCondition> before = new ArrayList<>();
        for (BpmnModel.Flow way : ways) {
            Optional<PlainCondition> condition = PlainConditions.readable(way);
            condition.ifPresent(before::add);
            if (condition.isPresent() && SituationSampling.neverLast(before)) {
                report.warning(
                        "never-taken",
                        ElementLocation.is(way.element()),
                        "没有一种情形会走这条线：条件不可能成立，或者前面的条件已经全部包括。请改正条件，或者删除这条线。",
                        "No situation takes this way: its condition never holds, or those before it cover it. Correct"
                                + " the condition or remove the way.");
            }
        }
    }

    private static void complain(BpmnModel.Node gateway, Report report, String zh, String en) {
        report.error("exclusive-split", gateway.id(), zh, en);
    }

    /** True when one of the conditions surely holds: a fact and its opposite, or all outcomes of a step. */
    private static boolean complete(List<BpmnModel.Flow> flows) {
        try {
            List<PlainCondition> conditions =
                    flows.stream().map(PlainConditions::of).toList();
            return allOutcomes(conditions) || SituationSampling.alwaysOne(conditions);
        } catch (IllegalArgumentException notPlain) {
            return true;
        }
    }

    private static boolean allOutcomes(List<PlainCondition> conditions) {
        Set<String> named = new HashSet<>();
        for (PlainCondition condition : conditions) {
            if (condition instanceof Compared compared
                    && compared.operator().equals("==")
                    && "outcome".equals(compared.fact())
                    && compared.plain() instanceof String outcome) {
                named.add(outcome);
            } else {
                return false;
            }
        }
        return OUTCOMES.contains(named);
    }
}
