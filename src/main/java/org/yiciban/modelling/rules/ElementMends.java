package org.yiciban.modelling.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.ModelRole;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.procedure.ServiceTask;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.shared.LocalText;

/** What to draw instead of an element that the language doesn't have, in words that the next check takes. */
final class ElementMends {

    private static final Map<String, LocalText> ALWAYS = new HashMap<>();
    private static final LocalText NOTHING = new LocalText(
            "请删除它，只用模型说明所列的元素，例如调用活动、排他或并行网关、消息或定时事件。",
            "Remove it. Use only what the list of allowed elements has, such as call activities, exclusive or parallel"
                    + " gateways, message or timer events.");

    static {
        of(
                "请改成排他网关（每条流出线写条件，一条设为默认）或者并行网关。",
                "Make it an exclusive gateway (a condition on each flow but the default) or a parallel gateway.",
                "inclusiveGateway",
                "complexGateway");
        of("请把里面的步骤直接画在流程里。", "Draw its steps in the process itself.", "transaction", "adHocSubProcess");
        of(
                "请删除它：前后两步直接相连。",
                "Remove it and join the steps before and behind it.",
                "intermediateThrowEvent",
                "implicitThrowEvent");
        of(
                "请改成消息或者定时事件：事件只等申请人的行为或者法定期限；结束事件不发出任何东西。",
                "Make it a message or a timer: events wait for what people do or for a limit of the law, and an end"
                        + " tells nobody anything.",
                "signalEventDefinition",
                "errorEventDefinition",
                "escalationEventDefinition",
                "conditionalEventDefinition",
                "compensateEventDefinition",
                "cancelEventDefinition",
                "linkEventDefinition");
        of(
                "期限由时钟给出：定时类型选“日期”，填 ${due.…}。",
                "The date comes from the clock: choose the timer type date and write ${due.…}.",
                "timeDuration",
                "timeCycle");
        of(
                "请删除它：数据写在表单和服务表、事项表里，不画在图里。",
                "Remove it: data stand in forms and sheets, not in the diagram.",
                "dataObject",
                "dataObjectReference",
                "dataStore",
                "dataStoreReference",
                "dataInputAssociation",
                "dataOutputAssociation",
                "ioSpecification",
                "property",
                "itemDefinition");
        of(
                "请在属性面板中清空监听器、输入输出、表单字段和连接器：程序只做固定动词做的事。",
                "Clear listeners, inputs, outputs, form fields and connectors in the properties panel: the program does"
                        + " what the verbs say and nothing else.",
                "camunda:executionListener",
                "camunda:taskListener",
                "camunda:inputOutput",
                "camunda:formData",
                "camunda:connector",
                "camunda:field",
                "camunda:script",
                "camunda:failedJobRetryTimeCycle");
        of(
                "请取消循环和多实例：每一步只做一次，只有受理的预审由各部门并行，事项可以按申请表列表的行并行。",
                "Take the loop or the repetition off: each step runs once, only the pre-check is done by several at"
                        + " once, and an item for the rows of a list.",
                "standardLoopCharacteristics",
                "multiInstanceLoopCharacteristics",
                "loopCardinality",
                "completionCondition");
    }

    private ElementMends() {}

    private static void of(String zh, String en, String... elements) {
        for (String element : elements) {
            ALWAYS.put(element, new LocalText(zh, en));
        }
    }

    /** What to do about an element, named as the rules write it, inside another, in a model of that role. */
    static LocalText of(String element, String parent, ModelRole role) {
        if (element.endsWith("EventDefinition") && !parent.startsWith("intermediate")) {
            return event(parent, role);
        }
        if (element.endsWith("Task") || element.equals("task")) {
            return task(role);
        }
        return ALWAYS.getOrDefault(element, NOTHING);
    }

    /** What an event is instead, where it stands: at an end, and at the edge of a step of a bundle, nothing is waited for. */
    private static LocalText event(String parent, ModelRole role) {
        if (parent.equals("endEvent")) {
            return new LocalText(
                    "结束事件不发出任何东西：请改成普通结束事件；办结时要停下其余一切的，改成终止结束事件。",
                    "An end tells nobody anything: make it a plain end, or a terminate end where all else stops with"
                            + " it.");
        }
        String limits = names(role, LimitTimer::expression, ModelRole::limits);
        String messages = names(role, ProcessMessage::id, ModelRole::messages);
        String waited =
                Stream.of(limits, messages).filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
        return new LocalText(
                "请删除这个事件。这个流程只等：" + waited + "。",
                "Remove the event. All that such a model waits for is: " + waited + ".");
    }

    /** A task of no kind, or of one that the language doesn't have. */
    private static LocalText task(ModelRole role) {
        if (role.isBundle() || role.isRequest()) {
            String item = HandlingProcess.AGENCY_ITEM.key();
            return new LocalText(
                    "一件事的流程里没有人办的步骤：请把它改成调用活动（calledElement 填 " + item + "），并写明事项编号；只为记录逾期的，改成服务任务 "
                            + ServiceTask.RECORD_OVERDUE.expression() + "。",
                    "A bundle has no steps of persons: make it a call activity (calledElement " + item
                            + ") and name the item; what only records a delay is the service task "
                            + ServiceTask.RECORD_OVERDUE.expression() + ".");
        }
        String steps = names(role, Step::id, ModelRole::steps);
        String verbs = names(role, ServiceTask::expression, ModelRole::verbs);
        return new LocalText(
                "人办的步骤请改成用户任务，编号用：" + steps
                        + (verbs.isEmpty() ? "。" : "；程序做的改成服务任务，委托表达式（delegateExpression）填其中之一：" + verbs + "。"),
                "What a person does is a user task with one of the ids " + steps
                        + (verbs.isEmpty()
                                ? "."
                                : "; what the program does is a service task with one of the delegate expressions "
                                        + verbs + "."));
    }

    private static <T> String names(
            ModelRole role, Function<T, String> name, Function<ModelRole, java.util.List<T>> words) {
        return words.apply(role).stream().map(name).collect(Collectors.joining(", "));
    }
}
