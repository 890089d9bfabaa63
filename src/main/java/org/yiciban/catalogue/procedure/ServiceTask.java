package org.yiciban.catalogue.procedure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a service task of a model may ask of the program: only what no person did.
 *
 * @param verb its word in the models, written <code>${verb}</code>
 */
public record ServiceTask(String verb) {

    public static final ServiceTask OPEN_ITEM = new ServiceTask("openItem");
    public static final ServiceTask ISSUE = new ServiceTask("issue");
    public static final ServiceTask RECORD_OVERDUE = new ServiceTask("recordOverdue");
    /** A promised paper did not come: the item ends where its sheet names a rule, else it is decided on what is there. */
    public static final ServiceTask PAPER_MISSED = new ServiceTask("paperMissed");
    /** The same in models of earlier releases, which know the end only. */
    public static final ServiceTask END_FOR_MISSING_PAPER = new ServiceTask("endForMissingPaper");
    /** The item ends without an answer, which is marked as late. */
    public static final ServiceTask MARK_LATE = new ServiceTask("markLate");

    public static final ServiceTask ACCEPT_BY_LAW = new ServiceTask("acceptByLaw");
    public static final ServiceTask ABANDON = new ServiceTask("abandon");
    public static final ServiceTask OPEN_DELIVERY = new ServiceTask("openDelivery");
    public static final ServiceTask COMPLETE_CASE = new ServiceTask("completeCase");

    public static final ServiceTask ASK_APPLICANT = new ServiceTask("askApplicant");
    public static final ServiceTask LEAVE_UNANSWERED = new ServiceTask("leaveUnanswered");
    /** A public notice is published, and its period begins. */
    public static final ServiceTask PUBLISH_NOTICE = new ServiceTask("publishNotice");
    /** The period of a public notice is over. */
    public static final ServiceTask CLOSE_NOTICE = new ServiceTask("closeNotice");

    /** The period of a public notice is over by which a result counts as served. */
    public static final ServiceTask SERVE_BY_NOTICE = new ServiceTask("serveByNotice");

    /** The time for statements before a revocation is over. */
    public static final ServiceTask CLOSE_STATEMENTS = new ServiceTask("closeStatements");

    /** The time in which a hearing could be asked for is over. */
    public static final ServiceTask CLOSE_HEARING_RIGHT = new ServiceTask("closeHearingRight");

    /** The time for mending what wasn't kept of a commitment is over. */
    public static final ServiceTask CLOSE_MENDING = new ServiceTask("closeMending");

    private static final List<ServiceTask> OF_THE_LAW = List.of(
            OPEN_ITEM,
            ISSUE,
            RECORD_OVERDUE,
            PAPER_MISSED,
            MARK_LATE,
            ACCEPT_BY_LAW,
            ABANDON,
            OPEN_DELIVERY,
            COMPLETE_CASE,
            SERVE_BY_NOTICE,
            ASK_APPLICANT,
            LEAVE_UNANSWERED,
            PUBLISH_NOTICE,
            CLOSE_NOTICE,
            CLOSE_STATEMENTS,
            CLOSE_HEARING_RIGHT,
            CLOSE_MENDING);

    /** The service tasks of the law's procedure. */
    public static List<ServiceTask> ofTheLaw() {
        return OF_THE_LAW;
    }

    /** Words of models that were deployed before and run on; no new one is offered them. */
    private static final List<ServiceTask> FORMER = List.of(END_FOR_MISSING_PAPER);

    /** The service task of that word, be it a former one. */
    public static Optional<ServiceTask> of(String verb) {
        return Stream.concat(OF_THE_LAW.stream(), FORMER.stream())
                .filter(task -> task.verb.equals(verb))
                .findFirst();
    }

    /** As a model says it. */
    public String expression() {
        return "${" + verb + "}";
    }

    @Override
    public String toString() {
        return verb;
    }
}
