package org.yiciban.casefile.reinstatement;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;

/**
 * Who may record an act late and who may decide about it: the window that takes things in, or the lead agency; and the
 * head of the lead agency, who is never who recorded it. Nobody does either for an application of his own.
 */
@Component
class ReinstatementRight {

    private final CaseAccess access;
    private final Accounts accounts;

    ReinstatementRight(CaseAccess access, Accounts accounts) {
        this.access = access;
        this.accounts = accounts;
    }

    boolean mayRecord(CaseFile file, Account account) {
        return account.is(Role.CLERK)
                        && account.worksFor(
                                file.filing().organ(file.release().window().code()))
                || account.isAny(Role.OFFICER, Role.HEAD) && leads(file, account);
    }

    boolean mayDecide(CaseFile file, Account account) {
        return account.is(Role.HEAD) && leads(file, account);
    }

    void requireRecorder(CaseFile file, Account account) {
        requireReader(file, account);
        if (!mayRecord(file, account)) {
            throw ActRefused.forbidden("late-act.window-or-lead");
        }
        TaskAccess.requireImpartial(file, account);
    }

    void requireDecider(CaseFile file, Account account) {
        requireReader(file, account);
        if (!mayDecide(file, account)) {
            throw ActRefused.forbidden("late-act.head-decides");
        }
        TaskAccess.requireImpartial(file, account);
    }

    /** What the only person who could decide records himself would wait for nobody. */
    void requireAnotherDecider(CaseFile file, Account recorder) {
        boolean another = accounts
                .staffOf(file.filing().organ(file.release().leadAgency().code()))
                .stream()
                .filter(one -> !one.username().equals(recorder.username()))
                .anyMatch(one -> mayDecide(file, one) && !TaskAccess.isPartial(file, one));
        if (mayDecide(file, recorder) && !another) {
            throw ActRefused.conflict("late-act.only-head");
        }
    }

    /** Only who recorded it takes it back. */
    void requireRecorderOf(Reinstatement asked, CaseFile file, Account account) {
        requireReader(file, account);
        if (!asked.recorded().username().equals(account.username())) {
            throw ActRefused.forbidden("late-act.recorder-only");
        }
    }

    /** Two persons, always: who says that it came in time doesn't decide that it did. */
    void requireSecondPerson(Reinstatement asked, Account account) {
        if (asked.recorded().username().equals(account.username())) {
            throw ActRefused.forbidden("late-act.second-person");
        }
    }

    private void requireReader(CaseFile file, Account account) {
        if (!access.maySee(file, account)) {
            throw ActRefused.noSuchCase();
        }
    }

    private static boolean leads(CaseFile file, Account account) {
        return account.worksFor(file.filing().organ(file.release().leadAgency().code()));
    }
}
