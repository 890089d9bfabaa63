package org.yiciban.casefile;

import org.springframework.stereotype.Component;

/** The records beside a case: rounds, findings, step records, results. */
@Component
record CaseRecords(Submissions submissions, Findings findings, StepRecords steps, Results results) {}
