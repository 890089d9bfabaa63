package org.yiciban.casefile;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.yiciban.identity.Account;
import org.yiciban.identity.Accounts;
import org.yiciban.shared.CaseNumber;

/** Taking over a case that the window received for somebody: from then on it is among that person's own cases. */
@Service
public class Claims {

    private final Acts acts;
    private final CaseStore store;
    private final CaseAccess access;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    Claims(Acts acts, CaseStore store, CaseAccess access, Accounts accounts, JdbcClient jdbc) {
        this.acts = acts;
        this.store = store;
        this.access = access;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /**
     * Makes a case of the window the account's own. It needs the query code of the receipt, and for a person the same
     * identity number.
     *
     * @throws ActRefused when number and code don't fit, somebody has it already, or it is another person's
     */
    public void claim(CaseNumber number, String queryCode, Account account) {
        acts.on(number, file -> {
            access.requireReader(file, Viewer.withCode(queryCode));
            String before = file.filing.account();
            if (before.equals(account.username())) {
                return null;
            }
            requireUnclaimed(before);
            requireSamePerson(file.filing.applicant(), account);
            file.record(JournalLine.of(
                            JournalVerb.CLAIMED,
                            CasePart.BUNDLE,
                            ActContext.of(account, Channel.WEB, store.now(file)),
                            store.now(file))
                    .facts(Map.of("before", before)));
            store.save(file);
            jdbc.sql("update case_file set account = ? where case_number = ?")
                    .params(account.username(), number.value())
                    .update();
            return null;
        });
    }

    private void requireUnclaimed(String holder) {
        if (accounts.find(holder).filter(Account::isStaff).isEmpty()) {
            throw ActRefused.conflict("该办件已在申请人的账号里。", "This case is in its applicant's account already.");
        }
    }

    private static void requireSamePerson(Applicant applicant, Account account) {
        if (applicant.kind() == Applicant.Kind.PERSON && !applicant.idNumber().equals(account.idNumber())) {
            throw ActRefused.forbidden(
                    "账号的证件号码和申请人不一致，不能关联。可以继续用办件编号和查询码查询。",
                    "The identity number of the account isn't the applicant's. You can still look it up by number and code.");
        }
    }
}
