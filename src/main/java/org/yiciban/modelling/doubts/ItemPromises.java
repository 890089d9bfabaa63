package org.yiciban.modelling.doubts;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.modelling.read.BpmnModel;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;
import org.yiciban.modelling.rules.ItemCalls;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * What an item promises against what comes before it in the model: public notices, which nobody can hurry, and the items and
 * steps of others, which may use all that they promise. Its promise counts from the acceptance and runs on meanwhile, unless
 * its clock starts with a result (优化营商环境条例 Art. 36).
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
        return Stream.of(LongestWay.Counted.NOTICES, LongestWay.Counted.AGENCIES)
                .anyMatch(counted -> tells(item, call, facts, counted, report));
    }

    private boolean tells(
            ItemSheet item, BpmnModel.Node call, Map<String, Object> facts, LongestWay.Counted counted, Report report) {
        LongestWay way = new LongestWay(release, scope, facts, counted);
        Optional<TimeLimit> promised = item.promised().in(facts);
        Optional<LongestWay.Reached> turn = way.arrived(call);
        int begun = way.begun(item).hours();
        if (promised.isEmpty()
                // no sheet can promise more
                || promised.get().amount() == TimeLimit.MOST
                || turn.isEmpty()
                || turn.get().hours() <= begun
                || turn.get().hours() - begun < WorkingHours.least(promised.get())) {
            return false;
        }
        if (counted == LongestWay.Counted.NOTICES) {
            noticed(item, promised.get(), turn.get(), report);
        } else {
            queued(item, promised.get(), turn.get(), report);
        }
        return true;
    }

    private static void noticed(ItemSheet item, TimeLimit promised, LongestWay.Reached turn, Report report) {
        int days = WorkingHours.days(turn.hours());
        LocalText before = turn.way();
        report.warning(
                "item-promise-short",
                "items",
                "事项 " + item.code() + " 承诺 " + promised.words().zh() + "办结，但轮到它之前先有公告 " + before.zh() + "，至少要 " + days
                        + "个工作日：公告期不能缩短，承诺时限照样在走，轮到它时已经过了。请把这个事项的承诺改长，或者让它不在公告后面。",
                "The item " + item.code() + " promises " + promised.words().en()
                        + ", but before its turn comes the notice " + before.en()
                        + ", which takes " + days
                        + " working days at least and which nobody can hurry; its promise runs on meanwhile"
                        + " and is over then. Promise more for the item, or take it out from behind the notice.");
    }

    private static void queued(ItemSheet item, TimeLimit promised, LongestWay.Reached turn, Report report) {
        int days = WorkingHours.days(turn.hours());
        LocalText before = turn.way();
        report.warning(
                "item-promise-queue",
                "items",
                "事项 " + item.code() + " 承诺 " + promised.words().zh() + "办结，从受理之日起算；但排在它前面的依次有 " + before.zh()
                        + "，都用满承诺要 " + days
                        + "个工作日，轮到它时它的承诺已经过了。请把这个事项的承诺改长，把前面的改短；结果是它的申请材料或者法定前提的，也可以写 clockStarts: result。",
                "The item " + item.code() + " promises " + promised.words().en()
                        + ", counted from the acceptance; but before its"
                        + " turn come " + before.en() + ", which take " + days
                        + " working days when they use all that they promise, and"
                        + " its own promise is over then. Promise more for the item or less before it; where that"
                        + " result is a paper or a condition of it, clockStarts: result is possible, too.");
    }
}
