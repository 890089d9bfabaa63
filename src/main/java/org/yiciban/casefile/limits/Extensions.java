package org.yiciban.casefile.limits;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.ports.ProcessMessage;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.Step;
import org.yiciban.casefile.settlement.CaseStore;
import org.yiciban.casefile.settlement.CaseTransactions;
import org.yiciban.casefile.terms.ActRefused;
import org.yiciban.casefile.terms.CasePart;
import org.yiciban.casefile.terms.InvalidInput;
import org.yiciban.casefile.terms.JournalEvent;
import org.yiciban.casefile.terms.OpenTask;
import org.yiciban.casefile.terms.StateWords;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;

/**
 * Asking for an extension 延长期限 of an item's statutory limit: by an officer of its agency, once, before the limit has
 * passed; the head of the agency decides (licensing law Art. 42 para 1).
 */
@Service
public class Extensions {

    private static final int LONGEST_REASON = 2000;

    private final CaseTransactions caseTransactions;
    private final CaseStore store;
    private final CaseAccess access;
    private final WorkList workList;
    private final ObjectProvider<CaseProcess> process;

    Extensions(
            CaseTransactions caseTransactions,
            CaseStore store,
            CaseAccess access,
            WorkList workList,
            ObjectProvider<CaseProcess> process) {
        this.caseTransactions = caseTransactions;
        this.store = store;
        this.access = access;
        this.workList = workList;
        this.process = process;
    }

    /**
     * Asks the head of the agency for the one extension that the item's sheet allows.
     *
     * @param reason why more time is needed; the applicant will be told when it is granted
     */
    public void ask(CaseNumber number, ItemCode code, String reason, Account account, Channel channel) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw InvalidInput.of(
                    "reason",
                    "required",
                    "请写明延期理由（不超过 2000 字）。",
                    "Say why more time is needed (at most 2000 characters).");
        }
        caseTransactions.on(number, file -> {
            if (!access.maySee(file, account)) {
                throw ActRefused.noSuchCase();
            }
            CaseItem item = file.item(code);
            requireOfficer(item, account);
            TaskAccess.requireNotFiler(file, account);
            requireExtendable(file, item, store.now(file));
            ask(file, item, ActContext.of(account, channel, store.now(file)).because(reason.strip()));
            return null;
        });
    }

    private void ask(CaseFile file, CaseItem item, ActContext context) {
        CasePart part = CasePart.of(item.code());
        file.record(JournalLine.of(JournalEvent.EXTENSION_ASKED, part, context, context.instant())
                .facts(new LimitFacts.ExtensionAsked(item.code(), context.reason())));
        store.save(file);
        if (!process.getObject().tell(file.number(), part, ProcessMessage.EXTENSION_ASKED)) {
            throw ActRefused.conflict("该事项当前不能申请延期。", "The item can't ask for an extension now.");
        }
    }

    private static void requireOfficer(CaseItem item, Account account) {
        if (!account.worksFor(item.agency()) || !account.isAny(Role.OFFICER, Role.HEAD)) {
            throw ActRefused.forbidden("只有该事项的办理机关可以申请延期。", "Only the item's own agency may ask for an extension.");
        }
    }

    private void requireExtendable(CaseFile file, CaseItem item, Instant now) {
        if (!item.status().isRunning()) {
            throw ActRefused.byState(
                    "该事项现为“" + StateWords.status(item.status()) + "”，不能延期。",
                    "The item is " + item.status() + " and can't be extended.");
        }
        if (file.release().item(item.code()).statutory().extension().isEmpty()) {
            throw ActRefused.conflict("法律未规定该事项可以延期。", "The law allows no extension for this item.");
        }
        CaseClock clock = file.running(CasePart.of(item.code()), ClockKind.ITEM_STATUTORY).stream()
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("该事项没有正在计算的法定期限。", "No statutory limit is running."));
        if (clock.clock().passed(clock.calendar(), now)) {
            throw ActRefused.byState("法定期限已经届满，不能再延期。", "The limit has passed and can't be extended any more.");
        }
        if (clock.clock().extended()) {
            throw ActRefused.conflict("期限已延长过一次，不能再延。", "The limit was extended already; there is one extension only.");
        }
        if (workList.of(file).stream().anyMatch(task -> asksForExtension(task, item))) {
            throw ActRefused.conflict(
                    "延期申请已提交，等待审批。", "An extension was asked for already and waits for its decision.");
        }
    }

    private static boolean asksForExtension(OpenTask task, CaseItem item) {
        return item.code().equals(task.item()) && task.step().equals(Step.DECIDE_EXTENSION.id());
    }
}
