package org.yiciban.modelling.rules;

import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;

/**
 * Parallel work is drawn in blocks: what a split opens, its own join closes. General soundness is not attempted; block
 * structure is decidable and can be explained.
 */
public final class ParallelBlocks implements ModelRule {

    static final String RULE = "parallel-block";

    @Override
    public void check(BpmnModel model, Report report) {
        for (ProcessScope scope : model.scopes()) {
            new TokenWalk(scope, report).run();
        }
    }
}
