package org.yiciban.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.atrest.AtRest;
import org.yiciban.atrest.SealedColumn;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/** An account as its row in the table; its numbers are sealed, and found by a hash. */
final class AccountRow {

    static final SealedColumn ID_NUMBER =
            SealedColumn.of("account", "id_number", "username").foundBy("id_hash", "identity");
    static final SealedColumn MOBILE = SealedColumn.of("account", "mobile", "username");

    private final AtRest atRest;

    AccountRow(AtRest atRest) {
        this.atRest = atRest;
    }

    String idNumber(Account account) {
        return atRest.seal(ID_NUMBER.at(account.username()), account.idNumber());
    }

    String mobile(Account account) {
        return atRest.seal(MOBILE.at(account.username()), account.mobile());
    }

    String idHash(Account account) {
        return account.idNumber() == null ? null : atRest.hash(ID_NUMBER.kind(), account.idNumber());
    }

    List<String> hashes(String idNumber) {
        return atRest.hashes(ID_NUMBER.kind(), idNumber);
    }

    /** None while a division is still missing: then the person sees no agency's cases at all. */
    private static Organ organ(String agency, String division) {
        return agency == null || division == null
                ? null
                : new Organ(new AgencyCode(agency), new DivisionCode(division));
    }

    static String agency(Account account) {
        return account.organ() == null ? null : account.organ().agency().value();
    }

    static String roles(Account account) {
        return account.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    static String division(Account account) {
        return account.organ() == null ? null : account.organ().division().value();
    }

    Account read(ResultSet row) throws SQLException {
        Set<Role> roles = Arrays.stream(row.getString("roles").split(","))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Account(
                row.getString("username"),
                new LocalText(row.getString("name_zh"), row.getString("name_en")),
                organ(row.getString("agency"), row.getString("division")),
                roles,
                atRest.open(ID_NUMBER, row),
                atRest.open(MOBILE, row),
                row.getBoolean("disabled"));
    }
}
