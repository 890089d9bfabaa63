package org.yiciban.administration;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.worklist.HeldTasks;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.staff.Staff;
import org.yiciban.identity.staff.StaffRecords;

/** Changes of the staff together with what they hold: the tasks of who leaves go back to the queue in the same act. */
@Service
@Transactional
class StaffChanges {

    private final Staff staff;
    private final HeldTasks held;
    private final StaffRecords records;

    StaffChanges(Staff staff, HeldTasks held, StaffRecords records) {
        this.staff = staff;
        this.held = held;
        this.records = records;
    }

    /** @return how many tasks went back to the queue */
    int disable(String username, Account admin) {
        staff.disable(username, admin);
        return giveBack(username, admin);
    }

    /** @return how many tasks went back to the queue, because the person may no longer do them */
    int change(Account before, Account after, Account admin) {
        staff.change(after, admin);
        boolean same = before.roles().equals(after.roles()) && Objects.equals(before.organ(), after.organ());
        return same ? 0 : giveBack(after.username(), admin);
    }

    private int giveBack(String username, Account admin) {
        int tasks = held.giveBack(username);
        if (tasks > 0) {
            records.add(admin.username(), StaffRecords.Act.TASKS_GIVEN_BACK, username, String.valueOf(tasks));
        }
        return tasks;
    }
}
