package org.yiciban.casefile.visits;

import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.Colleagues;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Organ;

/** An act on a look on the spot: by the item's own agency, under the lock of the case. */
@Component
class VisitActs {

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final Colleagues colleagues;

    VisitActs(CaseTransactions caseTransactions, CaseAccess access, Colleagues colleagues) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.colleagues = colleagues;
    }

    void act(CaseNumber number, ItemKey key, Account account, Channel channel, BiConsumer<CaseFile, ActContext> deed) {
        caseTransactions.on(number, (file, now) -> {
            ownItem(file, key, account);
            deed.accept(file, ActContext.of(account, channel, now));
            return number;
        });
    }

    CaseItem ownItem(CaseFile file, ItemKey key, Account account) {
        if (!access.maySee(file, account)) {
            throw ActRefused.noSuchCase();
        }
        CaseItem item = file.find(key).orElseThrow(ActRefused::noSuchItem);
        if (!account.handlesFor(file.filing().organ(item.agency()))) {
            throw ActRefused.forbidden("visit.own-agency-only");
        }
        TaskAccess.requireImpartial(file, account);
        return item;
    }

    VisitInput input(CaseFile file, CaseItem item) {
        return new VisitInput(impartial(file, item));
    }

    /** Who may come by account: nobody who has withdrawn from the case. */
    List<Colleagues.Colleague> impartial(CaseFile file, CaseItem item) {
        return colleagues.of(file.release(), organ(file, item)).stream()
                .filter(one -> !file.isRecused(one.account()))
                .toList();
    }

    private static Organ organ(CaseFile file, CaseItem item) {
        return new Organ(item.agency(), file.filing().division());
    }
}
