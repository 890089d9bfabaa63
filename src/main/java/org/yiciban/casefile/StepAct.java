package org.yiciban.casefile;

import java.time.Instant;

/** One officer finishing one task: everything that a step's rules look at. */
record StepAct(CaseFile file, OpenTask task, Completion completion, ActContext context, Instant now) {

    CaseItem item() {
        return file.item(task.item());
    }

    /** The remark, which this outcome can't do without. */
    String requiredComment(String zh, String en) {
        if (completion.comment() == null) {
            throw InvalidInput.of("comment", "required", zh, en);
        }
        return completion.comment();
    }

    /** The remark as the reasons of a decision against the applicant: facts and the rule (licensing law Arts 32, 38). */
    String grounds(String zh, String en) {
        return Grounds.checked(requiredComment(zh, en), file.release());
    }

    JournalLine line(JournalVerb verb) {
        return JournalLine.of(verb, task.part(), context, now);
    }
}
