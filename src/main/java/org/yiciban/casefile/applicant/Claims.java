package org.yiciban.casefile.applicant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Claim;
import org.yiciban.casefile.access.ClaimBook;
import org.yiciban.casefile.access.ClaimRight;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.facts.ClaimFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/** Taking over a case that the window received for somebody: from then on it is among that person's own cases. */
@Service
public class Claims {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalText BY_REPRESENTATIVE = OnRecord.of("claim.taken-back");

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final ClaimRight right;
    private final ClaimBook book;

    Claims(CaseTransactions caseTransactions, CaseAccess access, ClaimRight right, ClaimBook book) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.right = right;
        this.book = book;
    }

    /**
     * Makes a case of the window the account's own. It needs the query code of the receipt, for a person the same
     * identity number, for an organisation that of its legal representative or recorded agent; for anybody else it is
     * recorded as asked for, until a clerk confirms or refuses it.
     *
     * @return whether the case is in the account now, or a clerk has to confirm it
     * @throws ActRefused when number and code don't fit, somebody has it already, or it is another person's
     */
    public Claim.State claim(CaseNumber number, String queryCode, Account account) {
        return caseTransactions.on(number, (file, now) -> {
            access.requireCode(file, queryCode, account);
            if (file.filing().account().equals(account.username())) {
                return Claim.State.HELD;
            }
            right.requireUnclaimed(file);
            LocalDate today = LocalDate.ofInstant(now, ZONE);
            return right.isRightful(file, account, today) ? take(file, account, now) : ask(file, account, now);
        });
    }

    private Claim.State take(CaseFile file, Account account, Instant now) {
        journal(
                file,
                JournalEvent.CLAIMED,
                account,
                now,
                new ClaimFacts.Claimed(file.filing().account()));
        book.hand(file, right.becomes(file, account), now);
        return Claim.State.HELD;
    }

    private Claim.State ask(CaseFile file, Account account, Instant now) {
        boolean asked = book.on(file.number()).stream()
                .anyMatch(claim -> claim.account().equals(account.username()) && claim.state() == Claim.State.PENDING);
        if (!asked) {
            String name = right.nameOf(account);
            journal(file, JournalEvent.CLAIM_ASKED, account, now, new ClaimFacts.ClaimAsked(name));
            book.put(new Claim(file.number(), account.username(), name, Claim.State.PENDING, now, null));
        }
        return Claim.State.PENDING;
    }

    /**
     * Takes the case of an organisation out of somebody else's account into that of its legal representative; the query
     * code is a new one from then on.
     *
     * @throws ActRefused when number and code don't fit, nobody else has the case, or it isn't the legal representative
     */
    public void reclaim(CaseNumber number, String queryCode, Account account) {
        caseTransactions.on(number, (file, now) -> {
            access.requireReader(file, Viewer.withCode(queryCode));
            Account holder = right.holder(file).orElseThrow(ClaimRight::heldByNobody);
            if (!right.isRepresentative(file, account)) {
                throw ActRefused.forbidden("claim.legal-representative-only");
            }
            if (holder.username().equals(account.username())) {
                return null;
            }
            journal(
                    file,
                    JournalEvent.CLAIM_REVOKED,
                    account,
                    now,
                    new ClaimFacts.ClaimRevoked(BY_REPRESENTATIVE, holder.username()));
            book.takeBack(file, holder.username(), right.nameOf(holder), BY_REPRESENTATIVE, now);
            book.hand(file, right.becomes(file, account), now);
            return null;
        });
    }

    /** Whether the case of an organisation is in somebody else's account and this is its legal representative. */
    public boolean mayReclaim(CaseNumber number, Account account) {
        return caseTransactions.look(number, file -> {
            return right.holder(file)
                            .filter(holder -> !holder.username().equals(account.username()))
                            .isPresent()
                    && right.isRepresentative(file, account);
        });
    }

    /** The account's claims that wait, were refused or revoked, newest first: it learns why it doesn't see a case. */
    public List<Claim> unfulfilled(Account account) {
        return book.of(account.username()).stream()
                .filter(claim -> claim.state() != Claim.State.HELD)
                .toList();
    }

    private void journal(CaseFile file, JournalEvent event, Account account, Instant now, ClaimFacts facts) {
        file.record(JournalLine.of(event, CasePart.BUNDLE, ActContext.of(account, Channel.WEB, now), now)
                .facts(facts));
        file.touch();
    }
}
