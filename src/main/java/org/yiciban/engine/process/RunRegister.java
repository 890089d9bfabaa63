package org.yiciban.engine.process;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.ProcessVariable;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;

/**
 * Which process instance carries which part of a case. All instances of a case share its number as business key, so
 * messages and timers find theirs here. Rows stay when an instance has ended.
 */
class RunRegister {

    static final String CASE_NUMBER = ProcessVariable.CASE_NUMBER.id();
    static final String ITEM = ProcessVariable.ITEM.id();
    static final String ROW = ProcessVariable.ROW.id();
    static final String NOTICE = ProcessVariable.NOTICE.id();
    /** Handed over when a process of the after-life starts; transient, never stored as a variable. */
    static final String PART = "part";

    private static final int REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    /** A row never changes and no id is used twice, so what was read or written once may be remembered. */
    private final Map<String, Run> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Run> eldest) {
            return size() > REMEMBERED;
        }
    });

    RunRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The part that an execution belongs to; writes the row when the instance is just starting. */
    Run runOf(ExecutionEntity execution) {
        Run known = remembered.get(execution.getProcessInstanceId());
        if (known != null) {
            return known;
        }
        ExecutionEntity instance = execution.getProcessInstance();
        Run run = isNew(instance) ? register(instance) : read(instance.getId());
        remembered.put(instance.getId(), run);
        return run;
    }

    /** The instances of a part, the youngest first. */
    List<String> instancesOf(CaseNumber caseNumber, CasePart part) {
        return jdbc.sql("select instance_id from process_run where case_number = ? and part = ?"
                        + " order by started_at desc, instance_id desc")
                .params(caseNumber.value(), part.key())
                .query(String.class)
                .list();
    }

    /** Whether it is the process of one item that was started for itself and not by the bundle's. */
    boolean isItemBeside(ExecutionEntity instance) {
        return instance.getSuperExecutionId() == null
                && runOf(instance).part().item().isPresent();
    }

    /** Timers of event subprocesses ask before the engine tells anybody that the instance has started. */
    private static boolean isNew(ExecutionEntity instance) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .isTransient(instance);
    }

    private Run register(ExecutionEntity instance) {
        Run run = new Run(new CaseNumber((String) instance.getVariable(CASE_NUMBER)), partOf(instance));
        jdbc.sql("insert into process_run (instance_id, case_number, part, started_at) values (?, ?, ?, ?)")
                .params(
                        instance.getId(),
                        run.caseNumber().value(),
                        run.part().key(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .update();
        return run;
    }

    private static CasePart partOf(ExecutionEntity instance) {
        if (instance.getSuperExecutionId() == null) {
            Object given = instance.getVariable(PART);
            return given == null ? CasePart.BUNDLE : CasePart.read((String) given);
        }
        if (HandlingProcess.ASK_APPLICANT
                .key()
                .equals(instance.getProcessDefinition().getKey())) {
            return CasePart.ofAsk(instance.getSuperExecution().getActivityId());
        }
        Object notice = instance.getVariable(NOTICE);
        if (notice != null
                && HandlingProcess.PUBLIC_NOTICE
                        .key()
                        .equals(instance.getProcessDefinition().getKey())) {
            return CasePart.ofNotice((String) notice);
        }
        Object item = instance.getVariable(ITEM);
        if (item == null) {
            return CasePart.read(instance.getProcessDefinition().getKey());
        }
        Object row = instance.getVariable(ROW);
        return row == null
                ? CasePart.read((String) item)
                : CasePart.of(new ItemKey(new ItemCode((String) item), ((Number) row).intValue()));
    }

    private Run read(String instanceId) {
        return jdbc.sql("select case_number, part from process_run where instance_id = ?")
                .param(instanceId)
                .query((row, number) -> new Run(new CaseNumber(row.getString(1)), CasePart.read(row.getString(2))))
                .single();
    }
}
