package org.yiciban.casefile.visits;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.Colleagues;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.VisitRule;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** The door to looks on the spot 现场核查 for the agency that reviews an item. */
@Service
public class SiteVisitDesk {

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final VisitBook book;
    private final VisitActs acts;
    private final VisitProcedure procedure;

    SiteVisitDesk(
            CaseTransactions caseTransactions,
            CaseAccess access,
            VisitBook book,
            VisitActs acts,
            VisitProcedure procedure) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.book = book;
        this.acts = acts;
        this.procedure = procedure;
    }

    /** When they are to come, where to, and who. */
    public record Planned(@Nullable Instant at, String place, List<SiteVisit.Visitor> visitors) {}

    /**
     * Those of an item, the newest first, for whoever may see them.
     *
     * @throws ActRefused when there is no such case or item for the viewer
     */
    public List<SiteVisit> of(CaseNumber number, ItemKey key, Viewer viewer) {
        return caseTransactions.look(number, file -> {
            access.requireReader(file, viewer);
            CaseItem item = file.find(key).orElseThrow(ActRefused::noSuchItem);
            if (!access.concerns(file, item.key(), viewer)) {
                throw ActRefused.noSuchItem();
            }
            Account account = viewer.account();
            boolean inside = account != null && account.handlesFor(file.filing().organ(item.agency()));
            return book.of(number, item.key()).stream()
                    .map(one -> inside ? one : VisitBook.outside(one))
                    .toList();
        });
    }

    /** What is looked at for an item, and who may come by account. */
    public Offer offer(CaseNumber number, ItemKey key, Account account) {
        return caseTransactions.look(number, file -> {
            CaseItem item = acts.ownItem(file, key, account);
            return new Offer(SiteVisits.rule(file, item), acts.impartial(file, item));
        });
    }

    /** What a page offers: the sheet's points, and the colleagues as choices. */
    public record Offer(VisitRule rule, List<Colleagues.Colleague> colleagues) {}

    /**
     * Plans one and tells the applicant when they come.
     *
     * @throws InvalidInput with everything that is missing
     * @throws ActRefused outside of the item's review, while another is open, or to whoever may not
     */
    public void plan(CaseNumber number, ItemKey key, Planned typed, Account account, Channel channel) {
        acts.act(number, key, account, channel, (file, context) -> {
            CaseItem item = file.item(key);
            VisitInput input = acts.input(file, item);
            Instant at = input.coming(typed.at(), context.instant());
            SiteVisit.Plan plan = new SiteVisit.Plan(input.place(typed.place()), input.visitors(typed.visitors()));
            input.raise();
            procedure.plan(file, item, at, plan, context);
        });
    }

    /**
     * Moves it, with the reason, and tells the applicant.
     *
     * @throws InvalidInput with everything that is missing
     * @throws ActRefused once it is recorded, or to whoever may not
     */
    public void move(
            CaseNumber number, ItemKey key, @Nullable Instant to, String reason, Account account, Channel channel) {
        acts.act(number, key, account, channel, (file, context) -> {
            CaseItem item = file.item(key);
            VisitInput input = acts.input(file, item);
            Instant at = input.coming(to, context.instant());
            String why = input.reason(reason, "reason");
            input.raise();
            procedure.move(file, item, at, why, context);
        });
    }
}
