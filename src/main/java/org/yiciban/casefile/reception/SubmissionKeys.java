package org.yiciban.casefile.reception;

import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.StoredJson;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.Sha256;

/** The keys of requests that were taken: sent twice, taken once. */
@Repository
class SubmissionKeys {

    private final JdbcTemplate jdbc;
    private final StoredJson json;

    SubmissionKeys(JdbcTemplate jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The case that this request made before, if it did. */
    Optional<CaseNumber> find(Account account, String key, Application application) {
        return jdbc
                .query(
                        "select case_number, request_hash from submission_key where account = ? and idempotency_key = ?",
                        (row, i) -> new String[] {row.getString(1), row.getString(2)},
                        account.username(),
                        key)
                .stream()
                .findFirst()
                .map(found -> {
                    if (!found[1].equals(Sha256.of(json.write(application)))) {
                        throw InvalidInput.of("Idempotency-Key", "key-reused", "application.key-used");
                    }
                    return new CaseNumber(found[0]);
                });
    }

    /** The case that a request with this key made before, whatever it asked. */
    Optional<CaseNumber> known(Account account, String key) {
        return jdbc
                .query(
                        "select case_number from submission_key where account = ? and idempotency_key = ?",
                        (row, i) -> new CaseNumber(row.getString(1)),
                        account.username(),
                        key)
                .stream()
                .findFirst();
    }

    void remember(Account account, String key, Application application, CaseNumber number) {
        try {
            jdbc.update(
                    "insert into submission_key (account, idempotency_key, request_hash, case_number) values (?, ?, ?, ?)",
                    account.username(),
                    key,
                    Sha256.of(json.write(application)),
                    number.value());
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            // the other one is being taken: the whole act is run again and finds its case
            throw new ConcurrencyFailureException("the same request twice at once", sentTwiceAtOnce);
        }
    }
}
