package org.yiciban.catalogue.procedure;

import static org.yiciban.catalogue.procedure.ProcessVariable.CHECKER;
import static org.yiciban.catalogue.procedure.ProcessVariable.FOUR_EYES;
import static org.yiciban.catalogue.procedure.ProcessVariable.ITEM;
import static org.yiciban.catalogue.procedure.ProcessVariable.NOTICE;
import static org.yiciban.catalogue.procedure.ProcessVariable.OUTCOME;
import static org.yiciban.catalogue.procedure.ProcessVariable.PAPER_MISSING;

import java.util.List;
import java.util.Optional;

/**
 * The place of a model in the procedure, and with it the words it may use: what belongs to another model would wait there
 * for what never comes, or fail when a token gets to it.
 *
 * @param process the shared process; empty for a bundle, which has only the calls of these
 * @param steps what persons do in it by the law; a bundle has the steps of its sheet besides
 * @param verbs what its service tasks may say
 * @param messages what it is told
 * @param limits the limits whose clocks run while it does
 * @param calls the processes that it may call
 * @param facts what the program writes for its conditions
 */
public record ModelRole(
        Optional<HandlingProcess> process,
        List<Step> steps,
        List<ServiceTask> verbs,
        List<ProcessMessage> messages,
        List<LimitTimer> limits,
        List<HandlingProcess> calls,
        List<ProcessVariable> facts) {
    /** The model of a bundle: it calls, has steps of its own, and records its own delay. */
    public static final ModelRole BUNDLE = new ModelRole(
            Optional.empty(),
            List.of(),
            List.of(ServiceTask.RECORD_OVERDUE),
            List.of(),
            List.of(LimitTimer.BUNDLE),
            List.of(
                    HandlingProcess.RECEPTION,
                    HandlingProcess.AGENCY_ITEM,
                    HandlingProcess.DELIVERY,
                    HandlingProcess.ASK_APPLICANT,
                    HandlingProcess.PUBLIC_NOTICE),
            List.of());

    /** The model of what is asked for later in a case: it calls the item that it is handled as. */
    public static final ModelRole REQUEST = calling(HandlingProcess.AGENCY_ITEM);

    private static final List<ModelRole> SHARED = List.of(
            shared(
                    HandlingProcess.RECEPTION,
                    List.of(Step.PRE_CHECK, Step.CONCLUDE, Step.APPROVE_SECOND_NOTICE),
                    List.of(ServiceTask.ACCEPT_BY_LAW, ServiceTask.ABANDON, ServiceTask.RECORD_OVERDUE),
                    List.of(ProcessMessage.SUPPLEMENTED, ProcessMessage.CASE_WITHDRAWN),
                    List.of(LimitTimer.RECEPTION, LimitTimer.RECEPTION_OVERDUE, LimitTimer.CORRECTION),
                    List.of(OUTCOME, CHECKER)),
            shared(
                    HandlingProcess.AGENCY_ITEM,
                    Step.OF_ITEM,
                    List.of(
                            ServiceTask.OPEN_ITEM,
                            ServiceTask.ISSUE,
                            ServiceTask.RECORD_OVERDUE,
                            ServiceTask.PAPER_MISSED,
                            ServiceTask.END_FOR_MISSING_PAPER,
                            ServiceTask.MARK_LATE),
                    List.of(ProcessMessage.SUPPLEMENTED, ProcessMessage.ITEM_ENDED, ProcessMessage.EXTENSION_ASKED),
                    List.of(LimitTimer.ITEM, LimitTimer.DEFERRAL, LimitTimer.ANSWER),
                    List.of(OUTCOME, FOUR_EYES, PAPER_MISSING, ITEM)),
            shared(
                    HandlingProcess.DELIVERY,
                    List.of(Step.HAND_OVER),
                    List.of(
                            ServiceTask.OPEN_DELIVERY,
                            ServiceTask.SERVE_BY_NOTICE,
                            ServiceTask.COMPLETE_CASE,
                            ServiceTask.RECORD_OVERDUE),
                    List.of(),
                    List.of(LimitTimer.DELIVERY, LimitTimer.NOTICE),
                    List.of(OUTCOME)),
            aside(HandlingProcess.DELAY_EXPLANATION, Step.EXPLAIN_DELAY),
            aside(HandlingProcess.LATE_ANSWER, Step.ANSWER_LATE),
            shared(
                    HandlingProcess.ASK_APPLICANT,
                    List.of(),
                    List.of(ServiceTask.ASK_APPLICANT, ServiceTask.LEAVE_UNANSWERED),
                    List.of(ProcessMessage.APPLICANT_ANSWERED, ProcessMessage.ASK_ENDED),
                    List.of(LimitTimer.APPLICANT),
                    List.of(OUTCOME)),
            shared(
                    HandlingProcess.PUBLIC_NOTICE,
                    List.of(),
                    List.of(ServiceTask.PUBLISH_NOTICE, ServiceTask.CLOSE_NOTICE),
                    List.of(ProcessMessage.OBJECTIONS_SETTLED, ProcessMessage.CASE_WITHDRAWN),
                    List.of(LimitTimer.NOTICE),
                    List.of(OUTCOME, NOTICE)),
            aside(HandlingProcess.NOTICE_OBJECTION, Step.ANSWER_OBJECTION),
            aside(HandlingProcess.RULES_CHECK, Step.CHECK_RULES),
            shared(
                    HandlingProcess.REVOCATION,
                    List.of(Step.DECIDE_REVOCATION),
                    List.of(ServiceTask.CLOSE_STATEMENTS),
                    List.of(ProcessMessage.STATEMENTS_MADE),
                    List.of(LimitTimer.STATEMENT),
                    List.of(OUTCOME)),
            aside(HandlingProcess.REVOCATION_DOUBT, Step.CONSIDER_REVOCATION),
            aside(HandlingProcess.SLIP, Step.APPROVE_SLIP),
            shared(
                    HandlingProcess.HEARING,
                    List.of(Step.ARRANGE_HEARING, Step.HOLD_HEARING, Step.DECIDE_CHAIR),
                    List.of(ServiceTask.CLOSE_HEARING_RIGHT),
                    List.of(
                            ProcessMessage.HEARING_DUE,
                            ProcessMessage.HEARING_WAIVED,
                            ProcessMessage.CHAIR_OBJECTED,
                            ProcessMessage.ITEM_ENDED),
                    List.of(LimitTimer.HEARING),
                    List.of(OUTCOME)),
            shared(
                    HandlingProcess.POST_CHECK,
                    List.of(Step.CHECK_COMMITMENT, Step.CHECK_MENDING),
                    List.of(ServiceTask.RECORD_OVERDUE, ServiceTask.CLOSE_MENDING),
                    List.of(ProcessMessage.MENDING_REPORTED),
                    List.of(LimitTimer.POST_CHECK, LimitTimer.MENDING),
                    List.of(OUTCOME)));

    private static ModelRole calling(HandlingProcess one) {
        return new ModelRole(Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(one), List.of());
    }

    /** One step of one person, beside the case. */
    private static ModelRole aside(HandlingProcess process, Step step) {
        return shared(process, List.of(step), List.of(), List.of(), List.of(), List.of(OUTCOME));
    }

    private static ModelRole shared(
            HandlingProcess process,
            List<Step> steps,
            List<ServiceTask> verbs,
            List<ProcessMessage> messages,
            List<LimitTimer> limits,
            List<ProcessVariable> facts) {
        return new ModelRole(Optional.of(process), steps, verbs, messages, limits, List.of(), facts);
    }

    /** The roles of the shared models. */
    public static List<ModelRole> shared() {
        return SHARED;
    }

    /** The role of the process of that key: a shared one, that of a later request, or else that of a bundle. */
    public static ModelRole of(String processKey) {
        return SHARED.stream()
                .filter(role -> role.process.orElseThrow().key().equals(processKey))
                .findFirst()
                .orElse(LaterRequest.isProcessKey(processKey) ? REQUEST : BUNDLE);
    }

    /** Whether a user task of that id may stand in it: a bundle has those of its sheet, which aren't the law's. */
    public boolean hasStep(String id) {
        return isBundle() ? Step.isIdOfSheets(id) : steps.stream().anyMatch(step -> step.is(id));
    }

    /** Whether it is the role of a bundle. */
    public boolean isBundle() {
        return equals(BUNDLE);
    }

    /** Whether it is the role of a later request. */
    public boolean isRequest() {
        return equals(REQUEST);
    }

    /** The key of the shared process; {@code bundle} for a bundle, {@code request} for a later request. */
    @Override
    public String toString() {
        return process.map(HandlingProcess::key).orElse(isBundle() ? "bundle" : "request");
    }
}
