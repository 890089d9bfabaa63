package org.yiciban.casefile.worklist;

import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;

/** Whose duty a task is, from the doer of its step. */
final class TaskDuty {

    private TaskDuty() {}

    /** The agency that acts; null when a role above the agencies does. */
    static AgencyCode agency(Step step, CaseFile file, ItemCode item, String checker) {
        return switch (step.doer()) {
            case CHECKER -> new AgencyCode(checker);
            case WINDOW -> file.release().window().code();
            case ITEM_AGENCY -> file.item(item).agency();
            case HEAD -> item == null ? null : file.item(item).agency();
            case SUPERVISOR -> null;
        };
    }

    /** The role that the step asks for. */
    static Role role(Step step, CaseFile file, AgencyCode agency, ItemCode item) {
        return switch (step.doer()) {
            case CHECKER -> agency.equals(file.release().window().code()) ? Role.CLERK : Role.OFFICER;
            case WINDOW -> Role.CLERK;
            case ITEM_AGENCY -> Role.OFFICER;
                // the head of the agency for an item, the head of the government for the whole (Art. 42)
            case HEAD -> item == null ? Role.GOVERNMENT : Role.HEAD;
            case SUPERVISOR -> Role.SUPERVISOR;
        };
    }
}
