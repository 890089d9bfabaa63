package org.yiciban.casefile.limits;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.settlement.PassedLimits;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.LimitTimer;

/** Brings timers and work list up to the clocks of a part, after they were paused, resumed or extended. */
@Component
public class DueDateSync {

    private final PassedLimits passedLimits;
    private final WorkList workList;

    DueDateSync(PassedLimits passedLimits, WorkList workList) {
        this.passedLimits = passedLimits;
        this.workList = workList;
    }

    public void redate(CaseFile file, CasePart part) {
        passedLimits.rescheduleTimers(file, part, part.equals(CasePart.BUNDLE) ? LimitTimer.BUNDLE : LimitTimer.ITEM);
        workList.redate(file, part);
    }
}
