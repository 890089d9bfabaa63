package org.yiciban.casefile.access;

import java.util.Set;
import org.yiciban.casefile.application.Mandate;
import org.yiciban.casefile.record.Capacity;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.shared.Refusal;

/** What an applicant does with a case after it was handed in, and by what rights others may do it for him. */
public enum ApplicantAct {
    /** Answers the correction notice, brings promised papers or does a step that was asked of him; reads the answers for it. */
    SUPPLEMENT(Set.of(Capacity.values()), "doing.supplement"),
    /** Rates the finished case: the applicant's own opinion, so not the window's. */
    RATE(Set.of(Capacity.APPLICANT, Capacity.AGENT, Capacity.CODE), "doing.rate"),
    /** Says whether text messages about the case are wanted. */
    CHOOSE_MESSAGES(Set.of(Capacity.APPLICANT, Capacity.AGENT, Capacity.CODE), "doing.choose-messages"),
    /** Asks for something later that a slip found in the street must not be enough for. */
    REQUEST(Set.of(Capacity.APPLICANT, Capacity.AGENT, Capacity.WINDOW), "doing.request"),
    /** States his case before what he was granted is taken back (licensing law Art. 7); a slip found in the street isn't enough. */
    STATE(Set.of(Capacity.APPLICANT, Capacity.AGENT, Capacity.WINDOW), "doing.state"),
    /** Says that he has mended what he was ordered to; a slip found in the street isn't enough. */
    MEND(Set.of(Capacity.APPLICANT, Capacity.AGENT, Capacity.WINDOW), "doing.mend"),
    /** Gives the application up, as a whole or in part. A slip that was found in the street must not be enough. */
    WITHDRAW(Set.of(Capacity.APPLICANT, Capacity.AGENT, Capacity.WINDOW), "doing.withdraw"),
    /** Ends an agent's mandate before its day (民法典第一百七十三条): the principal alone, or for him the window. */
    REVOKE_MANDATE(Set.of(Capacity.APPLICANT, Capacity.WINDOW), "doing.end-mandate");

    private final Set<Capacity> by;
    private final String doing;

    ApplicantAct(Set<Capacity> by, String doing) {
        this.by = by;
        this.doing = doing;
    }

    /** What it is to make that request: whoever holds the code may do what the sheet leaves to him. */
    public static ApplicantAct of(LaterRequest request) {
        return request.who() == LaterRequest.Who.HOLDER ? SUPPLEMENT : REQUEST;
    }

    boolean allows(Capacity capacity) {
        return by.contains(capacity);
    }

    /** Whether the window does it only at its counter, in the presence of somebody who signs. */
    boolean needsPresence() {
        return this == WITHDRAW || this == STATE || this == MEND || this == REVOKE_MANDATE;
    }

    /** What an agent must have been empowered to. */
    Mandate.Scope scope() {
        return this == WITHDRAW ? Mandate.Scope.WITHDRAW : Mandate.Scope.APPLY;
    }

    /** An agent whose mandate doesn't reach so far, or has ended, is told so. */
    ActRefused beyond(Mandate mandate, boolean runs) {
        return runs ? ActRefused.forbidden("mandate.beyond", Refusal.of(doing)) : mandate.over(Refusal.of(doing));
    }

    /** Who may see the case but isn't the applicant is told who may act. */
    ActRefused refusal() {
        return ActRefused.forbidden("case.read-only", Refusal.of(doing));
    }
}
