package org.yiciban.casefile.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.store.CaseRecords;
import org.yiciban.casefile.store.Findings;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.form.component.Form;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.shared.ItemCode;

/** Looking at tasks: an officer sees the fields and papers of the items of his agency, the window sees all. */
@Service
@Transactional(readOnly = true)
public class Tasks {

    private final TaskAccess access;
    private final CaseFiles cases;
    private final TaskForms forms;
    private final TaskPapers papers;
    private final CaseRecords records;

    Tasks(TaskAccess access, CaseFiles cases, TaskForms forms, TaskPapers papers, CaseRecords records) {
        this.access = access;
        this.cases = cases;
        this.forms = forms;
        this.papers = papers;
        this.records = records;
    }

    /** A task with its form, the application as far as it concerns the viewer, and the outcomes. */
    public TaskDetail detail(String taskId, Account account) {
        OpenTask task = access.shown(taskId, account);
        CaseFile file = cases.find(task.caseNumber()).orElseThrow(ActRefused::noSuchTask);
        Set<ItemCode> concerned = concerned(file, account);
        Form whole = Application.form(file.release());
        boolean window = account.worksFor(file.release().window().code());
        Form seen = window ? whole : whole.projectedTo(concerned);
        Map<String, Object> data = records.submissions().data(file.number());
        Map<String, Object> facts = forms.facts(file, task);
        List<TaskDetail.TaskPaper> handedIn = papers.of(file, concerned);
        return new TaskDetail(
                task,
                file.release(),
                forms.schema(file, task),
                seen,
                window ? data : seen.reduce(data),
                handedIn,
                forms.outcomes(file, task).stream().map(StepOutcome::code).toList(),
                defects(file),
                forms.omissions(file, task, data, handedIn),
                facts,
                file.filing().mandate(),
                papers.powerOfAttorney(file).orElse(null),
                TaskDetail.unproven(file),
                file.release().sample(task.item(), forms.formStep(file, task)).orElse(null),
                forms.reviewed(file, task, facts),
                answered(file, task, window ? whole : seen, handedIn));
    }

    /** What the applicant made of the notice, for whoever checks his supplement: as far as it is the reader's business. */
    private AnsweredNotice answered(CaseFile file, OpenTask task, Form seen, List<TaskDetail.TaskPaper> papers) {
        boolean item = Step.ITEM_CHECK.is(task.step());
        int round = item ? file.item(task.item()).correctedIn() : file.rounds() - 1;
        boolean checks = item || Step.PRE_CHECK.is(task.step()) || Step.CONCLUDE.is(task.step());
        if (!checks || round < 1 || round >= file.rounds()) {
            return AnsweredNotice.NONE;
        }
        List<Findings.Named> asked = item
                ? records.findings().defectsOf(file, file.item(task.item()))
                : records.findings().defects(file.number(), round);
        return AnsweredNotice.of(
                asked.stream()
                        .filter(named -> shown(named.defect(), seen, papers))
                        .toList(),
                seen.reduce(records.submissions().data(file.number(), round)),
                seen.reduce(records.submissions().data(file.number())),
                records.submissions().papers(file.number()),
                papers);
    }

    private static boolean shown(Defect defect, Form seen, List<TaskDetail.TaskPaper> papers) {
        return defect.field() == null
                ? papers.stream().anyMatch(paper -> paper.code().value().equals(defect.material()))
                : seen.at(defect.field()).isPresent();
    }

    /** A paper that the viewer may read: one of an item of his agency. */
    public Upload paper(String taskId, String uploadId, Account account) {
        TaskDetail detail = detail(taskId, account);
        return Stream.concat(
                        Stream.ofNullable(detail.mandatePaper()),
                        detail.papers().stream().flatMap(paper -> paper.files().stream()))
                .filter(upload -> upload.id().equals(uploadId))
                .findFirst()
                .orElseThrow(ActRefused::noSuchTask);
    }

    private List<Defect> defects(CaseFile file) {
        return file.status() != CaseStatus.RECEIVED
                ? List.of()
                : records.findings().defects(file.number(), file.rounds()).stream()
                        .map(Findings.Named::defect)
                        .toList();
    }

    /** The items of the case that are the business of this person. */
    static Set<ItemCode> concerned(CaseFile file, Account account) {
        boolean window = account.worksFor(file.release().window().code());
        return file.items().stream()
                .filter(item -> window || account.worksFor(item.agency()))
                .map(item -> item.code())
                .collect(Collectors.toSet());
    }
}
