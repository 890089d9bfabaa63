package org.yiciban.casefile.revocation;

import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.RevocationGround;
import org.yiciban.casefile.states.RevocationKind;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/**
 * The door to revocations for the agency that granted something: its officer opens one, and its head decides it as a task;
 * what has ended by itself either strikes off.
 */
@Service
public class RevocationDesk {

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final RevocationBook book;
    private final Revocations revocations;
    private final RevocationEndings endings;

    RevocationDesk(
            CaseTransactions caseTransactions,
            CaseAccess access,
            RevocationBook book,
            Revocations revocations,
            RevocationEndings endings) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.book = book;
        this.revocations = revocations;
        this.endings = endings;
    }

    /**
     * What an officer says.
     *
     * @param ground name of a {@link RevocationGround}, which says what is opened
     * @param facts what was found
     * @param basis the rule beside the licensing law; nobody may leave it out for what is no licence
     */
    public record Asked(String ground, String facts, String basis) {}

    /**
     * Those of an item, the newest first, for whoever may see them.
     *
     * @throws ActRefused when there is no such case or item for the viewer
     */
    public List<Revocation> of(CaseNumber number, ItemKey key, Viewer viewer) {
        return caseTransactions.look(number, file -> {
            access.requireReader(file, viewer);
            if (!access.concerns(file, key, viewer)) {
                throw ActRefused.noSuchItem();
            }
            return book.of(
                    number, file.find(key).orElseThrow(ActRefused::noSuchItem).key());
        });
    }

    /**
     * Opens a revocation 撤销 or a withdrawal 撤回, as its ground says.
     *
     * @throws InvalidInput with everything that is missing
     * @throws ActRefused when it isn't granted, when one is open already, or to whoever may not
     */
    public Revocation open(CaseNumber number, ItemKey key, Asked asked, Account account, Channel channel) {
        return act(number, key, account, channel, (file, context) -> {
            CaseItem item = file.item(key);
            RevocationGround ground = ground(asked, RevocationKind.REVOCATION, RevocationKind.WITHDRAWAL);
            return revocations.open(file, item, ground, said(file, item, asked), context);
        });
    }

    /**
     * Strikes off 注销 what has ended.
     *
     * @throws InvalidInput with everything that is missing
     * @throws ActRefused when there is nothing to be struck off, or to whoever may not
     */
    public Revocation cancel(CaseNumber number, ItemKey key, Asked asked, Account account, Channel channel) {
        return act(number, key, account, channel, (file, context) -> {
            CaseItem item = file.item(key);
            RevocationGround ground = ground(asked, RevocationKind.CANCELLATION);
            return endings.cancel(file, item, ground, said(file, item, asked), context);
        });
    }

    private Revocation act(
            CaseNumber number,
            ItemKey key,
            Account account,
            Channel channel,
            BiFunction<CaseFile, ActContext, Revocation> deed) {
        return caseTransactions.on(number, (file, now) -> {
            if (!access.maySee(file, account)) {
                throw ActRefused.noSuchCase();
            }
            CaseItem item = file.find(key).orElseThrow(ActRefused::noSuchItem);
            if (!account.handlesFor(file.filing().organ(item.agency()))) {
                throw ActRefused.forbidden("revocation.own-agency-only");
            }
            TaskAccess.requireImpartial(file, account);
            return deed.apply(file, ActContext.of(account, channel, now));
        });
    }

    private static Revocation.Said said(CaseFile file, CaseItem item, Asked asked) {
        return RevocationInput.said(file, item, asked.facts(), asked.basis(), "facts");
    }

    private static RevocationGround ground(Asked asked, RevocationKind... kinds) {
        return RevocationGround.named(asked.ground())
                .filter(ground -> List.of(kinds).contains(ground.kind()))
                .orElseThrow(() -> InvalidInput.of("ground", "choice", "revocation.ground"));
    }
}
