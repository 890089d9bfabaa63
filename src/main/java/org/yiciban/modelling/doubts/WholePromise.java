package org.yiciban.modelling.doubts;

import java.util.Map;
import java.util.Optional;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.SituationWords;
import org.yiciban.modelling.read.ProcessScope;
import org.yiciban.modelling.report.Report;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TimeLimit;

/**
 * What a service promises for the whole against the longest way through its model: nothing shortens a public notice, and the
 * applicant may take the time that he is given; the promise runs on meanwhile (优化营商环境条例 Art. 36).
 */
final class WholePromise {

    private final Release release;
    private final ProcessScope scope;

    WholePromise(Release release, ProcessScope scope) {
        this.release = release;
        this.scope = scope;
    }

    /** In every situation that the promise tells apart; the first in which it can't be kept is told. */
    void check(Report report) {
        for (Map<String, Object> facts :
                DoubtedSituations.of(release, release.bundle().promised())) {
            if (tells(facts, report)) {
                return;
            }
        }
    }

    /** Whether it can't be kept in that situation, and is told so. */
    private boolean tells(Map<String, Object> facts, Report report) {
        Optional<TimeLimit> promised = release.bundle().promised().in(facts);
        LongestWay.Reached end = new LongestWay(release, scope, facts, LongestWay.Counted.EVERYBODY).toTheEnd();
        if (promised.isEmpty() || end.hours() <= WorkingHours.least(promised.get())) {
            return false;
        }
        tell(promised.get(), end, facts, report);
        return true;
    }

    private void tell(TimeLimit promised, LongestWay.Reached end, Map<String, Object> facts, Report report) {
        int days = WorkingHours.days(end.hours());
        LocalText way = end.way();
        Optional<LocalText> where = new SituationWords(release.bundle().questions()).answers(facts.keySet(), facts);
        report.warning(
                "promise-short",
                "promised",
                "整件事承诺 " + promised.words().zh() + "办结"
                        + where.map(words -> "（" + words.zh() + "）").orElse("") + "，但图中最长的一条路上依次有 " + way.zh()
                        + "，至少要 " + days + "个工作日：公告期不能缩短，申请人也可以用满给他的时间，承诺的时间照样在走。请把承诺改长，或者不作整件事的承诺。",
                "The service promises the whole within " + promised.words().en()
                        + where.map(words -> " (" + words.en() + ")").orElse("")
                        + ", but on the longest way of the diagram "
                        + way.en() + " come one after the other and take " + days
                        + " working days at least: nothing shortens a notice, the applicant may use all of his time, and the promise"
                        + " runs on meanwhile. Promise more, or nothing for the whole.");
    }
}
