package org.yiciban.engine.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskJavaDelegateActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.yiciban.casefile.ports.ItemActions;
import org.yiciban.catalogue.procedure.LimitTimer;

/** Adds to every model what no modeller has to think of: the run register and the work list. */
class ModelListeners extends AbstractBpmnParseListener {

    private final RunRegister register;
    private final WorkListReporter workList;
    private final ItemActions items;
    private final ServiceTasks serviceTasks;

    ModelListeners(RunRegister register, WorkListReporter workList, ItemActions items, ServiceTasks serviceTasks) {
        this.register = register;
        this.workList = workList;
        this.items = items;
        this.serviceTasks = serviceTasks;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        ExecutionListener started = execution -> register.runOf((ExecutionEntity) execution);
        process.addBuiltInListener(ExecutionListener.EVENTNAME_START, started);
        ExecutionListener ended = execution -> ended(((ExecutionEntity) execution).getProcessInstance());
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, ended);
    }

    private void ended(ExecutionEntity instance) {
        if (register.isItemBeside(instance)) {
            items.besideEnded(register.runOf(instance).caseNumber());
        }
    }

    /** The engine would ask a decision engine of its own, which is switched off: it is one call of the case instead. */
    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String table = element.attribute(ModelRefusal.CAMUNDA + ":decisionRef");
        activity.setActivityBehavior(new ServiceTaskJavaDelegateActivityBehavior(serviceTasks.decision(table)));
    }

    /** Where the case waits for a date of its sheet, it hears that it waits and that it goes on. */
    @Override
    public void parseIntermediateTimerEventDefinition(Element element, ActivityImpl activity) {
        LimitTimer.dateOf(activity.getId()).ifPresent(date -> {
            ExecutionListener comes = execution -> serviceTasks
                    .steps()
                    .awaitDate(register.runOf((ExecutionEntity) execution).caseNumber(), date);
            ExecutionListener goes = execution -> {
                if (!((ExecutionEntity) execution).isCanceled()) {
                    serviceTasks
                            .steps()
                            .passDate(
                                    register.runOf((ExecutionEntity) execution).caseNumber(), date);
                }
            };
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, comes);
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, goes);
        });
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, workList);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, workList);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, workList);
    }
}
