package org.yiciban.casefile.applicant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.store.CaseColumns;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.CaseNumber;

/**
 * What somebody answered in earlier cases of his own, so that it needn't be typed again. Only what the same account
 * handed in for the same applicant, and nothing that it brought for another.
 */
@Service
public class EarlierAnswers {

    private final JdbcTemplate jdbc;
    private final StoredJson json;
    private final Accounts accounts;

    EarlierAnswers(JdbcTemplate jdbc, StoredJson json, Accounts accounts) {
        this.jdbc = jdbc;
        this.json = json;
        this.accounts = accounts;
    }

    private record Earlier(CaseNumber number, Applicant applicant, Map<String, Object> data) {}

    /** The newest answer under each name, of the 20 newest cases; empty when nothing may be taken over. */
    public Map<String, Object> of(String username, Applicant applicant) {
        Map<String, Object> newest = new LinkedHashMap<>();
        if (applies(username, applicant)) {
            earlier(username).stream()
                    .filter(one -> isSame(one.applicant(), applicant))
                    .forEach(one -> one.data().forEach(newest::putIfAbsent));
        }
        return newest;
    }

    /** A person applies under the own name; what staff typed at the window was other people's. */
    private boolean applies(String username, Applicant applicant) {
        return accounts.find(username)
                .filter(account -> !account.isStaff())
                .map(Account::idNumber)
                .filter(own -> applicant.kind() == Applicant.Kind.ORGANISATION
                        || own.equalsIgnoreCase(plain(applicant.idNumber())))
                .isPresent();
    }

    private static boolean isSame(Applicant before, Applicant now) {
        return before.kind() == now.kind() && plain(before.idNumber()).equalsIgnoreCase(plain(now.idNumber()));
    }

    private static String plain(String number) {
        return number == null ? "" : number.strip();
    }

    private List<Earlier> earlier(String username) {
        return jdbc.query(
                """
                select c.case_number, c.applicant, s.round, s.data from case_file c
                join submission s on s.case_number = c.case_number
                where c.account = ? and c.on_behalf_of is null
                    and s.round = (select max(t.round) from submission t where t.case_number = c.case_number)
                order by c.received_at desc, c.case_number desc fetch first 20 rows only""",
                (row, i) -> new Earlier(
                        new CaseNumber(row.getString("case_number")),
                        json.open(CaseColumns.APPLICANT, row, Applicant.class),
                        json.open(CaseColumns.SUBMISSION, row)),
                username);
    }
}
