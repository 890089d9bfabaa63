package org.yiciban.casefile.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.store.Sql;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Organ;

/** Reads open tasks from the rows of the work list, and says who may see them. */
final class OpenTasks {

    private OpenTasks() {}

    private static final String COLUMNS =
            """
            select t.*, (select f.release_id from case_file f where f.case_number = t.case_number) as release_id,
                (select e.masked_title from case_entry e where e.case_number = t.case_number) as title,
                (select i.row_title from case_item i where i.case_number = t.case_number and i.item = t.item) as row_title,
                (select i.row_title from case_item i where i.case_number = t.case_number and i.item = t.waiting_item)
                    as waiting_title""";

    /** What passes without an effect that is recorded: promises. */
    private static final String WITHOUT_EFFECT = Stream.of(ClockKind.values())
            .filter(ClockKind::promised)
            .map(kind -> "'" + kind + "'")
            .collect(Collectors.joining(", "));

    /** A look at tasks, for {@link #read}. */
    static final String SELECT = COLUMNS + " from work_task t ";

    /** A look at tasks that also asks for limits whose effect is still to come; for {@link #readWithEffect}. */
    static final String WITH_EFFECT = COLUMNS
            + """
            , (select min(c.due_at) from legal_clock c where c.case_number = t.case_number and not c.ended
                and c.effect_at is null and c.kind not in (%s)) as effect_due
            from work_task t
            """
                    .formatted(WITHOUT_EFFECT);

    static OpenTask read(ResultSet row, int number) throws SQLException {
        String item = row.getString("item");
        String agency = row.getString("agency");
        String waiting = row.getString("waiting_item");
        return new OpenTask(
                row.getString("task_id"),
                new CaseNumber(row.getString("case_number")),
                new BundleKey(row.getString("bundle")),
                row.getLong("release_id"),
                row.getString("applicant_name"),
                row.getString("title"),
                CasePart.read(row.getString("part")),
                item == null ? null : ItemKey.read(item),
                row.getString("row_title"),
                row.getString("step"),
                agency == null ? null : new AgencyCode(agency),
                Role.valueOf(row.getString("role")),
                row.getString("assignee"),
                Sql.moment(row, "created_at"),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "yellow_at"),
                Sql.instant(row, "red_at"),
                Sql.instant(row, "dark_red_at"),
                row.getBoolean("paused"),
                Sql.instant(row, "counted_from"),
                waiting == null ? null : ItemKey.read(waiting),
                row.getString("waiting_title"),
                Sql.instant(row, "waiting_due_at"),
                Sql.instant(row, "urged_at"),
                null);
    }

    static OpenTask readWithEffect(ResultSet row, int number) throws SQLException {
        return read(row, number).withEffect(Sql.instant(row, "effect_due"));
    }

    /** Whether a task of that organ, or above the agencies of that role, shows itself to the account. */
    static boolean maySee(@Nullable Organ organ, Role role, Account account) {
        if (organ == null) {
            return account.is(role);
        }
        return account.worksFor(organ) && account.isStaff();
    }
}
