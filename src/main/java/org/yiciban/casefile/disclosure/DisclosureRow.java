package org.yiciban.casefile.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.yiciban.casefile.store.Sql;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** A published grant as its row has it. */
final class DisclosureRow {

    private DisclosureRow() {}

    static Disclosure read(ResultSet row, int number) throws SQLException {
        return new Disclosure(
                row.getString("document"),
                new CaseNumber(row.getString("case_number")),
                ItemKey.read(row.getString("item")),
                new LocalText(row.getString("name"), row.getString("name_en")),
                new AgencyCode(row.getString("agency")),
                new LocalText(row.getString("agency_name"), row.getString("agency_name_en")),
                new DivisionCode(row.getString("division")),
                row.getBoolean("organisation"),
                row.getString("holder"),
                row.getString("credit_code"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("publish_on", LocalDate.class),
                Disclosure.State.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                Sql.value(Disclosure.End.class, row, "ended"),
                row.getString("corrected_by"));
    }
}
