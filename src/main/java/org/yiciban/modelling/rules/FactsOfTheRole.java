package org.yiciban.modelling.rules;

import java.util.List;
import org.yiciban.catalogue.procedure.ModelRole;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;

/**
 * The conditions of a shared model speak of what the program writes there: it serves every bundle, and knows the questions
 * of none.
 */
public final class FactsOfTheRole implements ModelRule {

    @Override
    public void check(BpmnModel model, Report report) {
        ModelRole role = model.role();
        if (role.isBundle() || role.isRequest()) {
            return;
        }
        List<String> known = role.facts().stream().map(ProcessVariable::id).toList();
        for (ProcessScope scope : model.scopes()) {
            for (BpmnModel.Flow flow : scope.flows()) {
                PlainConditions.facts(flow).stream()
                        .filter(fact -> !known.contains(fact))
                        .forEach(fact -> report.error(
                                "unknown-fact",
                                ElementLocation.is(flow.element()),
                                "条件中的 " + fact + " 在共用流程 " + role + " 里没有，办件到这里会卡住。可用：" + String.join("、", known)
                                        + "；与一件事有关的条件请写在它自己的流程里。",
                                "The condition speaks of " + fact + ", which the shared model " + role
                                        + " doesn't have: the case would be stuck here. It knows: "
                                        + String.join(", ", known)
                                        + "; conditions of one bundle stand in that bundle's model."));
            }
        }
    }
}
