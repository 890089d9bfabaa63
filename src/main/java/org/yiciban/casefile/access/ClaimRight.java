package org.yiciban.casefile.access;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.ProvenIdentity;
import org.yiciban.shared.Refusal;

/** Who may take a case of the window into the own account: the slip with its code alone is not enough. */
@Component
public class ClaimRight {

    private final ProvenIdentity identities;
    private final Accounts accounts;
    private final Submissions submissions;

    ClaimRight(ProvenIdentity identities, Accounts accounts, Submissions submissions) {
        this.identities = identities;
        this.accounts = accounts;
        this.submissions = submissions;
    }

    /** Refuses when the case is in an account already, or was never one of the window. */
    public void requireUnclaimed(CaseFile file) {
        if (file.filing().channel() != Channel.WINDOW || holder(file).isPresent()) {
            throw ActRefused.conflict("claim.own-already");
        }
    }

    /** In whose account a case of the window is; nobody's while its clerk has it. */
    public Optional<Account> holder(CaseFile file) {
        return file.filing().channel() == Channel.WINDOW
                ? accounts.find(file.filing().account()).filter(account -> !account.isStaff())
                : Optional.empty();
    }

    public static ActRefused heldByNobody() {
        return ActRefused.conflict("claim.nothing-to-revoke");
    }

    /**
     * Whether the case goes to this account by the number alone: a person's to the same person, an organisation's to its
     * legal representative or to the agent whose mandate was recorded. Whoever merely found the slip is neither.
     *
     * @throws ActRefused when nothing is proven for the account, it is another person's case, or the mandate is over
     */
    public boolean isRightful(CaseFile file, Account account, LocalDate today) {
        String number = identities
                .of(account)
                .map(ProvenIdentity.Person::idNumber)
                .orElseThrow(() -> ActRefused.forbidden("claim.unproven"));
        Applicant applicant = file.filing().applicant();
        if (applicant.kind() == Applicant.Kind.PERSON && !applicant.idNumber().equals(number)) {
            throw ActRefused.forbidden("claim.not-applicant");
        }
        if (applicant.kind() == Applicant.Kind.PERSON || isRepresentative(file, account)) {
            return true;
        }
        Mandate mandate = file.filing().mandate();
        if (mandate == null || !number.equals(mandate.agentIdNumber())) {
            return false;
        }
        if (!mandate.runs(today)) {
            throw mandate.over(Refusal.of("doing.claim"));
        }
        return true;
    }

    /** Whether the account is that of the legal representative whom the application of an organisation named when it came. */
    public boolean isRepresentative(CaseFile file, Account account) {
        Object named = submissions.asFiled(file.number()).get(FilingRight.REPRESENTATIVE);
        return file.filing().applicant().kind() == Applicant.Kind.ORGANISATION
                && named != null
                && identities
                        .of(account)
                        .filter(person -> person.idNumber().equalsIgnoreCase(named.toString()))
                        .isPresent();
    }

    /** The name that was proven for the account, else the one it was registered with. */
    public String nameOf(Account account) {
        return identities
                .of(account)
                .map(ProvenIdentity.Person::name)
                .orElse(account.name().zh());
    }

    /** In whose account the case comes when it is handed to this one. */
    public ClaimBook.Holder becomes(CaseFile file, Account account) {
        Mandate mandate = file.filing().mandate();
        return new ClaimBook.Holder(
                account.username(),
                nameOf(account),
                mandate != null && mandate.agentIdNumber().equals(account.idNumber()) ? mandate.until() : null);
    }

    /** The same for who asked for it. */
    public ClaimBook.Holder becomes(CaseFile file, Claim claim) {
        return accounts.find(claim.account())
                .map(account -> becomes(file, account))
                .orElseThrow(ClaimRight::heldByNobody);
    }

    /** Refuses when the identity document that the clerk looked at isn't that of the person who asked. */
    public void requirePresent(Claim claim, Presence presence) {
        boolean same = accounts.find(claim.account())
                .flatMap(identities::of)
                .filter(person -> person.idNumber().equalsIgnoreCase(presence.number()))
                .isPresent();
        if (!same) {
            throw InvalidInput.of("presence.number", "other-person", "claim.other-person");
        }
    }
}
