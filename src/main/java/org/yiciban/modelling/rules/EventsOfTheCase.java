package org.yiciban.modelling.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.ModelRole;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ModelRule;
import org.yiciban.modelling.read.PlainPath;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.read.Vocabulary;
import org.yiciban.modelling.read.Xml;
import org.yiciban.modelling.report.Report;

/** Events are the applicant's doings and the limits of the law: one definition each, messages of the list, dates from the clock. */
public final class EventsOfTheCase implements ModelRule {

    @Override
    public void check(BpmnModel model, Report report) {
        for (ProcessScope scope : model.scopes()) {
            for (BpmnModel.Node node : scope.nodes()) {
                checkEvent(model, scope, node, report);
            }
        }
        Xml.children(model.document().getDocumentElement(), "message").stream()
                .filter(message -> !model.keeps(message))
                .forEach(message -> checkMessage(model.role(), message, report));
        sameMessageTwice(model, report);
    }

    private void checkEvent(BpmnModel model, ProcessScope scope, BpmnModel.Node node, Report report) {
        List<Element> timers = Xml.children(node.element(), "timerEventDefinition");
        List<Element> messages = Xml.children(node.element(), "messageEventDefinition");
        boolean mustWait = node.is("intermediateCatchEvent")
                || node.is("boundaryEvent")
                || node.is("startEvent") && !scope.isProcess();
        int expected = mustWait ? 1 : 0;
        // what an end sends is refused as an element
        if (!node.is("endEvent") && timers.size() + messages.size() != expected) {
            report.error(
                    "event",
                    node.id(),
                    mustWait ? "这个事件必须恰好等待一个消息或一个期限。" : "流程从普通开始事件开始，不能由消息或定时启动。",
                    mustWait
                            ? "This event must wait for exactly one message or one limit."
                            : "A process starts with a plain start event, not with a message or a timer.");
        }
        timers.forEach(timer -> checkTimer(model.role(), node, timer, report));
        for (Element definition : messages) {
            if (model.message(definition.getAttribute("messageRef")) == null) {
                report.error(
                        "message",
                        node.id(),
                        "消息事件没有引用文件中定义的消息。请选择一个消息。",
                        "The event refers to no message of this file. Choose one.");
            }
        }
    }

    private void checkTimer(ModelRole role, BpmnModel.Node node, Element timer, Report report) {
        if (role.isBundle() && TimerWords.date(node).isPresent()) {
            DateEvents.check(node, TimerWords.date(node).get(), report);
            return;
        }
        List<Element> dates = Xml.children(timer, "timeDate");
        String inside = dates.size() == 1 ? PlainPath.inside(Xml.text(dates.get(0))) : null;
        String limit = inside != null && inside.strip().startsWith("due.")
                ? inside.strip().substring(4)
                : "";
        if (!Vocabulary.LIMITS.contains(limit)) {
            List<String> own =
                    role.limits().stream().map(LimitTimer::expression).toList();
            report.error(
                    "timer",
                    node.id(),
                    "期限由时钟给出，不写在图里。"
                            + (own.isEmpty()
                                    ? "这个流程没有期限，请删除这个事件。"
                                    : "定时类型请选“日期”，填其中之一：" + ids(role, "（编号 %s）", "、") + "。"),
                    "Dates come from the clock, never from the diagram. "
                            + (own.isEmpty()
                                    ? "This model has no limits: remove the event."
                                    : "Choose the timer type date and write one of " + ids(role, " (id %s)", ", ")
                                            + "."),
                    own);
            return;
        }
        String name = Vocabulary.timer(limit);
        Element around = (Element) node.element().getParentNode();
        if (!name.equals(node.id()) && !name.equals(around.getAttribute("id"))) {
            report.error(
                    "timer",
                    node.id(),
                    "等待 ${due." + limit + "} 的定时事件，编号必须是 " + name + "。",
                    "The timer that waits for ${due." + limit + "} must have the id " + name + ".",
                    List.of(name));
        }
    }

    /** The limits of a role, each with the id that its event must have. */
    private static String ids(ModelRole role, String id, String separator) {
        return role.limits().stream()
                .map(limit -> limit.expression() + id.formatted(limit.timer()))
                .collect(Collectors.joining(separator));
    }

    private void checkMessage(ModelRole role, Element message, Report report) {
        String name = message.getAttribute("name");
        if (!Vocabulary.MESSAGES.contains(name)) {
            List<String> own = role.messages().stream().map(ProcessMessage::id).toList();
            report.error(
                    "message",
                    ElementLocation.is(message),
                    "消息“" + Report.shown(name) + "”不是系统规定的消息。"
                            + (own.isEmpty() ? "这个流程不等消息，请删除它和等它的事件。" : "请改名为：" + String.join("、", own) + "。"),
                    "The message “" + Report.shown(name) + "” isn't one of the list. "
                            + (own.isEmpty()
                                    ? "This model waits for none: remove it and the event that waits for it."
                                    : "Call it one of " + String.join(", ", own) + "."),
                    own);
        }
    }

    private void sameMessageTwice(BpmnModel model, Report report) {
        for (ProcessScope scope : model.scopes()) {
            Set<String> awaited = new HashSet<>();
            Predicate<String> second = name -> name != null && !awaited.add(name);
            for (BpmnModel.Node sub : scope.of("subProcess")) {
                for (Element start : Xml.children(sub.element(), "startEvent")) {
                    for (Element message : Xml.children(start, "messageEventDefinition")) {
                        if (second.test(model.message(message.getAttribute("messageRef")))) {
                            report.error(
                                    "message",
                                    sub.id(),
                                    "同一个消息只能由一个事件子流程接收。",
                                    "Only one event subprocess may wait for the same message.");
                        }
                    }
                }
            }
        }
    }
}
