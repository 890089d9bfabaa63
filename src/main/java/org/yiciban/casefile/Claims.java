package org.yiciban.casefile;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.yiciban.identity.Account;
import org.yiciban.shared.CaseNumber;

/** Taking over a case that the window received for somebody: from then on it is among that person's own cases. */
@Service
public class Claims {

    private final Acts acts;
    private final CaseStore store;
    private final CaseAccess access;
    private final ClaimRight right;
    private final JdbcClient jdbc;

    Claims(Acts acts, CaseStore store, CaseAccess access, ClaimRight right, JdbcClient jdbc) {
        this.acts = acts;
        this.store = store;
        this.access = access;
        this.right = right;
        this.jdbc = jdbc;
    }

    /**
     * Makes a case of the window the account's own. It needs the query code of the receipt, for a person the same
     * identity number, for an organisation that of its legal representative or recorded agent.
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
            right.require(file, account);
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
}
