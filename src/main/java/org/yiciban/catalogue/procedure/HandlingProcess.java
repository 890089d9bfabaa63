package org.yiciban.catalogue.procedure;

import java.util.List;
import java.util.Optional;

/**
 * A process of the law's procedure, which the bundles share: models call it, or the case starts it aside.
 *
 * @param key the key of the process in its model
 */
public record HandlingProcess(String key) {

    public static final HandlingProcess RECEPTION = new HandlingProcess("reception");
    public static final HandlingProcess AGENCY_ITEM = new HandlingProcess("agency-item");
    public static final HandlingProcess DELIVERY = new HandlingProcess("delivery");
    public static final HandlingProcess DELAY_EXPLANATION = new HandlingProcess("delay-explanation");

    /** An answer that comes after its limit, beside the case. */
    public static final HandlingProcess LATE_ANSWER = new HandlingProcess("late-answer");

    public static final HandlingProcess ASK_APPLICANT = new HandlingProcess("ask-applicant");

    public static final HandlingProcess PUBLIC_NOTICE = new HandlingProcess("public-notice");
    /** One objection to a public notice, beside the case. */
    public static final HandlingProcess NOTICE_OBJECTION = new HandlingProcess("notice-objection");

    /** A person looks afterwards at what rules have granted, beside the case. */
    public static final HandlingProcess RULES_CHECK = new HandlingProcess("rules-check");

    /** An agency takes back what it has granted, or keeps it (licensing law Arts 8, 69), beside the case. */
    public static final HandlingProcess REVOCATION = new HandlingProcess("revocation");
    /** An agency looks whether something it has granted can stand, beside the case. */
    public static final HandlingProcess REVOCATION_DOUBT = new HandlingProcess("revocation-doubt");

    /** A second person looks at a slip of the pen in an issued document, beside the case. */
    public static final HandlingProcess SLIP = new HandlingProcess("slip");

    /** A hearing before a decision, beside the case (licensing law Arts 46–48). */
    public static final HandlingProcess HEARING = new HandlingProcess("hearing");

    /** What an applicant committed to 告知承诺 is checked after the grant, beside the case. */
    public static final HandlingProcess POST_CHECK = new HandlingProcess("post-check");

    private static final List<HandlingProcess> OF_THE_LAW = List.of(
            RECEPTION,
            AGENCY_ITEM,
            DELIVERY,
            DELAY_EXPLANATION,
            LATE_ANSWER,
            ASK_APPLICANT,
            PUBLIC_NOTICE,
            NOTICE_OBJECTION,
            RULES_CHECK,
            REVOCATION,
            REVOCATION_DOUBT,
            SLIP,
            HEARING,
            POST_CHECK);

    /** The processes of the law's procedure. */
    public static List<HandlingProcess> ofTheLaw() {
        return OF_THE_LAW;
    }

    /** The process of that key. */
    public static Optional<HandlingProcess> of(String key) {
        return OF_THE_LAW.stream().filter(process -> process.key.equals(key)).findFirst();
    }

    @Override
    public String toString() {
        return key;
    }
}
