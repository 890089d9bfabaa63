package org.yiciban.casefile.desk;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.store.Findings;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.form.component.Form;

/** Correction notices of a case, for those who check: what is asked now, and what the applicant made of what was asked. */
@Component
class NoticeAnswers {

    private final Findings findings;
    private final Submissions submissions;

    NoticeAnswers(Findings findings, Submissions submissions) {
        this.findings = findings;
        this.submissions = submissions;
    }

    /**
     * What the applicant made of the notice, for whoever checks his supplement: as far as it is the reader's business.
     * Whoever approves a second notice reads all that the first one asked for; the answers themselves aren't his.
     */
    AnsweredNotice to(CaseFile file, OpenTask task, Form seen, List<TaskDetail.TaskPaper> papers) {
        boolean item = Step.ITEM_CHECK.is(task.step());
        int round = item ? file.item(Objects.requireNonNull(task.item())).correctedIn() : file.rounds() - 1;
        boolean approves = Step.APPROVE_SECOND_NOTICE.is(task.step());
        boolean checks = item || approves || Step.PRE_CHECK.is(task.step()) || Step.CONCLUDE.is(task.step());
        if (!checks || round < 1 || round >= file.rounds()) {
            return AnsweredNotice.NONE;
        }
        List<Findings.Named> asked = item
                ? findings.defectsOf(file, file.item(Objects.requireNonNull(task.item())))
                : findings.defects(file.number(), round);
        return AnsweredNotice.of(
                asked.stream()
                        .filter(named -> approves || shown(named.defect(), seen, papers))
                        .toList(),
                submissions.data(file.number(), round),
                submissions.data(file.number()),
                seen,
                submissions.papers(file.number()),
                papers);
    }

    private static boolean shown(Defect defect, Form seen, List<TaskDetail.TaskPaper> papers) {
        return defect.field() == null
                ? papers.stream().anyMatch(paper -> paper.code().value().equals(defect.material()))
                : seen.at(defect.field()).isPresent();
    }

    /** What was named so far in the round that is being checked. */
    List<Defect> defects(CaseFile file) {
        return file.status() != CaseStatus.RECEIVED
                ? List.of()
                : findings.defects(file.number(), file.rounds()).stream()
                        .map(Findings.Named::defect)
                        .toList();
    }
}
