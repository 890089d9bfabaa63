package org.yiciban.modelling.rules;

import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.report.Report;

/** A model that nobody can read can't be checked by anybody. */
public final class SensibleSize implements ModelRule {

    private static final int MOST_NODES = 500;

    @Override
    public void check(BpmnModel model, Report report) {
        long nodes = model.nodes().count();
        if (nodes > MOST_NODES) {
            report.error(
                    "size",
                    "",
                    "模型有 " + nodes + " 个步骤，最多 " + MOST_NODES + " 个。请拆分。",
                    "The model has " + nodes + " steps; " + MOST_NODES + " at most. Divide it.");
        }
    }
}
