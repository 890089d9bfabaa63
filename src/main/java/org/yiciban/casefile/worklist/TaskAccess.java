package org.yiciban.casefile.worklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.StepAct;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.account.Substitutes;
import org.yiciban.shared.CasesShown;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/** Who may see and do which task. A task that somebody may not see looks like none. */
@Component
@EnableConfigurationProperties(DutySettings.class)
public class TaskAccess {
    private final WorkList workList;
    private final LostRace finished;
    private final Accounts accounts;
    private final Substitutes substitutes;
    private final ApplicationEventPublisher events;
    private final DutySettings settings;

    TaskAccess(
            WorkList workList,
            LostRace finished,
            Accounts accounts,
            Substitutes substitutes,
            ApplicationEventPublisher events,
            DutySettings settings) {
        this.settings = settings;
        this.workList = workList;
        this.finished = finished;
        this.accounts = accounts;
        this.substitutes = substitutes;
        this.events = events;
    }

    public OpenTask find(String taskId, Account account) {
        return workList.find(taskId).orElseThrow(() -> gone(taskId, account));
    }

    /** The refusal for a task that isn't open: what became of it, for those whose it was. */
    public ActRefused gone(String taskId, Account account) {
        return finished.gone(taskId, account);
    }

    public OpenTask visible(String taskId, Account account) {
        return visible(find(taskId, account), account);
    }

    /** A task for looking at, which tells whether a limit that has passed is being recorded. */
    public OpenTask shown(String taskId, Account account) {
        return visible(workList.findWithEffect(taskId).orElseThrow(() -> gone(taskId, account)), account);
    }

    private OpenTask visible(OpenTask task, Account account) {
        if (!maySee(task, account)) {
            throw ActRefused.noSuchTask();
        }
        String what = task.item() == null ? task.step() : task.item() + " " + task.step();
        events.publishEvent(new CasesShown(List.of(task.caseNumber()), what));
        return task;
    }

    /** Staff see the tasks of their agency; supervisors and the government those that wait for their role. */
    static boolean maySee(OpenTask task, Account account) {
        return OpenTasks.maySee(task.organ(), task.role(), account);
    }

    /** The role that the task asks for; a head may do what an officer of the agency may. */
    boolean mayDo(OpenTask task, Account account) {
        boolean his = holdsDuty(task, account) || principal(task, account).isPresent();
        return his && maySee(task, account);
    }

    /** For whom the person does the task as a substitute; nobody when the duty is the person's own. */
    public Optional<Account> principal(OpenTask task, Account account) {
        return holdsDuty(task, account) || task.agency() == null
                ? Optional.empty()
                : substitutes.standsInFor(account, task.role(), Objects.toString(task.itemCode(), null));
    }

    private static boolean holdsDuty(OpenTask task, Account account) {
        return account.is(task.role()) || (task.role() == Role.OFFICER && account.is(Role.HEAD));
    }

    /** The colleague who shall have the task, if it is among his duties. */
    public Account colleague(OpenTask task, String username) {
        return accounts.find(username)
                .filter(one -> !one.disabled() && mayDo(task, one))
                .orElseThrow(() -> InvalidInput.of("to", "colleague", "task.no-colleague"));
    }

    public void requireFree(OpenTask task, Account account) {
        if (!mayDo(task, account)) {
            throw ActRefused.forbidden("task.not-yours");
        }
        if (task.assignee() != null && !task.assignee().equals(account.username())) {
            throw taken(task.assignee());
        }
    }

    public void requireHolder(OpenTask task, Account account) {
        boolean head = account.is(Role.HEAD) && account.worksFor(task.organ());
        if (!head && !account.username().equals(task.assignee())) {
            throw task.assignee() == null ? ActRefused.conflict("task.unclaimed") : taken(task.assignee());
        }
    }

    /** Nobody handles what he filed himself, also not for the body he works for, or where he has declared an interest. */
    public static void requireImpartial(CaseFile file, Account account) {
        if (isFiler(file, account)) {
            throw ActRefused.forbidden("task.filed-by-you");
        }
        if (file.isRecused(account.username())) {
            throw ActRefused.forbidden("task.recused");
        }
    }

    /** Whether he filed it himself, or has withdrawn from it. */
    public static boolean isPartial(CaseFile file, Account account) {
        return isFiler(file, account) || file.isRecused(account.username());
    }

    /** Whether he has applied himself; who types for somebody at the window hasn't. */
    private static boolean isFiler(CaseFile file, Account account) {
        return file.filing().account().equals(account.username())
                && file.filing().channel() != Channel.WINDOW;
    }

    /** The decision belongs to a second person (four eyes). */
    public void requireSecondPerson(OpenTask task, Account account, CaseFile file) {
        ItemKey item = task.item();
        if (item != null
                && StepAct.bySecond(
                        task.step(), file.release().item(item.code()).fourEyes())
                && account.username().equals(file.item(item).reviewer())) {
            throw ActRefused.forbidden("task.second-person");
        }
    }

    /** Whoever took the application in doesn't decide on it, where the place keeps these duties apart 受审分离. */
    public void requireNotReceiver(OpenTask task, Account account, CaseFile file) {
        ItemCode item = task.itemCode();
        if (item == null || settings.receiverDecides() || file.filing().channel() != Channel.WINDOW) {
            return;
        }
        ItemSheet sheet = file.release().item(item);
        boolean decides = Step.decides(task.step()) || Step.REVIEW.is(task.step()) && !sheet.fourEyes();
        if (decides && !sheet.immediate() && file.filing().account().equals(account.username())) {
            throw ActRefused.forbidden("task.received-by-you");
        }
    }

    public void assign(String taskId, @Nullable String assignee) {
        workList.assign(taskId, assignee);
    }

    private ActRefused taken(String holder) {
        return ActRefused.conflict("task.taken", nameOf(holder), holder);
    }

    private LocalText nameOf(String username) {
        return accounts.find(username).map(Account::name).orElse(new LocalText(username, username));
    }
}
