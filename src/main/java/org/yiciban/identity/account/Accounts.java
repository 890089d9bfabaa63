package org.yiciban.identity.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.atrest.AtRest;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.Organ;

/** All who can log in. */
@Repository
public class Accounts {

    private static final String INSERT =
            "insert into account (username, password_hash, name_zh, name_en, agency, division, roles, id_number,"
                    + " id_hash, mobile, disabled) values (:username, :hash, :zh, :en, :agency, :division, :roles, :id,"
                    + " :idHash, :mobile, :disabled)";

    /** What was written before there were hashes is looked for as it stands. */
    private static final String OF_NUMBER = "(id_hash in (:hashes) or id_hash is null and id_number = :number)";

    private final JdbcClient jdbc;
    private final AccountRow rows;

    public Accounts(JdbcClient jdbc, AtRest atRest) {
        this.jdbc = jdbc;
        this.rows = new AccountRow(atRest);
    }

    /** The account of this name; capitals and blanks around it don't matter. */
    public Optional<Account> find(String username) {
        return jdbc.sql("select * from account where username = ?")
                .param(plain(username))
                .query((row, number) -> rows.read(row))
                .optional();
    }

    /** The staff of an agency or window of a division, by name. */
    public List<Account> staffOf(Organ organ) {
        return jdbc.sql("select * from account where agency = ? and division = ? and disabled = false order by"
                        + " username")
                .params(organ.agency().value(), organ.division().value())
                .query((row, number) -> rows.read(row))
                .list();
    }

    /** The agencies and windows of a division that somebody may act for. */
    public Set<Organ> organs() {
        return jdbc.sql("select distinct agency, division from account where agency is not null and disabled = false"
                        + " and (roles like :officer or roles like :clerk)")
                .param("officer", "%" + Role.OFFICER + "%")
                .param("clerk", "%" + Role.CLERK + "%")
                .query((row, number) ->
                        new Organ(new AgencyCode(row.getString("agency")), new DivisionCode(row.getString("division"))))
                .set();
    }

    /** The agencies whose first officer is called like the agency itself, as in a demo, by name. */
    public List<String> namedLikeTheirAgency() {
        return jdbc.sql("select username from account where username = agency and disabled = false order by username")
                .query(String.class)
                .list();
    }

    /** Whether somebody can administer. */
    public boolean hasAdmin() {
        return jdbc
                .sql("select roles from account where disabled = false and roles like :admin")
                .param("admin", "%" + Role.ADMIN + "%")
                .query(String.class)
                .list()
                .stream()
                .anyMatch(roles -> List.of(roles.split(",")).contains(Role.ADMIN.name()));
    }

    /** Adds the account or replaces the one of the same name. */
    @Transactional
    public void save(Account account, String passwordHash) {
        int updated = write(
                "update account set password_hash = :hash, name_zh = :zh, name_en = :en, agency = :agency, division ="
                        + " :division, roles = :roles, id_number = :id, id_hash = :idHash, mobile = :mobile, disabled ="
                        + " :disabled where username = :username",
                account,
                passwordHash);
        if (updated == 0) {
            write(INSERT, account, passwordHash);
        }
    }

    /** Adds an account; false when the name is taken. */
    public boolean add(Account account, String passwordHash) {
        try {
            return write(INSERT, account, passwordHash) == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** The citizen's account with this identity number. */
    public Optional<Account> ofPerson(String idNumber) {
        return jdbc
                .sql("select * from account where " + OF_NUMBER + " and disabled = false order by username")
                .param("hashes", rows.hashes(idNumber))
                .param("number", idNumber)
                .query((row, number) -> rows.read(row))
                .list()
                .stream()
                .filter(account -> account.is(Role.CITIZEN))
                .findFirst();
    }

    /** Whether an account has this identity number. */
    public boolean knows(String idNumber) {
        return jdbc.sql("select count(*) from account where " + OF_NUMBER)
                        .param("hashes", rows.hashes(idNumber))
                        .param("number", idNumber)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The stored password of an account that may log in. */
    public Optional<Credentials> credentials(String username) {
        return jdbc.sql("select * from account where username = ? and disabled = false")
                .param(plain(username))
                .query((row, number) ->
                        new Credentials(rows.read(row), row.getString("password_hash"), row.getInt("stamp")))
                .optional();
    }

    /** A name as it is stored; full-width letters, as a Chinese keyboard may give them, are the same ones. */
    public static String plain(String username) {
        return username == null
                ? ""
                : Normalizer.normalize(username, Normalizer.Form.NFKC)
                        .replace("\0", "")
                        .strip()
                        .toLowerCase(Locale.ROOT);
    }

    private int write(String sql, Account account, String passwordHash) {
        return jdbc.sql(sql)
                .param("username", account.username())
                .param("hash", passwordHash)
                .param("zh", account.name().zh())
                .param("en", account.name().en())
                .param("agency", AccountRow.agency(account))
                .param("division", AccountRow.division(account))
                .param("roles", AccountRow.roles(account))
                .param("id", rows.idNumber(account))
                .param("idHash", rows.idHash(account))
                .param("mobile", rows.mobile(account))
                .param("disabled", account.disabled())
                .update();
    }
}
