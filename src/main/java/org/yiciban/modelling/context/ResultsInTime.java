package org.yiciban.modelling.context;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;

/** A result that an item needs comes from an item that stands before it in the model. */
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
