package org.yiciban.casefile.applicant;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Claim;
import org.yiciban.casefile.access.ClaimBook;
import org.yiciban.casefile.access.ClaimRight;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.facts.ClaimFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Unseen;

/** What the window decides about accounts that ask for a case it took in, or have it. */
@Service
public class ClaimDecisions {

    private static final int LONGEST_REASON = 200;

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final ClaimRight right;
    private final ClaimBook book;

    ClaimDecisions(CaseTransactions caseTransactions, CaseAccess access, ClaimRight right, ClaimBook book) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.right = right;
        this.book = book;
    }

    /**
     * How a case stands with accounts.
     *
     * @param applicant name of the applicant
     * @param pending claims to decide about, oldest first
     * @param holder name of the person in whose account the case is; null while it is in none
     * @param mandate the agent's, as long as his principal hasn't ended it; null when there is none
     */
    public record Standing(String applicant, List<Claim> pending, @Nullable String holder, @Nullable Mandate mandate) {}

    /** @throws ActRefused for whoever isn't a clerk of the case's window */
    public Standing of(CaseNumber number, Account clerk) {
        return caseTransactions.look(number, file -> {
            requireClerk(file, clerk);
            return new Standing(
                    file.filing().applicant().name(),
                    book.on(number).stream()
                            .filter(claim -> claim.state() == Claim.State.PENDING)
                            .toList(),
                    right.holder(file).map(right::nameOf).orElse(null),
                    Optional.ofNullable(file.filing().mandate())
                            .filter(mandate -> mandate.revokedOn() == null)
                            .orElse(null));
        });
    }

    /**
     * Puts the case into the account that asked for it, after the clerk has seen the person's identity document and
     * authority; the journal keeps both in words.
     *
     * @throws InvalidInput when it isn't clear who stands there, or it isn't the person who asked
     * @throws ActRefused when nothing was asked for, or the case is in an account meanwhile
     */
    public void confirm(CaseNumber number, Account clerk, String account, Presence presence) {
        caseTransactions.on(number, (file, now) -> {
            requireClerk(file, clerk);
            Claim claim = pending(file, account);
            right.requireUnclaimed(file);
            ActContext context = Presence.seen(
                    ActContext.of(clerk, Channel.WINDOW, now),
                    presence,
                    file.filing().applicant());
            right.requirePresent(claim, presence);
            record(
                    file,
                    JournalEvent.CLAIM_CONFIRMED,
                    context,
                    new ClaimFacts.ClaimConfirmed(
                            context.presence(), file.filing().account()));
            book.hand(file, right.becomes(file, claim), now);
            return null;
        });
    }

    /**
     * Leaves the case where it is; who asked reads why.
     *
     * @throws InvalidInput without a reason
     * @throws ActRefused when nothing was asked for
     */
    public void refuse(CaseNumber number, Account clerk, String account, String reason) {
        caseTransactions.on(number, (file, now) -> {
            requireClerk(file, clerk);
            Claim claim = pending(file, account);
            LocalText why = reason(reason);
            ActContext context = ActContext.of(clerk, Channel.WINDOW, now);
            record(file, JournalEvent.CLAIM_REFUSED, context, new ClaimFacts.ClaimRefused(why));
            book.put(new Claim(number, account, claim.name(), Claim.State.REFUSED, context.instant(), why));
            return null;
        });
    }

    /**
     * Takes the case out of the account that has it. The query code is a new one from then on, to be printed for the
     * applicant.
     *
     * @throws InvalidInput without a reason
     * @throws ActRefused when it is in no account, or was applied for online
     */
    public void revoke(CaseNumber number, Account clerk, String reason) {
        caseTransactions.on(number, (file, now) -> {
            requireClerk(file, clerk);
            Account holder = right.holder(file).orElseThrow(ClaimRight::heldByNobody);
            LocalText why = reason(reason);
            ActContext context = ActContext.of(clerk, Channel.WINDOW, now);
            record(file, JournalEvent.CLAIM_REVOKED, context, new ClaimFacts.ClaimRevoked(why, holder.username()));
            book.takeBack(file, holder.username(), right.nameOf(holder), why, context.instant());
            return null;
        });
    }

    private void record(CaseFile file, JournalEvent event, ActContext context, ClaimFacts facts) {
        file.record(JournalLine.of(event, CasePart.BUNDLE, context, context.instant())
                .facts(facts));
        file.touch();
    }

    private Claim pending(CaseFile file, String account) {
        return book.on(file.number()).stream()
                .filter(claim -> claim.account().equals(account) && claim.state() == Claim.State.PENDING)
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("claim.gone"));
    }

    private static LocalText reason(String typed) {
        String reason = typed == null ? "" : Unseen.oneLine(typed).strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", "required", "claim.reason");
        }
        return new LocalText(reason, reason);
    }

    private void requireClerk(CaseFile file, Account account) {
        if (!access.maySee(file, account)) {
            throw ActRefused.noSuchCase();
        }
        if (!account.is(Role.CLERK)
                || !account.worksFor(file.filing().organ(file.release().window().code()))) {
            throw ActRefused.forbidden("claim.window-only");
        }
    }
}
