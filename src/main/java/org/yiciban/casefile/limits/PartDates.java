package org.yiciban.casefile.limits;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.settlement.Settlement;
import org.yiciban.casefile.terms.Bell;
import org.yiciban.casefile.terms.CasePart;
import org.yiciban.casefile.worklist.WorkList;

/** Brings bells and work list up to the clocks of a part, after they were paused, resumed or extended. */
@Component
public class PartDates {

    private final Settlement settlement;
    private final WorkList workList;

    PartDates(Settlement settlement, WorkList workList) {
        this.settlement = settlement;
        this.workList = workList;
    }

    public void redate(CaseFile file, CasePart part) {
        settlement.moveBells(file, part, part.equals(CasePart.BUNDLE) ? Bell.BUNDLE : Bell.ITEM);
        workList.redate(file, part);
    }
}
