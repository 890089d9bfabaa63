package org.yiciban.modelling.context;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;

/**
 * What an item hangs on stands before it in the model: the result that it needs, the confirmation without which it ends.
 */
final class ResultsInTime {

    /** Behind a result that is awaited only where its giver is in the case. */
    private static final String MARK = "?";

    private final ReleaseContext releaseContext;
    private final UncheckedBundleSheet bundle;
    private final ProcessScope scope;
    private final ReachableSteps steps;

    ResultsInTime(ReleaseContext releaseContext, UncheckedBundleSheet bundle, ProcessScope scope) {
        this.releaseContext = releaseContext;
        this.bundle = bundle;
        this.scope = scope;
        this.steps = new ReachableSteps(scope);
    }

    void check(Map<String, BpmnModel.Node> calls, Report report) {
        calls.forEach((item, call) -> {
            for (String need : results(item, "needs")) {
                String result = need.replace(MARK, "");
                List<String> givers = calls.keySet().stream()
                        .filter(other ->
                                !other.equals(item) && results(other, "gives").contains(result))
                        .toList();
                boolean inTime = need.endsWith(MARK)
                        ? givers.stream().allMatch(giver -> surelyBefore(calls.get(giver), call))
                        : givers.stream().anyMatch(giver -> before(calls.get(giver), call));
                if (!givers.isEmpty() && steps.tooMany()) {
                    SituationAgreement.tooMany(call, item, report);
                } else if (!givers.isEmpty() && !inTime) {
                    late(call, item, need, givers, report);
                }
                if (releaseContext.sheets().keySet().stream()
                        .noneMatch(other -> results(other, "gives").contains(result))) {
                    report.warning(
                            "sheet-needs",
                            call.id(),
                            "事项 " + item + " 需要的结果 " + Report.shown(need) + " 没有任何事项给出。请核对 needs 和 gives。",
                            "No item gives the result " + Report.shown(need) + " that the item " + item
                                    + " needs. Compare its `needs` with the `gives` of others.");
                }
            }
            Object after = said(item, "after");
            if (after != null && calls.containsKey(after.toString()) && !before(calls.get(after.toString()), call)) {
                late(call, item, "after", List.of(after.toString()), report);
            }
        });
    }

    /**
     * What the applicant is asked for may end the items that it is for: none of them is decided by then. An item that only his
     * own answer is for may run beside it; one that others have to confirm waits for them.
     */
    void asked(Map<String, BpmnModel.Node> calls, Report report) {
        bundle.ended().forEach((ask, items) -> scope.of("callActivity").stream()
                .filter(call -> call.id().equals(ask))
                .forEach(call -> items.stream()
                        .filter(calls::containsKey)
                        .filter(item -> bundle.confirmed().containsKey(ask)
                                ? !surelyBefore(call, calls.get(item))
                                : before(calls.get(item), call))
                        .forEach(item -> decidedBefore(call, item, report))));
    }

    private static void decidedBefore(BpmnModel.Node ask, String item, Report report) {
        report.error(
                "sheet-asks",
                ask.id(),
                "没有答复（或者有人不同意）时要终止事项 " + item + "，但按图它那时可能已经办结。请把 " + Report.shown(ask.id())
                        + " 放到它之前，或者改写 onTimeout、onRefusal。",
                "The item " + item
                        + " is to end where nobody answers or somebody refuses, but in the diagram it may be decided"
                        + " by then. Put " + Report.shown(ask.id()) + " before it, or change onTimeout and onRefusal.");
    }

    /** An item that goes on without a result doesn't end for want of it, so nothing but the model lets it wait. */
    private boolean surelyBefore(BpmnModel.Node giver, BpmnModel.Node needer) {
        List<Map<String, Object>> situations = steps.situations(bundle, List.of(giver, needer), List.of());
        return before(giver, needer)
                && situations.stream().allMatch(situation -> new StepsInOrder(scope, situation).areKept(giver, needer));
    }

    private boolean before(BpmnModel.Node giver, BpmnModel.Node needer) {
        return scope.behind(giver).contains(needer);
    }

    /** What is said of the item: by the bundle, otherwise by the item's own sheet. */
    private @Nullable Object said(String item, String key) {
        Object here = bundle.saidOf(item, key);
        return here != null
                ? here
                : releaseContext.sheets().getOrDefault(item, Map.of()).get(key);
    }

    private List<String> results(String item, String key) {
        Object results = said(item, key);
        return results instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static void late(BpmnModel.Node call, String item, String need, List<String> givers, Report report) {
        String all = String.join(", ", givers);
        report.error(
                "sheet-needs",
                call.id(),
                "事项 " + item + " 需要 " + all + " 的结果（" + Report.shown(need) + "），图中必须排在它之后。",
                "The item " + item + " needs a result (" + Report.shown(need) + ") of " + all
                        + "; in the diagram it must come after it.");
    }
}
