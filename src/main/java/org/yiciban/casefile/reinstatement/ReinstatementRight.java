package org.yiciban.casefile.reinstatement;

import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.terms.ActRefused;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;

/**
 * Who may record an act late and who may decide about it: the window that takes things in, or the lead agency; and the
 * head of the lead agency, who is never who recorded it. Nobody does either for an application of his own.
 */
@Component
class ReinstatementRight {

    private final CaseAccess access;

    ReinstatementRight(CaseAccess access) {
        this.access = access;
    }

    boolean mayRecord(CaseFile file, Account account) {
        return account.is(Role.CLERK)
                        && account.worksFor(file.release().window().code())
                || account.isAny(Role.OFFICER, Role.HEAD) && leads(file, account);
    }

    boolean mayDecide(CaseFile file, Account account) {
        return account.is(Role.HEAD) && leads(file, account);
    }

    void requireRecorder(CaseFile file, Account account) {
        requireReader(file, account);
        if (!mayRecord(file, account)) {
            throw ActRefused.forbidden(
                    "期限内提交、事后补录的，由综合窗口或者牵头机关登记。",
                    "The general window or the lead agency records acts that came in time.");
        }
        TaskAccess.requireNotFiler(file, account);
    }

    void requireDecider(CaseFile file, Account account) {
        requireReader(file, account);
        if (!mayDecide(file, account)) {
            throw ActRefused.forbidden(
                    "是否恢复办理，由牵头机关负责人批准。", "The head of the lead agency decides whether the procedure goes on.");
        }
        TaskAccess.requireNotFiler(file, account);
    }

    /** Two persons, always: who says that it came in time doesn't decide that it did. */
    void requireSecondPerson(Reinstatement asked, Account account) {
        if (asked.recorded().username().equals(account.username())) {
            throw ActRefused.forbidden(
                    "登记人不能批准自己的登记，请由牵头机关的另一位负责人办理。",
                    "Who recorded it may not decide about it; another head of the lead agency must.");
        }
    }

    private void requireReader(CaseFile file, Account account) {
        if (!access.maySee(file, account)) {
            throw ActRefused.noSuchCase();
        }
    }

    private static boolean leads(CaseFile file, Account account) {
        return account.worksFor(file.release().leadAgency().code());
    }
}
