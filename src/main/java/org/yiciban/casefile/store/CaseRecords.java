package org.yiciban.casefile.store;

import org.springframework.stereotype.Component;

/** The records beside a case: rounds, findings, step records, results. */
@Component
public record CaseRecords(Submissions submissions, Findings findings, StepRecords steps, Results results) {}
