package org.yiciban.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.yiciban.deadline.Light;
import org.yiciban.identity.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;

/**
 * An open task as lists show it.
 *
 * @param item null when the task concerns the whole case
 * @param agency null when a role above the agencies is to act
 * @param assignee null while nobody has claimed it
 * @param due null while the clock stands or none runs
 * @param countedFrom when the clock started or went on; that day itself isn't counted; may be null
 */
public record OpenTask(
        String id,
        CaseNumber caseNumber,
        BundleKey bundle,
        String applicantName,
        CasePart part,
        ItemCode item,
        String step,
        AgencyCode agency,
        Role role,
        String assignee,
        Instant createdAt,
        Instant due,
        Instant yellowAt,
        Instant redAt,
        Instant darkRedAt,
        boolean paused,
        Instant countedFrom) {

    static OpenTask read(ResultSet row, int number) throws SQLException {
        String item = row.getString("item");
        String agency = row.getString("agency");
        return new OpenTask(
                row.getString("task_id"),
                new CaseNumber(row.getString("case_number")),
                new BundleKey(row.getString("bundle")),
                row.getString("applicant_name"),
                new CasePart(row.getString("part")),
                item == null ? null : new ItemCode(item),
                row.getString("step"),
                agency == null ? null : new AgencyCode(agency),
                Role.valueOf(row.getString("role")),
                row.getString("assignee"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "yellow_at"),
                Sql.instant(row, "red_at"),
                Sql.instant(row, "dark_red_at"),
                row.getBoolean("paused"),
                Sql.instant(row, "counted_from"));
    }

    /** The light at this moment (legal clock §6), from the instants kept for lists. */
    public Light light(Instant now) {
        if (darkRedAt != null && now.isAfter(darkRedAt)) {
            return Light.DARK_RED;
        }
        if (redAt != null && now.isAfter(redAt)) {
            return Light.RED;
        }
        if (paused) {
            return Light.GREY;
        }
        if (due == null) {
            return Light.NONE;
        }
        return yellowAt != null && !now.isBefore(yellowAt) ? Light.YELLOW : Light.GREEN;
    }
}
