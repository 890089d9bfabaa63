package org.yiciban.modelling.doubts;

import java.util.Map;
import java.util.Optional;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.ItemCalls;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.TimeLimit;

/**
 * What an item promises against the public notices that come before it in the model, which nobody can hurry. Its promise
 * runs on meanwhile, as the law lets no limit stand for them.
 */
final class ItemPromises {

    private final Release release;
    private final ProcessScope scope;

    ItemPromises(Release release, ProcessScope scope) {
        this.release = release;
        this.scope = scope;
    }

    /** Each item once, with the first situation in which it can't be decided in the time that is promised. */
    void check(Report report) {
        for (BpmnModel.Node call : scope.nodes()) {
            if (ItemCalls.opensItem(call)) {
                ItemCode.read(ItemCalls.item(call))
                        .filter(release.bundle().itemCodes()::contains)
                        .ifPresent(code -> check(release.item(code), call, report));
            }
        }
    }

    private void check(ItemSheet item, BpmnModel.Node call, Report report) {
        for (Map<String, Object> facts : DoubtedSituations.of(release, item.promised())) {
            if (tells(item, call, facts, report)) {
                return;
            }
        }
    }

    /** Whether the item can't keep its promise in that situation, and is told so. */
    private boolean tells(ItemSheet item, BpmnModel.Node call, Map<String, Object> facts, Report report) {
        LongestWay way = new LongestWay(release, scope, facts, false);
        Optional<TimeLimit> promised = item.promised().in(facts);
        Optional<LongestWay.Reached> turn = way.arrived(call);
        int begun = way.begun(item).hours();
        if (promised.isEmpty()
                || turn.isEmpty()
                || turn.get().hours() <= begun
                || turn.get().hours() - begun < WorkingHours.least(promised.get())) {
            return false;
        }
        tell(item, promised.get(), turn.get(), report);
        return true;
    }

    private static void tell(ItemSheet item, TimeLimit promised, LongestWay.Reached turn, Report report) {
        int days = WorkingHours.days(turn.hours());
        String before = Report.shown(String.join(", ", turn.parts()));
        report.warning(
                "item-promise-short",
                "items",
                "事项 " + item.code() + " 承诺 " + promised + " 办结，但轮到它之前先有公告 " + before + "，至少要 " + days
                        + "WD：公告期不能缩短，承诺期限照样在走，轮到它时已经过了。请把这个事项的承诺改长，或者让它不在公告后面。",
                "The item " + item.code() + " promises " + promised + ", but before its turn comes the notice " + before
                        + ", which takes " + days
                        + "WD at least and which nobody can hurry; its promise runs on meanwhile"
                        + " and is over then. Promise more for the item, or take it out from behind the notice.");
    }
}
