package org.yiciban.casefile.desk;

import java.time.Instant;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.facts.ReceptionFacts;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;

/** The officers' desk: claim, release, transfer and finish tasks. On the same task exactly one wins. */
@Service
public class TaskActions {

    private final CaseTransactions caseTransactions;
    private final TaskAccess access;
    private final CompletionCheck check;
    private final TaskCompletion steps;
    private final TaskPapers papers;

    TaskActions(
            CaseTransactions caseTransactions,
            TaskAccess access,
            CompletionCheck check,
            TaskCompletion steps,
            TaskPapers papers) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.check = check;
        this.steps = steps;
        this.papers = papers;
    }

    /** Takes a task; a second claim by the same person changes nothing. */
    public OpenTask claim(String taskId, Account account) {
        return act(taskId, account, (file, now) -> {
            OpenTask task = access.visible(taskId, account);
            access.requireFree(task, account);
            TaskAccess.requireImpartial(file, account);
            access.requireSecondPerson(task, account, file);
            access.requireNotReceiver(task, account, file);
            access.assign(taskId, account.username());
            return access.visible(taskId, account);
        });
    }

    /** Gives a task back to the queue. */
    public OpenTask release(String taskId, Account account) {
        return act(taskId, account, (file, now) -> {
            OpenTask task = access.visible(taskId, account);
            access.requireHolder(task, account);
            access.assign(taskId, null);
            return access.visible(taskId, account);
        });
    }

    /** Hands a task over to a colleague who may do it; the holder or the head of the agency does so. */
    public OpenTask transfer(String taskId, String to, Account account) {
        return act(taskId, account, (file, now) -> {
            OpenTask task = access.visible(taskId, account);
            access.requireHolder(task, account);
            Account colleague = access.colleague(task, to);
            TaskAccess.requireImpartial(file, colleague);
            access.requireNotReceiver(task, colleague, file);
            access.assign(taskId, colleague.username());
            return access.find(taskId, account);
        });
    }

    /**
     * Records that the holder of a task compared a paper with its original 核验原件. A second time changes nothing.
     *
     * @throws InvalidInput when no such paper was handed in for an item of his agency
     */
    public void originalSeen(String taskId, String material, Account account) {
        act(taskId, account, (file, now) -> {
            OpenTask task = access.visible(taskId, account);
            access.requireHolder(task, account);
            TaskDetail.TaskPaper paper = papers.of(file, Tasks.concerned(file, account)).stream()
                    .filter(one ->
                            one.code().value().equals(material) && !one.files().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of("material", "no-paper", "paper.original-missing"));
            if (!paper.originalSeen()) {
                ActContext context = ActContext.of(account, Channel.WINDOW, now);
                file.record(JournalLine.of(JournalEvent.ORIGINAL_SEEN, task.part(), context, now)
                        .facts(new ReceptionFacts.OriginalSeen(paper.code())));
                file.touch();
            }
            return null;
        });
    }

    /** Finishes a task. Limits that have passed were settled before; who comes second is told who was faster. */
    public void complete(String taskId, Completion completion, Account account, Channel channel) {
        act(taskId, account, (file, now) -> {
            OpenTask task = access.visible(taskId, account);
            access.requireFree(task, account);
            TaskAccess.requireImpartial(file, account);
            access.requireNotReceiver(task, account, file);
            ActContext context = ActContext.of(account, channel, now)
                    .onBehalfOf(access.principal(task, account).orElse(null));
            steps.complete(check.checked(new StepAct(file, task, completion, context, now)));
            return null;
        });
    }

    /** An act on the case of a task; a task that is gone is refused with what became of it. */
    private <T> T act(String taskId, Account account, BiFunction<CaseFile, Instant, T> act) {
        return caseTransactions.onCaseOf(taskId, () -> access.gone(taskId, account), act);
    }
}
