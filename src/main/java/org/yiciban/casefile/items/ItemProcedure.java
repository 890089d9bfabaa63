package org.yiciban.casefile.items;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.commitment.PostChecks;
import org.yiciban.casefile.hearing.Hearings;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.ItemActions;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.revocation.Revocations;
import org.yiciban.casefile.settlement.PassedLimits;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** The verbs of the models on one item. A verb never repeats what an act did. */
@Component
class ItemProcedure implements ItemActions {

    private final CaseTransactions caseTransactions;
    private final ItemOpening itemOpening;
    private final ItemsBeside beside;
    private final Decisions decisions;
    private final LateAnswers lateAnswers;
    private final MissingPapers missingPapers;
    private final PassedLimits passedLimits;
    private final Revocations revocations;
    private final Hearings hearings;
    private final GrantsByLaw grantsByLaw;
    private final PostChecks postChecks;

    ItemProcedure(
            CaseTransactions caseTransactions,
            ItemOpening itemOpening,
            ItemsBeside beside,
            Decisions decisions,
            LateAnswers lateAnswers,
            MissingPapers missingPapers,
            PassedLimits passedLimits,
            Revocations revocations,
            Hearings hearings,
            GrantsByLaw grantsByLaw,
            PostChecks postChecks) {
        this.caseTransactions = caseTransactions;
        this.itemOpening = itemOpening;
        this.beside = beside;
        this.decisions = decisions;
        this.lateAnswers = lateAnswers;
        this.missingPapers = missingPapers;
        this.passedLimits = passedLimits;
        this.revocations = revocations;
        this.hearings = hearings;
        this.grantsByLaw = grantsByLaw;
        this.postChecks = postChecks;
    }

    @Override
    public Opening openItem(CaseNumber caseNumber, ItemKey item) {
        return caseTransactions.within(caseNumber, (file, now) -> {
            Opening opening = itemOpening.open(file, item, now);
            file.touch();
            if (opening != Opening.CLOSED) {
                passedLimits.rescheduleTimers(file, CasePart.of(item), LimitTimer.ITEM, LimitTimer.ANSWER);
            }
            return opening;
        });
    }

    @Override
    public void besideEnded(CaseNumber caseNumber) {
        caseTransactions.within(caseNumber, (file, now) -> {
            beside.goOn(file);
            return null;
        });
    }

    @Override
    public boolean fourEyes(CaseNumber caseNumber, ItemKey item) {
        return caseTransactions.within(
                caseNumber, (file, now) -> file.release().item(item.code()).fourEyes());
    }

    @Override
    public void issue(CaseNumber caseNumber, ItemKey key) {
        caseTransactions.within(caseNumber, (file, now) -> {
            CaseItem item = file.item(key);
            ActContext context = ActContext.byLaw(now);
            if (item.status() == ItemStatus.DECIDING) {
                // the decision stood ready and waited for the promised paper only
                decisions.decide(file, item, item.proposed(), item.reason(), context, now);
            }
            if (item.status() == ItemStatus.OPEN) {
                decisions.grantByRules(file, item, context, now);
            }
            decisions.issue(file, item, context, now);
            postChecks.draw(file, item, now);
            file.touch();
            return null;
        });
    }

    @Override
    public void grantByLaw(CaseNumber caseNumber, ItemKey key) {
        caseTransactions.within(caseNumber, (file, now) -> {
            grantsByLaw.grant(file, file.item(key), now);
            return null;
        });
    }

    @Override
    public Missed paperMissed(CaseNumber caseNumber, ItemKey key) {
        return caseTransactions.within(caseNumber, (file, now) -> {
            Missed missed = missingPapers.missed(file, file.item(key), now);
            file.touch();
            return missed;
        });
    }

    @Override
    public void endForMissingPaper(CaseNumber caseNumber, ItemKey key) {
        caseTransactions.within(caseNumber, (file, now) -> {
            missingPapers.end(file, file.item(key), now);
            file.touch();
            return null;
        });
    }

    @Override
    public void closeStatements(CaseNumber caseNumber, ItemKey key) {
        caseTransactions.within(caseNumber, (file, now) -> {
            revocations.closeStatements(file, key, now);
            return null;
        });
    }

    @Override
    public void closeHearingRight(CaseNumber caseNumber, ItemKey key) {
        caseTransactions.within(caseNumber, (file, now) -> {
            hearings.closeRight(file, key, now);
            return null;
        });
    }

    @Override
    public void closeMending(CaseNumber caseNumber, ItemKey key) {
        caseTransactions.within(caseNumber, (file, now) -> {
            postChecks.closeMending(file, key, now);
            return null;
        });
    }

    @Override
    public void markLate(CaseNumber caseNumber, ItemKey key) {
        caseTransactions.within(caseNumber, (file, now) -> {
            lateAnswers.mark(file, file.item(key), now);
            return null;
        });
    }
}
