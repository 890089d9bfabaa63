package org.yiciban.engine.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.ItemActions;
import org.yiciban.casefile.ports.NoticeActions;
import org.yiciban.casefile.ports.ProcedureActions;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.catalogue.procedure.ServiceTask;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.shared.ItemKey;

/** The closed vocabulary of service tasks: each verb is one call to the case. */
class ServiceTasks {

    private static final String OUTCOME = ProcessVariable.OUTCOME.id();
    private static final String FOUR_EYES = ProcessVariable.FOUR_EYES.id();

    private final ProcedureActions steps;
    private final ItemActions items;
    private final NoticeActions notices;
    private final RunRegister register;
    private final Map<String, JavaDelegate> byName;

    ServiceTasks(ProcedureActions steps, ItemActions items, NoticeActions notices, RunRegister register) {
        this.steps = steps;
        this.items = items;
        this.notices = notices;
        this.register = register;
        Map<String, JavaDelegate> verbs = new HashMap<>(Map.of(
                ServiceTask.OPEN_ITEM.verb(),
                this::openItem,
                ServiceTask.ISSUE.verb(),
                execution -> items.issue(run(execution).caseNumber(), item(execution)),
                ServiceTask.RECORD_OVERDUE.verb(),
                this::recordOverdue,
                ServiceTask.END_FOR_MISSING_PAPER.verb(),
                execution -> items.endForMissingPaper(run(execution).caseNumber(), item(execution)),
                ServiceTask.ACCEPT_BY_LAW.verb(),
                this::acceptByLaw,
                ServiceTask.ABANDON.verb(),
                execution -> steps.abandon(run(execution).caseNumber()),
                ServiceTask.OPEN_DELIVERY.verb(),
                this::openDelivery,
                ServiceTask.COMPLETE_CASE.verb(),
                execution -> steps.completeCase(run(execution).caseNumber()),
                ServiceTask.ASK_APPLICANT.verb(),
                this::askApplicant,
                ServiceTask.LEAVE_UNANSWERED.verb(),
                execution -> steps.leaveUnanswered(
                        run(execution).caseNumber(), run(execution).part())));
        verbs.put(
                ServiceTask.MARK_LATE.verb(),
                execution -> items.markLate(run(execution).caseNumber(), item(execution)));
        verbs.put(
                ServiceTask.CLOSE_STATEMENTS.verb(),
                execution -> items.closeStatements(run(execution).caseNumber(), item(execution)));
        verbs.put(
                ServiceTask.CLOSE_HEARING_RIGHT.verb(),
                execution -> items.closeHearingRight(run(execution).caseNumber(), item(execution)));
        verbs.put(
                ServiceTask.CLOSE_MENDING.verb(),
                execution -> items.closeMending(run(execution).caseNumber(), item(execution)));
        verbs.put(ServiceTask.SERVE_BY_NOTICE.verb(), this::serveByNotice);
        verbs.put(ServiceTask.PAPER_MISSED.verb(), this::paperMissed);
        verbs.put(ServiceTask.PUBLISH_NOTICE.verb(), this::publishNotice);
        verbs.put(ServiceTask.CLOSE_NOTICE.verb(), this::closeNotice);
        this.byName = Map.copyOf(verbs);
    }

    /** Each verb under the name that models use. */
    Map<String, JavaDelegate> byName() {
        return byName;
    }

    /** What a model asks of a decision table. */
    JavaDelegate decision(String table) {
        return execution -> steps.decide(run(execution).caseNumber(), table);
    }

    ProcedureActions steps() {
        return steps;
    }

    private void openItem(DelegateExecution execution) {
        ItemActions.Opening opening = items.openItem(run(execution).caseNumber(), item(execution));
        execution.setVariable(OUTCOME, opening.code());
        execution.setVariable(FOUR_EYES, items.fourEyes(run(execution).caseNumber(), item(execution)));
    }

    private void paperMissed(DelegateExecution execution) {
        ItemActions.Missed missed = items.paperMissed(run(execution).caseNumber(), item(execution));
        execution.setVariable(OUTCOME, missed.code());
    }

    private void recordOverdue(DelegateExecution execution) {
        steps.recordOverdue(run(execution).caseNumber(), run(execution).part());
    }

    private void acceptByLaw(DelegateExecution execution) {
        steps.acceptByLaw(run(execution).caseNumber());
        // the reception goes on as if the window had accepted
        execution.setVariable(OUTCOME, StepOutcome.ACCEPT.code());
    }

    private void openDelivery(DelegateExecution execution) {
        execution.setVariable(OUTCOME, steps.openDelivery(run(execution).caseNumber()));
    }

    private void serveByNotice(DelegateExecution execution) {
        execution.setVariable(OUTCOME, steps.serveByNotice(run(execution).caseNumber()));
    }

    private void askApplicant(DelegateExecution execution) {
        execution.setVariable(
                OUTCOME,
                steps.askApplicant(run(execution).caseNumber(), run(execution).part()));
    }

    private void publishNotice(DelegateExecution execution) {
        execution.setVariable(
                OUTCOME,
                notices.publish(run(execution).caseNumber(), run(execution).part()));
    }

    private void closeNotice(DelegateExecution execution) {
        execution.setVariable(
                OUTCOME,
                notices.close(run(execution).caseNumber(), run(execution).part()));
    }

    private Run run(DelegateExecution execution) {
        return register.runOf((ExecutionEntity) execution);
    }

    private ItemKey item(DelegateExecution execution) {
        CasePart part = run(execution).part();
        return part.item().orElseThrow(() -> new IllegalStateException("the part " + part + " handles no item"));
    }
}
