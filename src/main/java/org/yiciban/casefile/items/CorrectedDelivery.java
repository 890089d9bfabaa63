package org.yiciban.casefile.items;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.clocks.ItemClocks;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.CaseStatus;

/**
 * A corrected document takes the place of one that was handed over: it is handed over as well. Where nothing was yet, what
 * is handed over is the corrected one.
 */
@Component
class CorrectedDelivery {

    private final Decisions decisions;
    private final ItemClocks clocks;
    private final ItemsBeside beside;

    CorrectedDelivery(Decisions decisions, ItemClocks clocks, ItemsBeside beside) {
        this.decisions = decisions;
        this.clocks = clocks;
        this.beside = beside;
    }

    void again(CaseFile file, CaseItem item, ActContext context) {
        if (item.deliveredAt() == null) {
            return;
        }
        item.serve(null);
        clocks.corrected(file, item, context.instant());
        if (Decisions.isServedAtOnce(file, item)) {
            decisions.serve(file, item, context);
        } else if (file.status() == CaseStatus.COMPLETED) {
            beside.goOn(file);
        }
    }
}
