package org.yiciban.casefile.limits;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.clocks.ExplanationClocks;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.StepFacts;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.catalogue.procedure.Step;

/**
 * What follows when an authority lets a statutory limit pass: it is recorded for good, as of the due instant, and an
 * explanation is owed (优化营商环境条例 Art. 36). It is never an approval.
 */
@Component
public class Overdue {

    private final LegalTime time;
    private final WorkList workList;
    private final ExplanationClocks explanations;
    private final ObjectProvider<CaseProcess> process;

    Overdue(LegalTime time, WorkList workList, ExplanationClocks explanations, ObjectProvider<CaseProcess> process) {
        this.explanations = explanations;
        this.time = time;
        this.workList = workList;
        this.process = process;
    }

    public void record(CaseFile file, CasePart part) {
        Instant now = time.now(file);
        // what is late with an explanation explains nothing else: a supervisor hands it to the head
        boolean explanationOwed = !part.equals(part.late())
                || file.clocks().stream().anyMatch(clock -> clock.part().equals(part) && clock.effectAt() != null);
        for (CaseClock clock : file.clocks()) {
            if (clock.part().equals(part) && clock.kind().ofAuthority() && clock.awaitsEffect(now)) {
                Instant due = clock.due().orElseThrow();
                clock.effectHappened(due);
                file.record(JournalLine.of(JournalEvent.OVERDUE, part, ActContext.byLaw(due), now)
                        .clock("PASSED " + clock.kind())
                        .facts(new LimitFacts.LimitPassed(
                                part,
                                due,
                                // earlier where a calendar came late: remedies are open from then on
                                clock.clock().lawfulDue(clock.calendar()))));
                lapseExtension(file, part, due, now);
            }
        }
        file.touch();
        if (!explanationOwed) {
            explanations.start(file, part, now);
            process.getObject()
                    .startAside(
                            file.number(),
                            CasePart.explanationOf(part),
                            HandlingProcess.DELAY_EXPLANATION,
                            file.release().deploymentId());
        }
    }

    /** An extension has to be granted before the limit passes (licensing law Art. 42); nobody can decide it now. */
    private void lapseExtension(CaseFile file, CasePart part, Instant due, Instant now) {
        for (OpenTask task : workList.of(file)) {
            if (task.part().equals(part) && Step.DECIDE_EXTENSION.is(task.step())) {
                file.record(JournalLine.of(JournalEvent.EXTENSION_LAPSED, part, ActContext.byLaw(due), now)
                        .facts(new LimitFacts.ExtensionLapsed(part)));
                workList.takenAway(task.id());
                process.getObject().complete(task.id(), StepFacts.NONE);
            }
        }
    }
}
