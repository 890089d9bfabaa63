package org.yiciban.casefile;

import org.springframework.stereotype.Component;
import org.yiciban.identity.Account;
import org.yiciban.identity.Accounts;
import org.yiciban.identity.ProvenIdentity;

/** Who may take a case of the window into the own account: the slip with its code alone is not enough. */
@Component
class ClaimRight {

    private final ProvenIdentity identities;
    private final Accounts accounts;
    private final CaseRecords records;

    ClaimRight(ProvenIdentity identities, Accounts accounts, CaseRecords records) {
        this.identities = identities;
        this.accounts = accounts;
        this.records = records;
    }

    /** Refuses when somebody has the case already, or it is another person's. */
    void require(CaseFile file, Account account) {
        requireUnclaimed(file.filing.account());
        requireSamePerson(file, account);
    }

    private void requireUnclaimed(String holder) {
        if (accounts.find(holder).filter(Account::isStaff).isEmpty()) {
            throw ActRefused.conflict("该办件已在申请人的账号里。", "This case is in its applicant's account already.");
        }
    }

    /**
     * A person's case goes to the same person; an organisation's to its legal representative or to the agent whose
     * mandate was recorded. Whoever merely found the slip is neither.
     */
    private void requireSamePerson(CaseFile file, Account account) {
        String number = identities
                .of(account)
                .map(ProvenIdentity.Person::idNumber)
                .orElseThrow(
                        () -> ActRefused.forbidden(
                                "您的账号还没有核实身份，不能关联办件。可以继续用办件编号和查询码查询。",
                                "The identity behind this account isn't proven. You can still look the case up by number and code."));
        Applicant applicant = file.filing.applicant();
        if (applicant.kind() == Applicant.Kind.PERSON && !applicant.idNumber().equals(number)) {
            throw ActRefused.forbidden(
                    "账号的证件号码和申请人不一致，不能关联。可以继续用办件编号和查询码查询。",
                    "The identity number of the account isn't the applicant's. You can still look it up by number and code.");
        }
        if (applicant.kind() == Applicant.Kind.ORGANISATION && !actsFor(file, number)) {
            throw ActRefused.forbidden(
                    "单位的办件只能关联到其法定代表人或者所记载的代理人的账号，您账号的证件号码与两者都不一致。可以继续用办件编号和查询码查询、补正。",
                    "An organisation's case goes to the account of its legal representative or of the recorded agent only; yours"
                            + " is neither. You can still look it up and supplement it by number and code.");
        }
    }

    private boolean actsFor(CaseFile file, String number) {
        Object representative = records.submissions().data(file.number).get(FilingRight.REPRESENTATIVE);
        Mandate mandate = file.filing.mandate();
        return number.equalsIgnoreCase(String.valueOf(representative))
                || (mandate != null && number.equals(mandate.agentIdNumber()));
    }
}
