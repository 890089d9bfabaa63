package org.yiciban.casefile.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.Organ;

/** Tasks that went without being finished, because the application was withdrawn or a limit passed. */
@Repository
public class GoneTasks {

    private final JdbcClient jdbc;

    GoneTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A task that went.
     *
     * @param agency null when a role above the agencies was to act
     * @param afterEntry the length of the journal before what took it away
     */
    public record Gone(CaseNumber caseNumber, CasePart part, @Nullable AgencyCode agency, Role role, int afterEntry) {

        /** The agency of the case's division that was to act; null like the agency. */
        public @Nullable Organ organ() {
            return agency == null ? null : new Organ(agency, caseNumber.division());
        }
    }

    /** Remembers an open task that goes now, in the transaction that takes it away. */
    public void remember(String taskId) {
        jdbc.sql(
                        """
                insert into gone_task (task_id, case_number, part, agency, role, after_entry)
                select t.task_id, t.case_number, t.part, t.agency, t.role, c.journal_length
                from work_task t join case_file c on c.case_number = t.case_number where t.task_id = ?""")
                .param(taskId)
                .update();
    }

    public Optional<Gone> find(String taskId) {
        return jdbc.sql("select * from gone_task where task_id = ?")
                .param(taskId)
                .query((row, i) -> new Gone(
                        new CaseNumber(row.getString("case_number")),
                        CasePart.read(row.getString("part")),
                        row.getString("agency") == null ? null : new AgencyCode(row.getString("agency")),
                        Role.valueOf(row.getString("role")),
                        row.getInt("after_entry")))
                .optional();
    }
}
