package org.yiciban.casefile.calendars;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.settlement.PassedLimits;
import org.yiciban.casefile.worklist.WorkList;

/** What repeats the dates of the clocks of a case: the timers that wake for them, and the work list. */
@Component
public class DatesOnDisplay {

    private final PassedLimits passedLimits;
    private final WorkList workList;

    DatesOnDisplay(PassedLimits passedLimits, WorkList workList) {
        this.passedLimits = passedLimits;
        this.workList = workList;
    }

    /** Writes them all anew, after the clocks have other dates or the timers are other ones. */
    public void write(CaseFile file) {
        file.clocks().stream().map(clock -> clock.part()).distinct().forEach(part -> {
            file.clocks().stream()
                    .filter(clock -> clock.part().equals(part) && !clock.ended() && clock.effectAt() == null)
                    .flatMap(clock -> clock.timer().stream())
                    .distinct()
                    .forEach(limitTimer -> passedLimits.rescheduleTimers(file, part, limitTimer));
            workList.redate(file, part);
        });
    }
}
