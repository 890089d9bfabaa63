package org.yiciban.modelling.context;

import java.util.Set;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;

/** What a bundle asks of the applicant: each of the sheet is one call of {@code ask-applicant} of that id, and no such call is another. */
final class AskAgreement {

    private static final String RULE = "sheet-asks";

    private AskAgreement() {}

    static void check(BpmnModel model, Set<String> listed, Report report) {
        for (String ask : listed) {
            if (model.nodes("callActivity")
                    .noneMatch(call -> asks(call) && call.id().equals(ask))) {
                String shown = Report.shown(ask);
                report.error(
                        RULE,
                        shown,
                        "清单请申请人办理的 " + shown + " 在图中没有同名的调用活动（ask-applicant）。请加上，或从清单中删除。",
                        "The sheet asks " + shown
                                + " of the applicant, the diagram has no call of ask-applicant of that id. Draw it or"
                                + " take it out of the sheet.");
            }
        }
        for (ProcessScope scope : model.scopes()) {
            scope.of("callActivity").stream().filter(AskAgreement::asks).forEach(call -> {
                call(scope, call, listed, report);
                commits(call, report);
            });
        }
    }

    private static boolean asks(BpmnModel.Node call) {
        return HandlingProcess.ASK_APPLICANT.key().equals(call.element().getAttribute("calledElement"));
    }

    private static void call(ProcessScope scope, BpmnModel.Node call, Set<String> listed, Report report) {
        String shown = Report.shown(call.id());
        if (!listed.contains(call.id())) {
            report.error(
                    RULE,
                    call.id(),
                    "调用活动 " + shown + " 不是清单中请申请人办理的环节（asks），办件到这里会卡住。请写进清单，或者删除。",
                    "The call " + shown + " is nothing that the sheet asks of the applicant (asks): the case would be"
                            + " stuck here. Add it there or remove the call.");
        } else if (scope.behind(call).contains(call)) {
            report.error(
                    RULE,
                    call.id(),
                    "环节 " + shown + " 只请申请人办一次，不能放在回路里。请把回路改掉，或者另列一个环节。",
                    "The step " + shown + " is asked once and stands in no loop. Lead the flow on, or list another.");
        }
    }

    private static void commits(BpmnModel.Node call, Report report) {
        boolean commits = "true".equals(call.element().getAttributeNS(Namespaces.CAMUNDA, "asyncBefore"))
                && "true".equals(call.element().getAttributeNS(Namespaces.CAMUNDA, "asyncAfter"));
        if (!commits) {
            report.error(
                    RULE,
                    call.id(),
                    "请申请人办理时必须设置 camunda:asyncBefore=\"true\" 和 camunda:asyncAfter=\"true\"，否则与同时办结的部门会互相冲突。",
                    "A step that is asked of the applicant needs camunda:asyncBefore=\"true\" and"
                            + " camunda:asyncAfter=\"true\"; else it would collide with an agency that finishes at once.");
        }
    }
}
