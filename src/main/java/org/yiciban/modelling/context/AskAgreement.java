package org.yiciban.modelling.context;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.Namespaces;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.TimeLimit;

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
                        "服务表请申请人办理的 " + shown + " 在图中没有同名的调用活动（ask-applicant）。请加上，或从服务表中删除。",
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

    /** Where a clock runs on while the applicant is asked, his limit leaves its agency some days of its own. */
    static void room(Map<String, Object> sheet, ReleaseContext releaseContext, Report report) {
        UncheckedBundleSheet.maps(sheet.get("asks")).forEach(ask -> {
            Set<String> stopped = ask.get("pauses") instanceof Map<?, ?> pause ? strings(pause.get("items")) : Set.of();
            Set<String> named = strings(ask.get("items"));
            UncheckedBundleSheet.maps(sheet.get("items")).stream()
                    .map(item -> String.valueOf(item.get("code")))
                    .filter(item -> (named.isEmpty() || named.contains(item)) && !stopped.contains(item))
                    .forEach(item -> room(ask, item, releaseContext.sheets().getOrDefault(item, Map.of()), report));
        });
    }

    private static void room(Map<?, ?> ask, String item, Map<String, Object> sheet, Report report) {
        Object statutory = sheet.get("statutory");
        Object rows = statutory instanceof Map<?, ?> one ? List.of(one) : statutory;
        double own = UncheckedBundleSheet.maps(rows).stream()
                .mapToDouble(law -> days(law.get("limit")))
                .filter(days -> days > 0)
                .min()
                .orElse(Double.MAX_VALUE);
        if (!"result".equals(sheet.get("clockStarts")) && days(ask.get("limit")) >= own) {
            String id = Report.shown(String.valueOf(ask.get("id")));
            report.warning(
                    "ask-room",
                    id,
                    "请申请人办理的 " + id + " 期限不短于事项 " + item + " 的法定时限，办理期限又不中止，部门没有时间作出决定。"
                            + "请缩短申请人的期限；有依据的，写 pauses（行政许可不能中止）。",
                    "The applicant has as long for " + id + " as the agency of " + item
                            + " has by statute, and its clock runs on: no time is left to decide. Shorten his limit,"
                            + " or write pauses where a rule allows it (never for a licence).");
        }
    }

    /** About how many working days a limit has; 0 where it can't be read. */
    private static double days(@Nullable Object limit) {
        try {
            TimeLimit read = TimeLimit.parse(String.valueOf(limit));
            return switch (read.unit()) {
                case WD -> read.amount();
                case WH -> read.amount() / 7.0;
                case CD -> read.amount() * 5 / 7.0;
                case M -> read.amount() * 21;
            };
        } catch (IllegalArgumentException toldWithTheSheet) {
            return 0;
        }
    }

    private static Set<String> strings(@Nullable Object list) {
        return list instanceof List<?> entries
                ? entries.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
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
                    "调用活动 " + shown + " 不是服务表中请申请人办理的环节（asks），办件到这里会卡住。请写进服务表，或者删除。",
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
