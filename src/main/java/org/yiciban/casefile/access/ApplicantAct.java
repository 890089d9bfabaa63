package org.yiciban.casefile.access;

import java.util.Set;
import org.yiciban.casefile.record.Capacity;
import org.yiciban.casefile.terms.ActRefused;
import org.yiciban.casefile.terms.Mandate;

/** What an applicant does with a case after it was handed in, and by what rights others may do it for him. */
public enum ApplicantAct {
    /** Answers the correction notice or brings promised papers; reads the answers for it. */
    SUPPLEMENT(Set.of(Capacity.values()), "补正", "supplement"),
    /** Rates the finished case: the applicant's own opinion, so not the window's. */
    RATE(Set.of(Capacity.APPLICANT, Capacity.AGENT, Capacity.CODE), "评价", "rate"),
    /** Gives the application up, as a whole or in part. A slip that was found in the street must not be enough. */
    WITHDRAW(Set.of(Capacity.APPLICANT, Capacity.AGENT, Capacity.WINDOW), "撤回", "withdraw"),
    /** Ends an agent's mandate before its day (民法典第一百七十三条): the principal alone, or for him the window. */
    REVOKE_MANDATE(Set.of(Capacity.APPLICANT, Capacity.WINDOW), "终止委托", "end the mandate");

    private final Set<Capacity> by;
    private final String zh;
    private final String en;

    ApplicantAct(Set<Capacity> by, String zh, String en) {
        this.by = by;
        this.zh = zh;
        this.en = en;
    }

    boolean allows(Capacity capacity) {
        return by.contains(capacity);
    }

    /** Whether the window does it only at its counter, in the presence of somebody who signs. */
    boolean needsPresence() {
        return this == WITHDRAW || this == REVOKE_MANDATE;
    }

    /** What an agent must have been empowered to. */
    Mandate.Scope scope() {
        return this == WITHDRAW ? Mandate.Scope.WITHDRAW : Mandate.Scope.APPLY;
    }

    /** An agent whose mandate doesn't reach so far, or has ended, is told so. */
    ActRefused beyond(Mandate mandate, boolean runs) {
        return runs
                ? ActRefused.forbidden(
                        "授权委托书记载的代理权限不包括" + zh + "。请由申请人本人办理，或者持载明该权限的授权委托书到综合窗口办理。",
                        "Your mandate doesn't empower you to " + en
                                + ". The applicant does it, or bring a power of attorney"
                                + " that says so to the general window.")
                : mandate.over(zh, en);
    }

    /** Who may see the case but isn't the applicant is told who may act. */
    ActRefused refusal() {
        return ActRefused.forbidden(
                "您可以查看本办件，但不能代申请人" + zh + "。请由申请人登录自己的账号办理，或者由申请人到综合窗口，由窗口代为办理。",
                "You may read this case but not " + en + " for its applicant. The applicant logs in, or comes to the"
                        + " general window, which acts on his behalf.");
    }
}
