package org.yiciban.modelling.context;

import java.util.HashSet;
import java.util.Set;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.report.Report;

/** Calls go down: no model calls another that in the end calls it. */
public final class CallCircles implements ModelRule {

    private final ReleaseContext releaseContext;

    public CallCircles(ReleaseContext releaseContext) {
        this.releaseContext = releaseContext;
    }

    @Override
    public void check(BpmnModel model, Report report) {
        Set<String> seen = new HashSet<>();
        model.nodes("callActivity").forEach(call -> descend(target(call), seen));
        if (seen.contains(model.file().key())) {
            report.error(
                    "call-recursion",
                    model.file().key(),
                    "流程经由它调用的流程又调用了自己，会无休止地运行。",
                    "The model calls itself by way of a model that it calls; it would run for ever.");
        }
    }

    private void descend(String key, Set<String> seen) {
        if (seen.add(key) && releaseContext.models().containsKey(key)) {
            releaseContext.models().get(key).nodes("callActivity").forEach(call -> descend(target(call), seen));
        }
    }

    private static String target(BpmnModel.Node call) {
        return call.element().getAttribute("calledElement");
    }
}
