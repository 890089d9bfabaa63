package org.yiciban.modelling.context;

import java.util.Set;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;

/** The steps of a bundle: each of the sheet is one user task of the main process, and no user task is another. */
final class StepAgreement {

    private static final String RULE = "sheet-steps";

    private StepAgreement() {}

    static void check(BpmnModel model, Set<String> listed, Report report) {
        for (String step : listed) {
            if (model.nodes("userTask").noneMatch(task -> task.id().equals(step))) {
                String shown = Report.shown(step);
                report.error(
                        RULE,
                        shown,
                        "服务表列出的环节 " + shown + " 在图中没有同名的用户任务。请加上，或从服务表中删除。",
                        "The sheet names the step " + shown
                                + ", the diagram has no user task of that id. Draw it or take"
                                + " it out of the sheet.");
            }
        }
        for (ProcessScope scope : model.scopes()) {
            scope.of("userTask").stream()
                    .filter(task -> Step.isIdOfSheets(task.id()))
                    .forEach(task -> task(scope, task, listed, report));
        }
    }

    private static void task(ProcessScope scope, BpmnModel.Node task, Set<String> listed, Report report) {
        if (!listed.contains(task.id())) {
            report.error(
                    RULE,
                    task.id(),
                    "用户任务 " + task.id() + " 不是服务表中的环节（steps），没有人办，办件到这里会卡住。请写进服务表，或者删除。",
                    "The user task " + task.id()
                            + " is no step of the sheet (steps): nobody would do it, and the case be"
                            + " stuck here. Add it there or remove the task.");
        } else if (!scope.isProcess()) {
            report.error(
                    RULE,
                    task.id(),
                    "事件子流程里不能有环节：主流程结束时它会被终止。请把它移到主流程。",
                    "No step stands in an event subprocess: it would be cut off when the main process ends. Move it"
                            + " there.");
        } else if (scope.behind(task).contains(task)) {
            report.error(
                    RULE,
                    task.id(),
                    "环节 " + task.id() + " 只办一次，不能放在回路里。请把回路改掉，或者另列一个环节。",
                    "The step " + task.id() + " is done once and stands in no loop. Lead the flow on, or list another"
                            + " step.");
        }
    }
}
