package org.yiciban.modelling.context;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.TimerWords;

/**
 * The dates of a bundle: each of the sheet is one catch event of the main process, on the way to the delivery and behind
 * the item that gives it, and no event waits for another.
 */
final class DateAgreement {

    private static final String RULE = "sheet-dates";

    private final BpmnModel model;
    private final UncheckedBundleSheet sheet;
    private final Map<String, BpmnModel.Node> calls;
    private final Report report;

    private DateAgreement(
            BpmnModel model, UncheckedBundleSheet sheet, Map<String, BpmnModel.Node> calls, Report report) {
        this.model = model;
        this.sheet = sheet;
        this.calls = calls;
        this.report = report;
    }

    /** @param calls the calls of the items, by their code */
    static void check(BpmnModel model, UncheckedBundleSheet sheet, Map<String, BpmnModel.Node> calls, Report report) {
        new DateAgreement(model, sheet, calls, report).check();
    }

    private void check() {
        Map<String, String> listed = sheet.dates().givers();
        Map<String, BpmnModel.Node> drawn = new LinkedHashMap<>();
        for (ProcessScope scope : model.scopes()) {
            for (BpmnModel.Node event : scope.nodes()) {
                Optional<String> date = TimerWords.date(event).flatMap(LimitTimer::date);
                date.ifPresent(id -> {
                    drawn.put(id, event);
                    event(scope, event, id, listed);
                });
            }
        }
        listed.keySet().stream().filter(id -> !drawn.containsKey(id)).forEach(this::missing);
        if (!listed.isEmpty() && sheet.facts().values().containsKey(ProcessVariable.DATE)) {
            report.error(
                    RULE,
                    ProcessVariable.DATE,
                    "服务表有日期（dates）时，提问和事实不能叫 date：图中的 ${date.…} 指的是日期。请改用其他名称。",
                    "Beside dates no question or fact is called date: ${date.…} of the diagram is a date. Give it"
                            + " another key.");
        }
    }

    private void missing(String id) {
        LimitTimer timer = LimitTimer.until(Report.shown(id));
        report.error(
                RULE,
                Report.shown(id),
                "服务表列出的日期 " + Report.shown(id) + " 在图中没有人等候。请加上中间捕获事件 " + timer + "（定时，日期 " + timer.expression()
                        + "），或从服务表中删除。",
                "Nothing in the diagram waits for the date " + Report.shown(id) + " of the sheet. Draw the catch event "
                        + timer + " (timer, date " + timer.expression() + ") or take it out of the sheet.");
    }

    private void event(ProcessScope scope, BpmnModel.Node event, String id, Map<String, String> listed) {
        String shown = Report.shown(id);
        if (!listed.containsKey(id)) {
            error(
                    event,
                    "日期 " + shown + " 不在服务表中（dates），没有人知道它是哪一天，办件到这里会卡住。请写进服务表，或者删除这个事件。",
                    "The date " + shown + " is none of the sheet (dates): nobody would know it, and the case be stuck"
                            + " here. Add it there or remove the event.");
        } else if (!scope.isProcess() || !leads(scope, event, HandlingProcess.DELIVERY)) {
            error(
                    event,
                    "等候日期只能放在主流程中受理之后、送达之前。请把它移到那里。",
                    "A case waits for a date in the main process, behind acceptance and before the delivery. Move the"
                            + " event there.");
        } else if (scope.behind(event).contains(event)) {
            error(
                    event,
                    "日期 " + shown + " 只等一次，不能放在回路里。请把回路改掉，或者另列一个日期。",
                    "The date " + shown + " comes once and stands in no loop. Lead the flow on, or list another date.");
        } else if (scope.before(event).stream().anyMatch(node -> node.is("eventBasedGateway"))) {
            error(
                    event,
                    "事件网关之后不能等候日期。请去掉网关，让流程直接连到这个事件。",
                    "No date is waited for behind an event gateway. Remove it and lead the flow straight to the"
                            + " event.");
        } else {
            giver(scope, event, shown, calls.get(listed.get(id)));
        }
    }

    /** What an item gives is known behind it, where it has ended or wasn't on the way. */
    private void giver(ProcessScope scope, BpmnModel.Node event, String date, BpmnModel.Node giver) {
        if (giver != null
                && (!scope.behind(giver).contains(event) || scope.behind(event).contains(giver))) {
            error(
                    event,
                    "日期 " + date + " 由 " + Report.shown(giver.id()) + " 给出，走到这里时它可能还没有办完。请把等候放到它之后（并行时放到汇合之后）。",
                    "The date " + date + " is given by " + Report.shown(giver.id())
                            + ", which may not have ended here. Put the event behind it; where they run side by"
                            + " side, behind the join.");
        }
    }

    private static boolean leads(ProcessScope scope, BpmnModel.Node event, HandlingProcess to) {
        Set<BpmnModel.Node> behind = scope.behind(event);
        return behind.stream()
                .anyMatch(node -> node.is("callActivity")
                        && to.key().equals(node.element().getAttribute("calledElement")));
    }

    private void error(BpmnModel.Node event, String zh, String en) {
        report.error(RULE, event.id(), zh, en);
    }
}
