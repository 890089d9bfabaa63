package org.yiciban.casefile.record;

import java.util.Arrays;
import java.util.List;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;

/** The steps at which a person acts; the ids are those of the user tasks in the handling models. */
public enum Step {
    PRE_CHECK("pre-check", "complete", "defects", "decline"),
    CONCLUDE("conclude", "accept", "correct", "decline"),
    APPROVE_SECOND_NOTICE("approve-second-notice", "yes", "no"),
    ITEM_CHECK("item-check", "accept", "correct", "decline"),
    REVIEW("review", "pass", "fail", "special-procedure"),
    SPECIAL_PROCEDURE("special-procedure", "finished"),
    DECIDE("decide", "grant", "deny", "send-back"),
    DECIDE_EXTENSION("decide-extension", "grant", "refuse"),
    HAND_OVER("hand-over", "served"),
    EXPLAIN_DELAY("explain-delay", "explained");

    private final String id;
    private final List<String> outcomes;

    Step(String id, String... outcomes) {
        this.id = id;
        this.outcomes = List.of(outcomes);
    }

    /** The step of a user task. */
    public static Step of(String id) {
        return Arrays.stream(values())
                .filter(step -> step.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step is called " + id));
    }

    public String id() {
        return id;
    }

    /** What the step can end with, in the order of the buttons. */
    public List<String> outcomes() {
        return outcomes;
    }

    /** The agency that acts; null when a role above the agencies does. */
    public AgencyCode agency(CaseFile file, ItemCode item, String checker) {
        return switch (this) {
            case PRE_CHECK -> new AgencyCode(checker);
            case CONCLUDE, HAND_OVER -> file.release().window().code();
            case ITEM_CHECK, REVIEW, SPECIAL_PROCEDURE, DECIDE -> file.item(item)
                    .agency();
            case DECIDE_EXTENSION -> item == null ? null : file.item(item).agency();
            case APPROVE_SECOND_NOTICE, EXPLAIN_DELAY -> null;
        };
    }

    /** The duty that the step asks for. */
    public Role role(CaseFile file, AgencyCode agency, ItemCode item) {
        return switch (this) {
            case PRE_CHECK -> agency.equals(file.release().window().code()) ? Role.CLERK : Role.OFFICER;
            case CONCLUDE, HAND_OVER -> Role.CLERK;
            case ITEM_CHECK, REVIEW, SPECIAL_PROCEDURE, DECIDE -> Role.OFFICER;
                // the head of the agency for an item, the head of the government for the whole (Art. 42)
            case DECIDE_EXTENSION -> item == null ? Role.GOVERNMENT : Role.HEAD;
            case APPROVE_SECOND_NOTICE, EXPLAIN_DELAY -> Role.SUPERVISOR;
        };
    }
}
