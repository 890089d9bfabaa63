package org.yiciban.modelling.context;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.condition.PlainCondition;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ElementLocation;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.NoticeCalls;
import org.yiciban.modelling.rules.PlainConditions;
import org.yiciban.modelling.rules.TableTasks;

/**
 * A fact of an item, a step or the applicant is asked for behind it, where it has ended or wasn't on the way: not before it, not in a branch
 * that runs beside it, and not in an event subprocess.
 */
final class FactsInTime {

    private final ReleaseContext releaseContext;
    private final Map<String, String> givers;
    private final Map<String, String> tables;
    private final Map<String, String> steps;
    private final Map<String, String> asks;
    private final Map<String, String> notices;
    private final ProcessScope scope;

    FactsInTime(ReleaseContext releaseContext, UncheckedBundleSheet sheet, ProcessScope scope) {
        this.releaseContext = releaseContext;
        this.givers = sheet.facts().givers();
        this.tables = sheet.facts().tables();
        this.steps = sheet.facts().named("step");
        this.asks = sheet.facts().named("ask");
        this.notices = sheet.facts().named("notice");
        this.scope = scope;
    }

    void check(BpmnModel model, Map<String, PlainCondition> items, Map<String, BpmnModel.Node> calls, Report report) {
        for (ProcessScope place : model.scopes()) {
            for (BpmnModel.Flow flow : place.flows()) {
                for (String fact : PlainConditions.facts(flow)) {
                    check(fact, place.node(flow.from()), calls, ElementLocation.is(flow.element()), report);
                }
            }
        }
        tables(model, calls, report);
        items.forEach((item, when) -> {
            if (when != null && calls.containsKey(item)) {
                when.facts().forEach(fact -> check(fact, calls.get(item), calls, item, report));
            }
        });
    }

    /** What a table reads is known before it is asked. */
    private void tables(BpmnModel model, Map<String, BpmnModel.Node> calls, Report report) {
        model.nodes(TableTasks.TASK).forEach(task -> releaseContext
                .reads(TableTasks.table(task))
                .forEach(fact -> check(fact, task, calls, task.id(), report)));
    }

    /** Where the model has who gives the fact; null for an answer of the application. */
    private BpmnModel.@Nullable Node giver(String fact, Map<String, BpmnModel.Node> calls) {
        String table = tables.get(fact);
        String step = steps.get(fact);
        String notice = notices.get(fact);
        if (notice != null) {
            return scope.nodes().stream()
                    .filter(node ->
                            NoticeCalls.notice(node).filter(notice::equals).isPresent())
                    .findFirst()
                    .orElse(null);
        }
        String ask = asks.get(fact);
        if (step != null || ask != null) {
            return scope.nodes().stream()
                    .filter(node -> step != null
                            ? node.is("userTask") && node.id().equals(step)
                            : node.is("callActivity") && node.id().equals(ask))
                    .findFirst()
                    .orElse(null);
        }
        return table == null
                ? calls.get(givers.getOrDefault(fact, ""))
                : scope.nodes().stream()
                        .filter(node -> node.is(TableTasks.TASK)
                                && TableTasks.table(node).equals(table))
                        .findFirst()
                        .orElse(null);
    }

    private void check(
            String fact, BpmnModel.Node asked, Map<String, BpmnModel.Node> calls, String place, Report report) {
        BpmnModel.Node giver = giver(fact, calls);
        if (giver != null && (!leads(giver, asked) || leads(asked, giver))) {
            report.error(
                    "fact-time",
                    place,
                    "这里的条件用到事实 " + Report.shown(fact) + "，但它要等 " + Report.shown(giver.id())
                            + " 办完才知道，而走到这里时可能还没有办完。请把条件放到它之后（并行时放到汇合之后）。",
                    "The condition asks for the fact " + Report.shown(fact) + " here, which is known when "
                            + Report.shown(giver.id())
                            + " has ended, and here it may not have. Put the condition behind it; where it runs side"
                            + " by side, behind the join.");
        }
    }

    private boolean leads(BpmnModel.Node from, BpmnModel.Node to) {
        return scope.behind(from).contains(to);
    }
}
