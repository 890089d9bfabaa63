package org.yiciban.identity.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.atrest.AtRest;
import org.yiciban.shared.DivisionCode;

/** Writes to accounts. Each change of what a person may do moves the stamp, and sessions with an older one end. */
@Repository
public class AccountChanges {

    private final JdbcClient jdbc;
    private final AccountRow rows;

    AccountChanges(JdbcClient jdbc, AtRest atRest) {
        this.jdbc = jdbc;
        this.rows = new AccountRow(atRest);
    }

    /** Everybody who is not an applicant only, those who left last. */
    public List<Account> staff() {
        return jdbc
                .sql("select * from account order by disabled, agency nulls first, username")
                .query((row, number) -> rows.read(row))
                .list()
                .stream()
                .filter(one -> !one.is(Role.CITIZEN))
                .toList();
    }

    /** Administrators act one after the other, so that two can't take the duty from each other at once. */
    public void lockStaff() {
        jdbc.sql("select username from account where roles like '%ADMIN%' order by username for update")
                .query(String.class)
                .list();
    }

    public void write(Account account) {
        jdbc.sql("update account set name_zh = ?, name_en = ?, agency = ?, division = ?, roles = ?, id_number = ?,"
                        + " id_hash = ?, mobile = ?, stamp = stamp + 1"
                        + " where username = ?")
                .params(
                        account.name().zh(),
                        account.name().en(),
                        AccountRow.agency(account),
                        AccountRow.division(account),
                        AccountRow.roles(account),
                        rows.idNumber(account),
                        rows.idHash(account),
                        rows.mobile(account),
                        account.username())
                .update();
    }

    public void disable(String username, boolean disabled) {
        jdbc.sql("update account set disabled = ?, stamp = stamp + 1 where username = ?")
                .params(disabled, username)
                .update();
    }

    public void password(String username, String hash) {
        jdbc.sql("update account set password_hash = ?, stamp = stamp + 1 where username = ?")
                .params(hash, username)
                .update();
    }

    /**
     * Gives a division to who works for an agency and has none, as all had before there were several; their sessions end.
     *
     * @return how many they were
     */
    public int settle(DivisionCode division) {
        return jdbc.sql("update account set division = ?, stamp = stamp + 1 where agency is not null and division is"
                        + " null")
                .param(division.value())
                .update();
    }

    /** Whether a session that began with this stamp may go on. */
    public boolean isCurrent(String username, int stamp) {
        return jdbc.sql("select count(*) from account where username = ? and stamp = ? and disabled = false")
                        .params(username, stamp)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
