package org.yiciban.casefile.hearing;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Organ;
import org.yiciban.shared.Refusal;

/** The door to hearings for the agency that decides: its officer tells the right to one, or orders one. */
@Service
public class HearingDesk {

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final HearingBook book;
    private final HearingOrders orders;

    HearingDesk(CaseTransactions caseTransactions, CaseAccess access, HearingBook book, HearingOrders orders) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.book = book;
        this.orders = orders;
    }

    /**
     * What an officer says.
     *
     * @param motion name of a {@link Hearing.Motion}
     * @param matter what is intended and why, 10 to 2000 characters
     */
    public record Asked(String motion, String matter) {}

    /**
     * Those of an item, the newest first, for whoever may see them.
     *
     * @throws ActRefused when there is no such case or item for the viewer
     */
    public List<Hearing> of(CaseNumber number, ItemKey key, Viewer viewer) {
        return caseTransactions.look(number, file -> {
            access.requireReader(file, viewer);
            if (!access.concerns(file, key, viewer)) {
                throw ActRefused.noSuchItem();
            }
            CaseItem item = file.find(key).orElseThrow(ActRefused::noSuchItem);
            boolean own = viewer.account() != null
                    && viewer.account().handlesFor(file.filing().organ(item.agency()));
            List<Hearing> all = book.of(number, item.key());
            // who objects to a chair, and why, is nobody's but the agency's that decides on it
            return own ? all : all.stream().map(Hearing::outside).toList();
        });
    }

    /** Whether that account could tell or order one on the item now. */
    public boolean offers(CaseNumber number, ItemKey key, Account account) {
        return caseTransactions.look(number, file -> {
            CaseItem item = file.find(key).orElseThrow(ActRefused::noSuchItem);
            return account.handlesFor(new Organ(item.agency(), number.division()))
                    && HearingOrders.about(file, item).isPresent()
                    && book.open(number, item.key()).isEmpty();
        });
    }

    /**
     * Tells the right to a hearing (licensing law Art. 47), or orders one (Art. 46).
     *
     * @throws InvalidInput for what is missing
     * @throws ActRefused when nothing is to be decided, when one is open already, or to whoever may not
     */
    public Hearing tell(CaseNumber number, ItemKey key, Asked asked, Account account, Channel channel) {
        return caseTransactions.on(number, (file, now) -> {
            if (!access.maySee(file, account)) {
                throw ActRefused.noSuchCase();
            }
            CaseItem item = file.find(key).orElseThrow(ActRefused::noSuchItem);
            if (!account.handlesFor(file.filing().organ(item.agency()))) {
                throw ActRefused.forbidden("hearing.own-agency-only");
            }
            TaskAccess.requireImpartial(file, account);
            Hearing.Motion motion = Arrays.stream(Hearing.Motion.values())
                    .filter(one -> one.name().equals(asked.motion()))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of("motion", "choice", "hearing.motion"));
            String matter = HearingInput.text(
                    asked.matter(),
                    "matter",
                    Refusal.of("hearing.intention", HearingInput.SHORTEST, HearingInput.LONGEST));
            return orders.tell(file, item, motion, matter, ActContext.of(account, channel, now));
        });
    }
}
