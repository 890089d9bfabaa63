package org.yiciban.casefile.settlement;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.notices.CaseDocuments;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.casefile.store.Findings;
import org.yiciban.catalogue.procedure.LimitTimer;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.CaseNumber;

/** Where a case is kept: the case itself, its clocks and timers, findings and documents. What every act and verb needs. */
@Component
public class CaseStore {

    private final CaseFiles cases;
    private final Clocks clocks;
    private final Findings findings;
    private final CaseDocuments documents;
    private final PassedLimits passedLimits;
    private final LegalTime time;

    CaseStore(
            CaseFiles cases,
            Clocks clocks,
            Findings findings,
            CaseDocuments documents,
            PassedLimits passedLimits,
            LegalTime time) {
        this.cases = cases;
        this.clocks = clocks;
        this.findings = findings;
        this.documents = documents;
        this.passedLimits = passedLimits;
        this.time = time;
    }

    /** The case under its lock, for a verb of the model or inside an act. */
    public CaseFile lock(CaseNumber number) {
        return cases.lock(number);
    }

    /** The case of an open task under its lock; empty when there is no such task. */
    public Optional<CaseFile> lockCaseOf(String taskId) {
        return cases.lockCaseOf(taskId);
    }

    /** The case as it is, for looking at. */
    public CaseFile find(CaseNumber number) {
        return cases.find(number).orElseThrow(ActRefused::noSuchCase);
    }

    public Release release(CaseNumber number) {
        return cases.find(number).orElseThrow(ActRefused::noSuchCase).release();
    }

    public void insert(CaseFile file) {
        cases.insert(file);
    }

    public void save(CaseFile file) {
        cases.save(file);
    }

    public void rescheduleTimers(CaseFile file, CasePart part, LimitTimer... timers) {
        passedLimits.rescheduleTimers(file, part, timers);
    }

    public Instant now() {
        return time.now();
    }

    /** The legal instant of what happens now in the case. */
    public Instant now(CaseFile file) {
        return time.now(file);
    }

    public Clocks clocks() {
        return clocks;
    }

    public Findings findings() {
        return findings;
    }

    public CaseDocuments documents() {
        return documents;
    }
}
