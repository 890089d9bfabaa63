package org.yiciban.modelling.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.modelling.context.ReleaseContext;
import org.yiciban.modelling.context.UncheckedBundleSheet;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.read.Vocabulary;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.ItemCalls;
import org.yiciban.modelling.rules.PassedVariable;

/**
 * The model of a later request: start, the one item that the sheet names, end. Anything else would run beside a case that
 * doesn't wait for it, and nobody would hear how it ended.
 */
public final class RequestModels {

    private static final String RULE = "request-model";

    private RequestModels() {}

    /** Whether a sheet of that key speaks of the model. */
    public static boolean concerns(BpmnModel model, String key) {
        return model.role().isRequest()
                && LaterRequest.bundleOf(model.file().key()).equals(key);
    }

    /** Tells what is wrong with the model of a later request; says nothing of any other. */
    public static void check(BpmnModel model, ReleaseContext context, Report report) {
        if (!model.role().isRequest()) {
            return;
        }
        drawn(model, report).ifPresent(call -> {
            rowPassed(call, report);
            agrees(model, call, context, report);
        });
    }

    /** The one call, where nothing else is drawn. */
    private static Optional<BpmnModel.Node> drawn(BpmnModel model, Report report) {
        ProcessScope scope = model.main();
        List<BpmnModel.Node> calls =
                scope.nodes().stream().filter(ItemCalls::opensItem).toList();
        Optional<BpmnModel.Node> other = model.nodes()
                .filter(node -> !node.is("startEvent") && !node.is("endEvent"))
                .filter(node -> calls.isEmpty() || !node.equals(calls.get(0)))
                .findFirst();
        if (other.filter(RequestModels::asksTheApplicant).isPresent()) {
            report.error(
                    RULE,
                    other.orElseThrow().id(),
                    "后续申请的流程中不能再请申请人办理（调用 ask-applicant）：同一办件可以多次提出，各次的答复无法区分。需要的说明和材料，请写进提出时的表单和 papers。",
                    "A later request asks the applicant for nothing more (a call of ask-applicant): it can be made"
                            + " several times in a case, and the answers couldn't be told apart. Ask for it in the form"
                            + " and the papers of the request.");
            return Optional.empty();
        }
        if (other.isPresent() || calls.isEmpty()) {
            report.error(
                    RULE,
                    other.map(BpmnModel.Node::id).orElse(""),
                    "办后请求的流程只有三样：开始、一个事项（调用 agency-item）、结束。请删除其余元素；要分多步办的，写进事项自己的办理过程。",
                    "The model of a later request has a start, one item (a call of agency-item) and an end. Remove what"
                            + " else is drawn; how the item is handled is said by its own sheet.");
            return Optional.empty();
        }
        return Optional.of(calls.get(0));
    }

    private static boolean asksTheApplicant(BpmnModel.Node node) {
        return HandlingProcess.ASK_APPLICANT.key().equals(node.element().getAttribute("calledElement"));
    }

    private static void rowPassed(BpmnModel.Node call, Report report) {
        boolean passed = PassedVariable.of(call).stream()
                .anyMatch(line -> line.in()
                        && Vocabulary.ROW.equals(line.get("source"))
                        && Vocabulary.ROW.equals(line.get("target")));
        if (!passed) {
            report.error(
                    RULE,
                    call.id(),
                    "请传入第几次请求：<camunda:in source=\"row\" target=\"row\"/>，否则同一办件的第二次请求无法区分。",
                    "Pass on which request it is: <camunda:in source=\"row\" target=\"row\"/>; else the second one in a"
                            + " case couldn't be told from the first.");
        }
    }

    private static void agrees(BpmnModel model, BpmnModel.Node call, ReleaseContext context, Report report) {
        String key = model.file().key();
        String bundle = LaterRequest.bundleOf(key);
        String id = LaterRequest.idOf(key);
        Map<String, Object> sheet = context.sheets().get(bundle);
        if (sheet == null) {
            report.warning(
                    RULE,
                    "",
                    "没有找到一件事 " + Report.shown(bundle) + " 的服务表，无法核对这个请求。",
                    "There is no sheet of the service " + Report.shown(bundle)
                            + "; the request could not be compared.");
            return;
        }
        Optional<Map<?, ?>> said = UncheckedBundleSheet.maps(sheet.get("requests")).stream()
                .filter(request -> id.equals(String.valueOf(request.get("id"))))
                .findFirst();
        if (said.isEmpty()) {
            report.error(
                    RULE,
                    "",
                    "服务表 " + Report.shown(bundle) + ".yaml 的 requests 中没有 " + Report.shown(id)
                            + "，没有人能提出它。请写进服务表，或者删除这个文件。",
                    "The requests of " + Report.shown(bundle) + ".yaml have no " + Report.shown(id)
                            + ": nobody could make it. Add it there or remove this file.");
            return;
        }
        String item = String.valueOf(said.get().get("item"));
        if (!item.equals(ItemCalls.item(call))) {
            report.error(
                    RULE,
                    call.id(),
                    "服务表写明请求 " + Report.shown(id) + " 由事项 " + Report.shown(item) + " 办理，图中调用的是另一个。请改成同一个。",
                    "By the sheet the request " + Report.shown(id) + " is handled as the item " + Report.shown(item)
                            + ", the diagram calls another. Make them the same.",
                    List.of(item));
        }
    }
}
