package org.yiciban.modelling.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.HyphenatedWords;

/** A file holds one executable process, named as the file, with one start and a term for its history. */
public final class OneProcess implements ModelRule {

    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,4}|P[1-9][0-9]{0,4}D");

    @Override
    public void check(BpmnModel model, Report report) {
        List<Element> processes = model.processes();
        if (processes.size() != 1 || !"true".equals(processes.get(0).getAttribute("isExecutable"))) {
            report.error(
                    "one-process",
                    "",
                    "一个文件只能有一个流程，并且标记为可执行（isExecutable=\"true\"）。",
                    "A file holds exactly one process, marked as executable (isExecutable=\"true\").");
        }
        for (Element process : processes) {
            checkProcess(model, process, report);
        }
        for (ProcessScope scope : model.scopes()) {
            checkStart(scope, report);
        }
    }

    private void checkProcess(BpmnModel model, Element process, Report report) {
        String id = process.getAttribute("id");
        if (!id.equals(model.file().key()) || !HyphenatedWords.are(id) || id.length() > 60) {
            report.error(
                    "process-id",
                    id,
                    "流程编号必须与文件名相同，由小写单词和连字符组成：" + Report.shown(model.file().key()) + "。",
                    "The id of the process must be the file's name, in lower-case words joined by hyphens: "
                            + Report.shown(model.file().key()) + ".");
        }
        if (!DAYS.matcher(process.getAttributeNS(Namespaces.CAMUNDA, "historyTimeToLive"))
                .matches()) {
            report.error(
                    "history",
                    id,
                    "请写明历史保存天数，例如 camunda:historyTimeToLive=\"365\"（只写天数）。",
                    "Say how many days history is kept, as a plain number: camunda:historyTimeToLive=\"365\".");
        }
    }

    private void checkStart(ProcessScope scope, Report report) {
        List<BpmnModel.Node> starts = scope.of("startEvent");
        if (starts.size() != 1) {
            report.error(
                    "one-start",
                    ElementLocation.is(scope.owner()),
                    "流程和每个事件子流程都必须恰好有一个开始事件。",
                    "A process, and each event subprocess, has exactly one start event.");
        }
        for (BpmnModel.Node sub : scope.of("subProcess")) {
            if (!"true".equals(sub.element().getAttribute("triggeredByEvent"))) {
                report.error(
                        "element",
                        sub.id(),
                        "子流程只能是事件子流程（triggeredByEvent=\"true\"）。请把步骤直接画在流程里。",
                        "A subprocess must be an event subprocess (triggeredByEvent=\"true\"). Draw the steps in the"
                                + " process itself.");
            }
        }
    }
}
