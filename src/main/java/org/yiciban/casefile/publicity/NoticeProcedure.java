package org.yiciban.casefile.publicity;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.NoticeActions;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.shared.CaseNumber;

/** The verbs of the models on public notices. */
@Component
class NoticeProcedure implements NoticeActions {

    private final CaseTransactions caseTransactions;
    private final PublicNotices notices;

    NoticeProcedure(CaseTransactions caseTransactions, PublicNotices notices) {
        this.caseTransactions = caseTransactions;
        this.notices = notices;
    }

    @Override
    public String publish(CaseNumber caseNumber, CasePart notice) {
        return caseTransactions.within(caseNumber, (file, now) -> notices.publish(file, id(notice), now));
    }

    @Override
    public String close(CaseNumber caseNumber, CasePart notice) {
        return caseTransactions.within(caseNumber, (file, now) -> notices.close(file, id(notice), now));
    }

    private static String id(CasePart notice) {
        return CasePart.noticeOf(notice)
                .orElseThrow(() -> new IllegalStateException("the part " + notice + " is no public notice"));
    }
}
