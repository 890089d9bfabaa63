package org.yiciban.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;

/** An account as its row in the table. */
final class AccountRow {

    private AccountRow() {}

    static Account read(ResultSet row) throws SQLException {
        String agency = row.getString("agency");
        Set<Role> roles = Arrays.stream(row.getString("roles").split(","))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Account(
                row.getString("username"),
                new LocalText(row.getString("name_zh"), row.getString("name_en")),
                agency == null ? null : new AgencyCode(agency),
                roles,
                row.getString("id_number"),
                row.getString("mobile"),
                row.getBoolean("disabled"));
    }
}
