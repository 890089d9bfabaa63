package org.yiciban.modelling.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.ModelRole;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.procedure.ServiceTask;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/**
 * Steps, verbs, messages and limits stand in the model they belong to; elsewhere a token would wait for what never comes.
 */
public final class WordsOfTheRole implements ModelRule {

    static final String RULE = "role";

    @Override
    public void check(BpmnModel model, Report report) {
        if (model.handling() && (model.role().isBundle() || model.role().isRequest())) {
            String known = names(ModelRole.shared(), ModelRole::toString);
            report.error(
                    RULE,
                    model.file().key(),
                    "共用流程只有 " + known + "，没有“" + Report.shown(model.file().key())
                            + "”。请改用其中一个的名称，或者把一件事的流程移出 handling 文件夹。",
                    "The shared models are " + known + "; “"
                            + Report.shown(model.file().key())
                            + "” is none of them. Give the file the name of one, or move a bundle out of the folder"
                            + " handling.");
            return;
        }
        ModelRole role = model.role();
        model.nodes().forEach(node -> node(model, role, node, report));
    }

    private static void node(BpmnModel model, ModelRole role, BpmnModel.Node node, Report report) {
        if (node.is("userTask") && !role.hasStep(node.id())) {
            step(role, node, report);
        } else if (node.is("serviceTask")) {
            String said = node.element().getAttributeNS(Namespaces.CAMUNDA, "delegateExpression");
            Optional<ServiceTask> verb =
                    Optional.ofNullable(PlainPath.inside(said)).flatMap(ServiceTask::of);
            verb.filter(word -> !role.verbs().contains(word))
                    .ifPresent(word -> verb(role, ElementLocation.is(node.element()), word, report));
        }
        for (Element told : Xml.children(node.element(), "messageEventDefinition")) {
            Optional.ofNullable(model.message(told.getAttribute("messageRef")))
                    .flatMap(ProcessMessage::of)
                    .filter(word -> !role.messages().contains(word))
                    .ifPresent(word -> message(role, node, word, report));
        }
        TimerWords.limit(node)
                .filter(word -> !role.limits().contains(word))
                .ifPresent(word -> limit(role, node, word, report));
    }

    private static void step(ModelRole role, BpmnModel.Node node, Report report) {
        String id = Report.shown(node.id());
        Optional<Step> known = Step.named(node.id());
        String whyZh = known.map(step -> "步骤 " + id + " 属于 " + owners(other -> other.steps(), step) + "，")
                .orElse("没有叫做 " + id + " 的步骤，");
        String whyEn = known.map(step -> "The step " + id + " belongs to " + owners(other -> other.steps(), step))
                .orElse("No step is called " + id);
        if (role.isBundle() || role.isRequest()) {
            report.error(
                    RULE,
                    node.id(),
                    whyZh + "一件事的流程不能直接用它，办件到这里会卡住。部门要办的事写成一个事项，调用 agency-item；事项之外的环节写进服务表（steps），编号用自己的，带连字符。",
                    whyEn
                            + ", and a bundle can't use it by itself: the case would be stuck here. What an agency has"
                            + " to do is an item that calls agency-item; a step of its own stands in the sheet"
                            + " (steps).");
        } else {
            report.error(
                    RULE,
                    node.id(),
                    whyZh + "办件到这里会卡住。" + role + " 的步骤：" + names(role.steps(), Step::id) + "。请改用其中之一的编号，或者删除。",
                    whyEn + ": the case would be stuck here. The steps of " + role + ": "
                            + names(role.steps(), Step::id) + ". Take the id of one of them or remove the task.",
                    role.steps().stream().map(Step::id).toList());
        }
    }

    private static void verb(ModelRole role, String place, ServiceTask verb, Report report) {
        String own = role.verbs().isEmpty() ? "—" : names(role.verbs(), ServiceTask::expression);
        String owners = owners(other -> other.verbs(), verb);
        report.error(
                RULE,
                place,
                "动词 " + verb.expression() + " 属于 " + owners + "，在这里执行会失败，办件会卡住。请删除这个服务任务；这里可用：" + own + "。",
                "The verb " + verb.expression() + " belongs to " + owners
                        + "; here it would fail and the case be stuck. Remove this"
                        + " service task; a model of this role says: " + own + ".",
                role.verbs().stream().map(ServiceTask::expression).toList());
    }

    private static void message(ModelRole role, BpmnModel.Node node, ProcessMessage message, Report report) {
        String own = role.messages().isEmpty() ? "—" : names(role.messages(), ProcessMessage::id);
        String owners = owners(other -> other.messages(), message);
        report.error(
                RULE,
                node.id(),
                "消息 " + message + " 只送达 " + owners + "，在这里永远等不到，办件会卡住。请删除这个事件；这里可用：" + own + "。",
                "The message " + message + " is told to " + owners
                        + " only; here it never arrives and the case would wait"
                        + " for ever. Remove this event; a model of this role may wait for: " + own + ".",
                role.messages().stream().map(ProcessMessage::id).toList());
    }

    private static void limit(ModelRole role, BpmnModel.Node node, LimitTimer limit, Report report) {
        String own = role.limits().isEmpty() ? "—" : names(role.limits(), LimitTimer::expression);
        String owners = owners(other -> other.limits(), limit);
        report.error(
                RULE,
                node.id(),
                "期限 " + limit.expression() + " 的时钟属于 " + owners + "，在这里永远不会到期。请删除这个事件；这里可用：" + own + "。",
                "The clock of " + limit.expression() + " belongs to " + owners
                        + "; here it never runs out. Remove this" + " event; a model of this role may wait for: " + own
                        + ".",
                role.limits().stream().map(LimitTimer::expression).toList());
    }

    private static <T> String owners(Function<ModelRole, List<T>> words, T word) {
        Stream<ModelRole> roles = Stream.concat(ModelRole.shared().stream(), Stream.of(ModelRole.BUNDLE));
        return names(roles.filter(role -> words.apply(role).contains(word)).toList(), ModelRole::toString);
    }

    private static <T> String names(List<T> words, Function<T, String> name) {
        return words.stream().map(name).collect(Collectors.joining(", "));
    }
}
