package org.yiciban.casefile.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.facts.DisclosureFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Unseen;

/**
 * The holder of a grant says before it is published that it would give away a business secret; the agency that granted it
 * keeps it back or publishes it (licensing law Art. 5 para 2).
 */
@Service
public class DisclosureObjections {

    private static final int LONGEST = 2000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final DisclosureBook book;

    DisclosureObjections(CaseTransactions caseTransactions, CaseAccess access, DisclosureBook book) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.book = book;
    }

    /**
     * How it stands with publishing the grant of an item, for whoever may see the item.
     *
     * @throws ActRefused when there is no such case or item for the viewer, or nothing is published
     */
    public DisclosureObjection of(CaseNumber number, ItemKey key, Viewer viewer) {
        return caseTransactions.look(number, file -> {
            access.requireReader(file, viewer);
            if (!access.concerns(file, key, viewer)) {
                throw ActRefused.noSuchItem();
            }
            return book.objection(require(number, key));
        });
    }

    /**
     * Its holder objects.
     *
     * @throws InvalidInput without a reason
     * @throws ActRefused when nothing is published, when it is public already, and when it was objected to
     */
    public void object(CaseFile file, ItemKey key, String reason, ActContext context, Instant now) {
        Disclosure one = require(file.number(), key);
        // once: who objected again and again would keep it back for good
        if (!one.mayBeObjected(LocalDate.ofInstant(now, ZONE))
                || book.objection(one).answer() != null) {
            throw ActRefused.conflict("disclosure.too-late");
        }
        book.object(one, said(reason), now);
        record(file, JournalEvent.DISCLOSURE_OBJECTED, new DisclosureFacts.Objected(key), context, now);
    }

    /**
     * The agency keeps it back, or publishes it: on its day, or with the next one where that has passed.
     *
     * @throws InvalidInput without a reason
     * @throws ActRefused when nothing was objected, or to whoever may not
     */
    public void answer(
            CaseNumber number, ItemKey key, boolean withhold, String reason, Account account, Channel channel) {
        caseTransactions.on(number, (file, now) -> {
            if (!access.maySee(file, account)) {
                throw ActRefused.noSuchCase();
            }
            CaseItem item = file.find(key).orElseThrow(ActRefused::noSuchItem);
            if (!account.handlesFor(file.filing().organ(item.agency()))) {
                throw ActRefused.forbidden("disclosure.own-agency-only");
            }
            TaskAccess.requireImpartial(file, account);
            Disclosure one = require(number, key);
            if (one.state() != Disclosure.State.OBJECTED) {
                throw ActRefused.conflict("disclosure.none-open");
            }
            LocalDate next = LocalDate.ofInstant(now, ZONE).plusDays(1);
            book.answer(
                    one,
                    withhold ? Disclosure.State.WITHHELD : Disclosure.State.DUE,
                    one.publishOn().isBefore(next) ? next : one.publishOn(),
                    said(reason),
                    account.username(),
                    now);
            record(
                    file,
                    JournalEvent.DISCLOSURE_ANSWERED,
                    new DisclosureFacts.Answered(key, withhold ? null : true, said(reason)),
                    ActContext.of(account, channel, now),
                    now);
            return null;
        });
    }

    /** What waits for an answer of the reader's own organ, the oldest first. */
    public List<DisclosureObjection> waiting(Account account) {
        if (account.organ() == null || !account.isAny(Role.OFFICER, Role.HEAD)) {
            throw ActRefused.forbidden("disclosure.own-agency-only");
        }
        return book.objected(account.organ()).stream().map(book::objection).toList();
    }

    private Disclosure require(CaseNumber number, ItemKey key) {
        return book.of(number, key).orElseThrow(() -> ActRefused.conflict("disclosure.none"));
    }

    private static void record(
            CaseFile file, JournalEvent event, DisclosureFacts facts, ActContext context, Instant now) {
        file.record(JournalLine.of(event, file.item(facts.item()).part(), context, now)
                .facts(facts));
        file.touch();
    }

    private static String said(String reason) {
        String why = Unseen.readable(reason == null ? "" : reason).strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw InvalidInput.of("reason", "required", "disclosure.reason", LONGEST);
        }
        return why;
    }
}
