package org.yiciban.casefile.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.casefile.store.Journal;
import org.yiciban.casefile.store.Sql;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;

/** The claims on cases of the window, one for each account and case, and in whose account such a case is. */
@Repository
public class ClaimBook {

    private final JdbcClient jdbc;
    private final CaseSecret secret;
    private final Journal journal;

    ClaimBook(JdbcClient jdbc, CaseSecret secret, Journal journal) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.journal = journal;
    }

    /**
     * In whose account a case comes.
     *
     * @param until the last day on which he sees it there, when he is an agent; else null
     */
    record Holder(String account, String name, @Nullable LocalDate until) {}

    public List<Claim> on(CaseNumber number) {
        return jdbc.sql("select * from case_claim where case_number = ? order by at, account")
                .param(number.value())
                .query((row, i) -> claim(row))
                .list();
    }

    public List<Claim> of(String account) {
        return jdbc.sql("select * from case_claim where account = ? order by at desc, case_number")
                .param(account)
                .query((row, i) -> claim(row))
                .list();
    }

    /** Writes how the claim of an account stands; the case is locked. */
    public void put(Claim claim) {
        Object[] values = {
            claim.name(),
            claim.state().name(),
            Sql.time(claim.at()),
            claim.reason() == null ? null : claim.reason().zh(),
            claim.reason() == null ? null : claim.reason().en(),
            claim.caseNumber().value(),
            claim.account()
        };
        int known = jdbc.sql("update case_claim set name = ?, state = ?, at = ?, reason = ?, reason_en = ?"
                        + " where case_number = ? and account = ?")
                .params(values)
                .update();
        if (known == 0) {
            jdbc.sql("insert into case_claim (name, state, at, reason, reason_en, case_number, account)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(values)
                    .update();
        }
    }

    /** Puts the case into an account. */
    public void hand(CaseFile file, Holder holder, Instant now) {
        jdbc.sql("update case_file set account = ?, account_until = ? where case_number = ?")
                .params(Arrays.asList(
                        holder.account(), holder.until(), file.number().value()))
                .update();
        put(new Claim(file.number(), holder.account(), holder.name(), Claim.State.HELD, now, null));
    }

    /**
     * Takes the case out of an account, back to the clerk who received it. Whoever had it knows the query code, so that
     * it gets a new one: the old slip is worth nothing any more.
     */
    public void takeBack(CaseFile file, String account, String name, LocalText why, Instant now) {
        String clerk = journal.of(file.number()).stream()
                .filter(line -> line.event() == JournalEvent.RECEIVED)
                .map(JournalLine::actor)
                .findFirst()
                .orElseThrow();
        jdbc.sql("update case_file set account = ?, account_until = null, code_salt = ? where case_number = ?")
                .params(clerk, secret.newSalt(), file.number().value())
                .update();
        put(new Claim(file.number(), account, name, Claim.State.REVOKED, now, why));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Claim(
                new CaseNumber(row.getString("case_number")),
                row.getString("account"),
                row.getString("name"),
                Claim.State.valueOf(row.getString("state")),
                Sql.moment(row, "at"),
                reason == null ? null : new LocalText(reason, row.getString("reason_en")));
    }
}
