package org.yiciban.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Mandate;

/**
 * A power of attorney while the application is being filled in, as typed.
 *
 * @param scope names of {@link Mandate.Scope}
 * @param paper the upload that is it; empty when there is none yet
 * @param paperName how the file is called
 * @param until the last day, as typed
 * @param agentName at the window, who acts
 * @param agentIdNumber at the window, the number of who acts
 */
public record DraftMandate(
        List<String> scope, String paper, String paperName, String until, String agentName, String agentIdNumber) {

    private static final int LONGEST = 150;

    /** What was typed; filing and supplementing is always among what an agent may. */
    static DraftMandate typed(Map<String, String> sent) {
        List<String> scope = new ArrayList<>(List.of(Mandate.Scope.APPLY.name()));
        if ("yes".equals(sent.get("scopeWithdraw"))) {
            scope.add(Mandate.Scope.WITHDRAW.name());
        }
        if ("yes".equals(sent.get("scopeReceive"))) {
            scope.add(Mandate.Scope.RECEIVE.name());
        }
        return new DraftMandate(
                scope,
                cut(sent.get("paper")),
                cut(sent.get("paperName")),
                cut(sent.get("until")),
                cut(sent.get("agentName")),
                cut(sent.get("agentIdNumber")));
    }

    /** With the file that is the power of attorney. */
    public DraftMandate paper(String uploadId, String name) {
        return new DraftMandate(scope, uploadId, name, until, agentName, agentIdNumber);
    }

    /** Whether nothing of an agent was typed or handed in. */
    boolean blank() {
        return scope.size() == 1 && (paper + until + agentName + agentIdNumber).isBlank();
    }

    /** Whether the agent may do that. */
    public boolean allows(String one) {
        return scope.contains(one);
    }

    Application.MandateGiven given() {
        return new Application.MandateGiven(scope, paper, until, agentName, agentIdNumber);
    }

    private static String cut(String text) {
        String plain = text == null ? "" : text.strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
