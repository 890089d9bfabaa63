package org.yiciban.engine.process;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.ports.ProcedureActions;
import org.yiciban.shared.ItemCode;

/** The closed vocabulary of service tasks: each verb is one call to the case. */
class ServiceTasks {

    private static final String OUTCOME = "outcome";
    private static final String FOUR_EYES = "fourEyes";
    /** The outcome of a reception that the law itself accepts. */
    private static final String ACCEPT = "accept";

    private final ProcedureActions steps;
    private final RunRegister register;
    private final Map<String, JavaDelegate> byName;

    ServiceTasks(ProcedureActions steps, RunRegister register) {
        this.steps = steps;
        this.register = register;
        this.byName = Map.of(
                "openItem", this::openItem,
                "issue", execution -> steps.issue(run(execution).caseNumber(), item(execution)),
                "recordOverdue", this::recordOverdue,
                "endForMissingPaper",
                        execution -> steps.endForMissingPaper(run(execution).caseNumber(), item(execution)),
                "acceptByLaw", this::acceptByLaw,
                "abandon", execution -> steps.abandon(run(execution).caseNumber()),
                "openDelivery", this::openDelivery,
                "serve", execution -> steps.serve(run(execution).caseNumber()),
                "completeCase", execution -> steps.completeCase(run(execution).caseNumber()));
    }

    /** Each verb under the name that models use. */
    Map<String, JavaDelegate> byName() {
        return byName;
    }

    ProcedureActions steps() {
        return steps;
    }

    private void openItem(DelegateExecution execution) {
        ProcedureActions.Opening opening = steps.openItem(run(execution).caseNumber(), item(execution));
        execution.setVariable(OUTCOME, opening.name().toLowerCase(Locale.ROOT));
        execution.setVariable(FOUR_EYES, steps.fourEyes(run(execution).caseNumber(), item(execution)));
    }

    private void recordOverdue(DelegateExecution execution) {
        steps.recordOverdue(run(execution).caseNumber(), run(execution).part());
    }

    private void acceptByLaw(DelegateExecution execution) {
        steps.acceptByLaw(run(execution).caseNumber());
        execution.setVariable(OUTCOME, ACCEPT);
    }

    private void openDelivery(DelegateExecution execution) {
        execution.setVariable(OUTCOME, steps.openDelivery(run(execution).caseNumber()));
    }

    private Run run(DelegateExecution execution) {
        return register.runOf((ExecutionEntity) execution);
    }

    private ItemCode item(DelegateExecution execution) {
        CasePart part = run(execution).part();
        return part.item().orElseThrow(() -> new IllegalStateException("the part " + part + " handles no item"));
    }
}
