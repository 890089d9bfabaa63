package org.yiciban.casefile.items;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.SilentGrants;
import org.yiciban.casefile.renewals.Renewals;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.shared.OnRecord;

/**
 * A renewal that was asked for in time and on which nobody has decided by the last day of its certificate: it counts as granted
 * 视为准予延续 (licensing law Art. 50 para 2), as of the end of that day. Whatever was under way to decide it ends.
 */
@Component
class GrantsByLaw {

    private final Renewals renewals;
    private final Decisions decisions;
    private final ObjectProvider<CaseProcess> process;

    GrantsByLaw(Renewals renewals, Decisions decisions, ObjectProvider<CaseProcess> process) {
        this.renewals = renewals;
        this.decisions = decisions;
        this.process = process;
    }

    void grant(CaseFile file, CaseItem item, Instant now) {
        Instant at = item.grantedByLawAt();
        if (at == null || !SilentGrants.awaited(item, now)) {
            return;
        }
        if (renewals.renewable(file, item).isEmpty()) {
            // taken back meanwhile: there is nothing that the law could renew, and the agency says so in its decision
            item.grantByLawAt(null);
            file.touch();
            return;
        }
        if (item.status() == ItemStatus.WAITING) {
            item.open(at);
        } else if (item.status() == ItemStatus.SPECIAL_PROCEDURE) {
            item.specialProcedure(false);
        }
        ActContext byLaw = ActContext.byLaw(at);
        // what an officer held ready counts no more
        item.holdForPaper(null, null, null);
        decisions.decide(
                file, item, ItemOutcome.GRANTED, OnRecord.of("renewal.by-law").zh(), byLaw, now);
        decisions.issue(file, item, byLaw, now);
        file.touch();
        process.getObject().tell(file.number(), item.part(), ProcessMessage.ITEM_ENDED);
    }
}
