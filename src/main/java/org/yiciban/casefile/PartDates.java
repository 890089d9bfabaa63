package org.yiciban.casefile;

import org.springframework.stereotype.Component;

/** Brings bells and work list up to the clocks of a part, after they were paused, resumed or extended. */
@Component
class PartDates {

    private final Settlement settlement;
    private final WorkList workList;

    PartDates(Settlement settlement, WorkList workList) {
        this.settlement = settlement;
        this.workList = workList;
    }

    void redate(CaseFile file, CasePart part) {
        settlement.moveBells(file, part, part.equals(CasePart.BUNDLE) ? Bell.BUNDLE : Bell.ITEM);
        workList.redate(file, part);
    }
}
