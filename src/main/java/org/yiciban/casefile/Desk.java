package org.yiciban.casefile;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.yiciban.identity.Account;
import org.yiciban.identity.Accounts;

/** The officers' desk: claim, release, transfer and finish tasks. On the same task exactly one wins. */
@Service
public class Desk {

    private final Acts acts;
    private final CaseStore store;
    private final TaskAccess access;
    private final StepDesk steps;
    private final Accounts accounts;

    Desk(Acts acts, CaseStore store, TaskAccess access, StepDesk steps, Accounts accounts) {
        this.acts = acts;
        this.store = store;
        this.access = access;
        this.steps = steps;
        this.accounts = accounts;
    }

    /** Takes a task; a second claim by the same person changes nothing. */
    public OpenTask claim(String taskId, Account account) {
        return acts.run(() -> {
            OpenTask task = locked(taskId, account);
            access.requireFree(task, account);
            access.requireSecondPerson(task, account, store.lock(task.caseNumber()));
            access.assign(taskId, account.username());
            return access.visible(taskId, account);
        });
    }

    /** Gives a task back to the queue. */
    public OpenTask release(String taskId, Account account) {
        return acts.run(() -> {
            OpenTask task = locked(taskId, account);
            access.requireHolder(task, account);
            access.assign(taskId, null);
            return access.visible(taskId, account);
        });
    }

    /** Hands a task over to a colleague who may do it; the holder or the head of the agency does so. */
    public OpenTask transfer(String taskId, String to, Account account) {
        return acts.run(() -> {
            OpenTask task = locked(taskId, account);
            access.requireHolder(task, account);
            Account colleague = accounts.find(to)
                    .filter(one -> !one.disabled() && access.mayDo(task, one))
                    .orElseThrow(() -> InvalidInput.of(
                            "to", "colleague", "没有这位同事，或其职责不包括这项任务。", "No such colleague, or not his duty."));
            access.assign(taskId, colleague.username());
            return access.find(taskId, account);
        });
    }

    /** Finishes a task. Limits that have passed are settled first; who comes second is told who was faster. */
    public void complete(String taskId, Completion completion, Account account, Channel channel) {
        acts.run(() -> {
            OpenTask task = locked(taskId, account);
            access.requireFree(task, account);
            Instant now = store.now();
            ActContext context = ActContext.of(account, channel, now)
                    .onBehalfOf(access.principal(task, account).orElse(null));
            steps.complete(new StepAct(store.lock(task.caseNumber()), task, completion, context, now));
            return null;
        });
    }

    /** The task under the lock of its case; when a limit had passed, its effect may just have taken the task away. */
    private OpenTask locked(String taskId, Account account) {
        store.lockCaseOf(taskId);
        OpenTask seen = access.visible(taskId, account);
        CaseFile file = store.lockSettled(seen.caseNumber());
        return file.unsaved ? access.stillOpen(seen, file, account) : seen;
    }
}
