package org.yiciban.casefile.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.store.CaseColumns;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.shared.CaseNumber;

/** What the rows of the cases say of mandates: that one has ended, whether that was told, and how a principal is reached. */
@Repository
public class MandateBook {

    private static final int AT_A_TIME = 100;
    private static final int LOOKED_AT = 20;

    private final JdbcClient jdbc;
    private final CaseSecret secret;
    private final StoredJson json;

    MandateBook(JdbcClient jdbc, CaseSecret secret, StoredJson json) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.json = json;
    }

    /** Writes that it was revoked; an agent who has the case loses it at once, and the code that he knows. */
    public void revoke(CaseNumber number, Mandate mandate) {
        LocalDate revokedOn = Objects.requireNonNull(mandate.revokedOn());
        jdbc.sql("update case_file set mandate = ?, mandate_until = null, code_salt = ?,"
                        + " account_until = case when account_until is null then null else ? end"
                        + " where case_number = ?")
                .params(
                        json.seal(CaseColumns.MANDATE, mandate, number.value()),
                        secret.newSalt(),
                        revokedOn.minusDays(1),
                        number.value())
                .update();
    }

    /**
     * Cases whose mandate ended before that day and was not told of, in the order of their numbers, so many at a time.
     *
     * @param after the last of those that were read before; null begins
     */
    public List<CaseNumber> endedBefore(LocalDate day, @Nullable CaseNumber after) {
        return jdbc.sql("select case_number from case_file where mandate_until < ? and case_number > ?"
                        + " order by case_number fetch first " + AT_A_TIME + " rows only")
                .params(day, after == null ? "" : after.value())
                .query((row, i) -> new CaseNumber(row.getString(1)))
                .list();
    }

    /**
     * Writes that the end of a mandate is told.
     *
     * @return false when it was told meanwhile, or the mandate was revoked
     */
    public boolean told(CaseNumber number) {
        return jdbc.sql("update case_file set mandate_until = null"
                                + " where case_number = ? and mandate_until is not null")
                        .param(number.value())
                        .update()
                > 0;
    }

    /** What the account said of the same applicant when it last applied by itself, the newest first. */
    List<Applicant> ownWords(String account, Applicant applicant) {
        return jdbc
                .sql("select case_number, applicant from case_file where account = ? and mandate is null"
                        + " order by received_at desc, case_number desc fetch first " + LOOKED_AT + " rows only")
                .param(account)
                .query((row, i) -> json.open(CaseColumns.APPLICANT, row, Applicant.class))
                .list()
                .stream()
                .filter(one ->
                        one.kind() == applicant.kind() && applicant.idNumber().equals(one.idNumber()))
                .toList();
    }
}
