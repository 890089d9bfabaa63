package org.yiciban.modelling.read;

import java.util.Set;

/** The closed vocabulary of models: what the program answers to, and nothing else. */
public final class Vocabulary {

    /** What service tasks may say. */
    public static final Set<String> VERBS = Set.of(
            "openItem",
            "issue",
            "recordOverdue",
            "endForMissingPaper",
            "acceptByLaw",
            "abandon",
            "openDelivery",
            "serve",
            "completeCase");

    /** The limits that fire a timer; see {@link #timer}. */
    public static final Set<String> LIMITS =
            Set.of("reception", "receptionOverdue", "correction", "deferral", "item", "bundle", "delivery");

    /** The applicant's and the officers' doings that a model may wait for. */
    public static final Set<String> MESSAGES =
            Set.of("supplemented", "case-withdrawn", "item-ended", "extension-asked");

    /** The processes of the law's procedure that a model may call. */
    public static final Set<String> HANDLING = Set.of("reception", "agency-item", "delivery", "delay-explanation");

    public static final String ITEM_PROCESS = "agency-item";
    public static final String CHECKERS = "${reception.checkers}";
    public static final String CHECKER = "checker";
    public static final String CASE_NUMBER = "caseNumber";
    public static final String ITEM = "item";

    /** Variables that the program itself writes. */
    public static final Set<String> VARIABLES =
            Set.of(CASE_NUMBER, ITEM, "agency", CHECKER, "outcome", "fourEyes", "paperMissing");

    /** Roots that the program answers; a variable of that name would stand in front of them. */
    static final Set<String> ROOTS = Set.of("due", "reception");

    /** Names that mean something else to the engine than a fact of the case. */
    static final Set<String> RESERVED = Set.of(
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "variableScope",
            "processEngine",
            "processEngineServices",
            "authenticatedUserId",
            "class",
            "empty",
            "div",
            "mod",
            "instanceof");

    private Vocabulary() {}

    /** What a timer is called that waits for {@code due.x}: {@code x-limit}, but {@code reception-overdue}. */
    public static String timer(String limit) {
        return limit.equals("receptionOverdue") ? "reception-overdue" : limit + "-limit";
    }

    static boolean taken(String variable) {
        return VERBS.contains(variable) || ROOTS.contains(variable) || RESERVED.contains(variable);
    }
}
