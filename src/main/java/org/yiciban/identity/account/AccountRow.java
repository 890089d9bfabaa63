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
import org.yiciban.shared.LocalText;

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

    Account read(ResultSet row) throws SQLException {
        String agency = row.getString("agency");
        Set<Role> roles = Arrays.stream(row.getString("roles").split(","))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Account(
                row.getString("username"),
                new LocalText(row.getString("name_zh"), row.getString("name_en")),
                agency == null ? null : new AgencyCode(agency),
                roles,
                atRest.open(ID_NUMBER, row),
                atRest.open(MOBILE, row),
                row.getBoolean("disabled"));
    }
}
