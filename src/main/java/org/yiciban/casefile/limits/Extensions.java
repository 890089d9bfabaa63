package org.yiciban.casefile.limits;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.states.StateWords;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.ProcessMessage;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.sheet.StatutoryLimit;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/**
 * Asking for an extension 延长期限 of an item's statutory limit: by an officer of its agency, once, before the limit has
 * passed; the head of the agency decides (licensing law Art. 42 para 1).
 */
@Service
public class Extensions {

    private static final int LONGEST_REASON = 2000;

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final WorkList workList;
    private final ObjectProvider<CaseProcess> process;

    Extensions(
            CaseTransactions caseTransactions,
            CaseAccess access,
            WorkList workList,
            ObjectProvider<CaseProcess> process) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.workList = workList;
        this.process = process;
    }

    /**
     * Asks the head of the agency for the one extension that the item's sheet allows.
     *
     * @param reason why more time is needed; the applicant will be told when it is granted
     */
    public void ask(CaseNumber number, ItemKey code, String reason, Account account, Channel channel) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw InvalidInput.of("reason", "required", "extension.reason");
        }
        caseTransactions.on(number, (file, now) -> {
            if (!access.maySee(file, account)) {
                throw ActRefused.noSuchCase();
            }
            CaseItem item = file.item(code);
            requireOfficer(file, item, account);
            TaskAccess.requireImpartial(file, account);
            requireExtendable(file, item, now);
            ask(file, item, ActContext.of(account, channel, now).because(reason.strip()));
            return null;
        });
    }

    private void ask(CaseFile file, CaseItem item, ActContext context) {
        CasePart part = item.part();
        file.record(JournalLine.of(JournalEvent.EXTENSION_ASKED, part, context, context.instant())
                .facts(new LimitFacts.ExtensionAsked(item.key(), context.reason())));
        file.touch();
        if (!process.getObject().tell(file.number(), part, ProcessMessage.EXTENSION_ASKED)) {
            throw ActRefused.conflict("extension.not-now");
        }
    }

    private static void requireOfficer(CaseFile file, CaseItem item, Account account) {
        if (!account.handlesFor(file.filing().organ(item.agency()))) {
            throw ActRefused.forbidden("extension.own-agency-only");
        }
    }

    private void requireExtendable(CaseFile file, CaseItem item, Instant now) {
        if (!item.status().isRunning()) {
            throw ActRefused.byStateOf(item.key(), "extension.item-state", StateWords.text(item.status()));
        }
        StatutoryLimit limit =
                file.release().item(item.code()).statutory().in(file.filing().situation());
        if (limit.extension().isEmpty()) {
            throw ActRefused.conflict("extension.item-unlawful");
        }
        CaseClock clock = file.running(item.part(), ClockKind.ITEM_STATUTORY).stream()
                .findFirst()
                .orElseThrow(() -> ActRefused.conflict("extension.no-item-clock"));
        if (clock.clock().passed(clock.calendar(), now)) {
            throw ActRefused.byStateOf(item.key(), "extension.passed");
        }
        if (clock.clock().extended()) {
            throw ActRefused.conflict("extension.once");
        }
        if (workList.of(file).stream().anyMatch(task -> asksForExtension(task, item))) {
            throw ActRefused.conflict("extension.asked-already");
        }
    }

    private static boolean asksForExtension(OpenTask task, CaseItem item) {
        return item.key().equals(task.item()) && Step.DECIDE_EXTENSION.is(task.step());
    }
}
