package org.yiciban.modelling.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.HyphenatedWords;

/** A file holds one executable process, named as the file, with one start and a term for its history. */
public final class OneProcess implements ModelRule {

    /** Of a process; that of a later request has two names in one. */
    private static final int LONGEST = 60;

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
        String key = model.file().key();
        if (!fits(key)) {
            otherName(id, model.file().bareName(), report);
        } else if (!id.equals(key)) {
            report.error(
                    "process-id",
                    id,
                    "流程编号“" + Report.shown(id) + "”与文件名不同。请把流程编号改为 " + key + "，或者按流程编号给文件改名。",
                    "The id of the process, “" + Report.shown(id) + "”, isn't the file's name. Make it " + key
                            + ", or name the file as the process.",
                    List.of(key));
        }
        if (!DAYS.matcher(process.getAttributeNS(Namespaces.CAMUNDA, "historyTimeToLive"))
                .matches()) {
            report.error(
                    "history",
                    id,
                    "请写明历史保存天数（属性面板的 Time to live），例如 365，只写天数。",
                    "Say how many days history is kept (time to live in the properties panel), as a plain number such as"
                            + " 365.",
                    List.of("365"));
        }
    }

    private static boolean fits(String key) {
        // that of a later request has the key of its bundle before it
        String own = LaterRequest.isProcessKey(key) && HyphenatedWords.are(LaterRequest.bundleOf(key))
                ? LaterRequest.idOf(key)
                : key;
        return HyphenatedWords.are(own) && key.length() <= LONGEST;
    }

    /** The name of the file can't be an id: both get another. */
    private static void otherName(String id, String file, Report report) {
        String key = ProposedId.slug(file.replaceFirst("\\.[^.]*$", ""));
        List<String> proposals = fits(key) ? List.of(key) : fits(id) ? List.of(id) : List.of();
        String proposed = proposals.isEmpty() ? "" : proposals.get(0);
        report.error(
                "process-id",
                id,
                "文件名“" + Report.shown(file) + "”不能作流程编号：编号由小写英文单词和连字符组成，最多 60 个字符。"
                        + (proposals.isEmpty()
                                ? "请给文件和流程取同一个这样的名称，例如 open-a-shop.bpmn 和 open-a-shop。"
                                : "请把文件改名为 " + proposed + ".bpmn，流程编号改为 " + proposed + "。"),
                "The file's name, “" + Report.shown(file)
                        + "”, can't be the id of a process, which is lower-case words joined by hyphens, 60 characters"
                        + " at most. "
                        + (proposals.isEmpty()
                                ? "Give file and process one such name, such as open-a-shop.bpmn and open-a-shop."
                                : "Name the file " + proposed + ".bpmn and the process " + proposed + "."),
                proposals);
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
