package org.yiciban.casefile.worklist;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.clocks.LateUnit;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemKey;

/** Whose duty a task is, from the doer of its step. */
final class TaskDuty {

    private TaskDuty() {}

    /** The agency that acts; null when a role above the agencies does. */
    static @Nullable AgencyCode agency(Step step, CaseFile file, CasePart part, @Nullable String checker) {
        ItemKey item = part.item().orElse(null);
        return switch (step.doer()) {
            case CHECKER -> new AgencyCode(Objects.requireNonNull(checker));
            case WINDOW -> file.release().window().code();
            case ITEM_AGENCY -> file.item(Objects.requireNonNull(item)).agency();
            case HEAD -> item == null ? null : file.item(item).agency();
            case SUPERVISOR -> null;
            case LATE_UNIT -> LateUnit.of(file, part);
            case NOTICE_AGENCY -> file.release()
                    .bundle()
                    .agencyOf(file.release()
                            .bundle()
                            .ownNotice(CasePart.noticeOf(part).orElseThrow()));
            case OF_SHEET -> file.release().agencyOf(file.release().bundle().ownStep(step.id()));
        };
    }

    /** The role that the step asks for. */
    static Role role(Step step, CaseFile file, @Nullable AgencyCode agency, @Nullable ItemKey item) {
        return switch (step.doer()) {
            case CHECKER, OF_SHEET, NOTICE_AGENCY, LATE_UNIT -> file.release()
                            .window()
                            .code()
                            .equals(agency)
                    ? Role.CLERK
                    : Role.OFFICER;
            case WINDOW -> Role.CLERK;
            case ITEM_AGENCY -> Role.OFFICER;
                // the head of the agency for an item, the head of the government for the whole (Art. 42)
            case HEAD -> item == null ? Role.GOVERNMENT : Role.HEAD;
            case SUPERVISOR -> Role.SUPERVISOR;
        };
    }
}
