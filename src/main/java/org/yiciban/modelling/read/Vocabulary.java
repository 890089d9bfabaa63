package org.yiciban.modelling.read;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.catalogue.procedure.ServiceTask;

/** The closed vocabulary of models: what the program answers to, and nothing else. */
public final class Vocabulary {

    /** What service tasks may say. */
    public static final Set<String> VERBS = words(ServiceTask.ofTheLaw(), ServiceTask::verb);

    /** The limits that fire a timer; see {@link #timer}. */
    public static final Set<String> LIMITS = words(LimitTimer.ofTheLaw(), LimitTimer::word);

    /** The applicant's and the officers' doings that a model may wait for. */
    public static final Set<String> MESSAGES = words(ProcessMessage.ofTheLaw(), ProcessMessage::id);

    /** The processes of the law's procedure that a model may call. */
    public static final Set<String> HANDLING = words(HandlingProcess.ofTheLaw(), HandlingProcess::key);

    public static final String ITEM_PROCESS = HandlingProcess.AGENCY_ITEM.key();
    public static final String CHECKERS = "${" + ProcessVariable.RECEPTION + "." + ProcessVariable.CHECKERS + "}";
    public static final String CHECKER = ProcessVariable.CHECKER.id();
    public static final String CASE_NUMBER = ProcessVariable.CASE_NUMBER.id();
    public static final String ITEM = ProcessVariable.ITEM.id();
    public static final String ROW = ProcessVariable.ROW.id();
    /** Before the name of a list whose rows a model goes through. */
    public static final String ROWS_OF = ProcessVariable.ROWS + ".";

    /** Variables that the program itself writes. */
    public static final Set<String> VARIABLES = Set.copyOf(ProcessVariable.names());

    /** Roots that the program answers; a variable of that name would stand in front of them. */
    static final Set<String> ROOTS = Set.copyOf(ProcessVariable.roots());

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

    private static <T> Set<String> words(List<T> listed, Function<T, String> word) {
        return listed.stream().map(word).collect(Collectors.toUnmodifiableSet());
    }

    /** What a timer is called that waits for {@code due.x}. */
    public static String timer(String limit) {
        return LimitTimer.ofWord(limit).orElseThrow().timer();
    }

    static boolean taken(String variable) {
        return VERBS.contains(variable) || ROOTS.contains(variable) || RESERVED.contains(variable);
    }
}
