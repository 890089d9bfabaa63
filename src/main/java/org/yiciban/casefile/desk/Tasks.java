package org.yiciban.casefile.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.RowNumbers;
import org.yiciban.casefile.commitment.CommitmentDesk;
import org.yiciban.casefile.delivery.Deliveries;
import org.yiciban.casefile.hearing.HearingGate;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.publicity.Objections;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.requests.OfferedItems;
import org.yiciban.casefile.revocation.Revocations;
import org.yiciban.casefile.slips.Slips;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.visits.SiteVisits;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.form.component.Form;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;

/** Looking at tasks: an officer sees the fields and papers of the items of his agency, the window sees all. */
@Service
@Transactional(readOnly = true)
public class Tasks {

    private final TaskAccess access;
    private final CaseFiles cases;
    private final TaskForms forms;
    private final TaskPapers papers;
    private final NoticeAnswers answers;
    private final Objections objections;
    private final Revocations revocations;
    private final Slips slips;
    private final SiteVisits visits;
    private final HearingGate hearings;
    private final CommitmentDesk commitments;
    private final Deliveries deliveries;

    Tasks(
            TaskAccess access,
            CaseFiles cases,
            TaskForms forms,
            TaskPapers papers,
            NoticeAnswers answers,
            Objections objections,
            Revocations revocations,
            Slips slips,
            SiteVisits visits,
            HearingGate hearings,
            CommitmentDesk commitments,
            Deliveries deliveries) {
        this.deliveries = deliveries;
        this.slips = slips;
        this.visits = visits;
        this.access = access;
        this.cases = cases;
        this.forms = forms;
        this.papers = papers;
        this.answers = answers;
        this.objections = objections;
        this.revocations = revocations;
        this.hearings = hearings;
        this.commitments = commitments;
    }

    /** A task with its form, the application as far as it concerns the viewer, and the outcomes. */
    public TaskDetail detail(String taskId, Account account) {
        OpenTask task = access.shown(taskId, account);
        CaseFile file = cases.find(task.caseNumber()).orElseThrow(ActRefused::noSuchTask);
        boolean handsOver = Step.HAND_OVER.is(task.step());
        // who hands over needs to know whom he hands what, and nothing of what was applied with
        Set<ItemCode> concerned = handsOver ? Set.of() : concerned(file, task, account);
        Form whole = Application.form(OfferedItems.answered(file));
        boolean window =
                account.worksFor(file.filing().organ(file.release().window().code()));
        Form seen = window ? whole : whole.projectedTo(concerned);
        Map<String, Object> data = handsOver ? Map.of() : ownRow(file, task, papers.data(file));
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
                answers.defects(file),
                forms.omissions(file, task, data, handedIn),
                facts,
                file.filing().mandate(),
                papers.powerOfAttorney(file).orElse(null),
                TaskDetail.unproven(file),
                forms.sample(file, task).orElse(null),
                forms.reviewed(file, task, facts),
                answers.to(file, task, window ? whole : seen, handedIn),
                objections.said(file, task.part()).orElse(null),
                revocations.of(file, task.part()).orElse(null),
                slips.of(file, task.part()).orElse(null),
                visits.last(file, task.item()).orElse(null),
                hearings.of(file, task.part()).orElse(null),
                commitments.of(file, task.part()).orElse(null),
                handsOver ? deliveries.list(file) : List.of());
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

    /** The same, with those that lie before him by the sheet of his step. */
    private static Set<ItemCode> concerned(CaseFile file, OpenTask task, Account account) {
        Set<ItemCode> concerned = new HashSet<>(concerned(file, account));
        if (account.worksFor(task.organ())) {
            CasePart.stepOf(task.part())
                    .filter(task.step()::equals)
                    .ifPresent(id ->
                            concerned.addAll(file.release().bundle().ownStep(id).reads()));
        }
        return concerned;
    }

    /** An item of a row is handled by what was said of that row; of the others of its list nothing has to be known for it. */
    private static Map<String, Object> ownRow(CaseFile file, OpenTask task, Map<String, Object> data) {
        ItemKey item = task.item();
        // where defects may be named, they are named by the place in the whole list
        return item == null || !item.ofRow() || Step.ITEM_CHECK.is(task.step())
                ? data
                : file.release()
                        .bundle()
                        .each(item.code())
                        .map(list -> RowNumbers.only(data, list, item.row()))
                        .orElse(data);
    }

    /** The items of the case that are the business of this person. */
    static Set<ItemCode> concerned(CaseFile file, Account account) {
        boolean window =
                account.worksFor(file.filing().organ(file.release().window().code()));
        return file.items().stream()
                .filter(item -> window || account.worksFor(file.filing().organ(item.agency())))
                .map(item -> item.code())
                .collect(Collectors.toSet());
    }
}
