package org.yiciban.casefile;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.Release;
import org.yiciban.shared.CaseNumber;

/** Where a case is kept: the case itself, its clocks and bells, findings and documents. What every act and verb needs. */
@Component
class CaseStore {

    private final CaseFiles cases;
    private final Clocks clocks;
    private final Findings findings;
    private final CaseDocuments documents;
    private final Settlement settlement;

    CaseStore(CaseFiles cases, Clocks clocks, Findings findings, CaseDocuments documents, Settlement settlement) {
        this.cases = cases;
        this.clocks = clocks;
        this.findings = findings;
        this.documents = documents;
        this.settlement = settlement;
    }

    /** The case under its lock, for a verb of the model or inside an act. */
    CaseFile lock(CaseNumber number) {
        return cases.lock(number);
    }

    /** The case of an open task under its lock; empty when there is no such task. */
    Optional<CaseFile> lockCaseOf(String taskId) {
        return cases.lockCaseOf(taskId);
    }

    /** The case as it is, for looking at. */
    CaseFile find(CaseNumber number) {
        return cases.find(number).orElseThrow(ActRefused::noSuchCase);
    }

    Release release(CaseNumber number) {
        return cases.find(number).orElseThrow(ActRefused::noSuchCase).release();
    }

    void insert(CaseFile file) {
        cases.insert(file);
    }

    void save(CaseFile file) {
        cases.save(file);
    }

    void moveBells(CaseFile file, CasePart part, Bell... bells) {
        settlement.moveBells(file, part, bells);
    }

    Instant now() {
        return settlement.now();
    }

    /** The legal instant of what happens now in the case. */
    Instant now(CaseFile file) {
        return settlement.now(file);
    }

    Clocks clocks() {
        return clocks;
    }

    Findings findings() {
        return findings;
    }

    CaseDocuments documents() {
        return documents;
    }
}
