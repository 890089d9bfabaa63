package org.yiciban.window.settings;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.identity.account.Account;

/** Wordings that officers use again and again: one's own, and what colleagues of the agency share. */
@Repository
@Transactional
public class Phrases {

    static final int LONGEST = 500;
    static final int MOST = 60;

    private final JdbcClient jdbc;

    Phrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A wording.
     *
     * @param owner who wrote it
     * @param shared whether the colleagues see it too
     */
    public record Phrase(long id, String owner, String wording, boolean shared) {}

    /** One's own first, then what colleagues share. */
    @Transactional(readOnly = true)
    public List<Phrase> of(Account reader) {
        return jdbc.sql("select * from personal_phrase where username = :me or agency = :agency"
                        + " order by case when username = :me then 0 else 1 end, id")
                .param("me", reader.username())
                .param("agency", reader.agency() == null ? "" : reader.agency().value())
                .query((row, number) -> new Phrase(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("wording"),
                        row.getString("agency") != null))
                .list();
    }

    /** False when the person has as many as one can look through. */
    boolean add(Account owner, String wording, boolean shared) {
        long own = of(owner).stream()
                .filter(one -> one.owner().equals(owner.username()))
                .count();
        if (own >= MOST) {
            return false;
        }
        jdbc.sql("insert into personal_phrase (username, agency, wording) values (?, ?, ?)")
                .params(Arrays.asList(owner.username(), agency(owner, shared), wording))
                .update();
        return true;
    }

    /**
     * Changes one's own.
     *
     * @return false when there is none
     */
    boolean change(long id, Account owner, String wording, boolean shared) {
        return jdbc.sql("update personal_phrase set wording = ?, agency = ? where id = ? and username = ?")
                        .params(Arrays.asList(wording, agency(owner, shared), id, owner.username()))
                        .update()
                > 0;
    }

    /**
     * Removes one's own.
     *
     * @return false when there is none
     */
    boolean remove(long id, Account owner) {
        return jdbc.sql("delete from personal_phrase where id = ? and username = ?")
                        .params(id, owner.username())
                        .update()
                > 0;
    }

    private static String agency(Account owner, boolean shared) {
        return shared && owner.agency() != null ? owner.agency().value() : null;
    }
}
