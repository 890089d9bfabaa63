package org.yiciban.casefile.limits;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.clocks.ExplanationClocks;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.ports.CaseProcess;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.HandlingProcess;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.Unseen;

/**
 * What a supervisor does about a delay 督办: urge the unit that is late, hand its explanation to its head once that is late,
 * too, and send back an explanation that explains nothing. He never writes it in its name.
 */
@Service
public class DelaySupervision {

    private static final int LONGEST_REASON = 500;

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final WorkList workList;
    private final Delays delays;
    private final ExplanationClocks explanations;
    private final ObjectProvider<CaseProcess> process;

    DelaySupervision(
            CaseTransactions caseTransactions,
            CaseAccess access,
            WorkList workList,
            Delays delays,
            ExplanationClocks explanations,
            ObjectProvider<CaseProcess> process) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.workList = workList;
        this.delays = delays;
        this.explanations = explanations;
        this.process = process;
    }

    /**
     * The delays of a case, the oldest first.
     *
     * @throws ActRefused to whoever supervises nothing
     */
    public List<Delay> of(CaseNumber number, Account account) {
        return caseTransactions.look(number, file -> {
            requireSupervisor(file, account);
            return delays.of(file);
        });
    }

    /**
     * Urges the unit on: its tasks show it. An explanation whose own time has passed goes to the head of the agency.
     *
     * @throws ActRefused when nothing is to be done any more, or it was urged on this day already
     */
    public void urge(CaseNumber number, CasePart late, Account account, Channel channel) {
        act(number, late, account, channel, (file, delay, context) -> {
            if (!delay.canBeUrged()) {
                throw ActRefused.conflict("delay.nothing-to-urge");
            }
            Instant at = context.instant();
            List<OpenTask> tasks = delays.tasks(file, late);
            if (Delays.urged(tasks, at)) {
                throw ActRefused.conflict("delay.urged-today");
            }
            boolean toHead = delay.owed() && delay.explainBy() != null && at.isAfter(delay.explainBy());
            tasks.forEach(task -> workList.urge(task, at));
            boolean raised = toHead && workList.raiseToHead(file, CasePart.explanationOf(late));
            file.record(JournalLine.of(JournalEvent.DELAY_URGED, CasePart.explanationOf(late), context, at)
                    .facts(new LimitFacts.DelayUrged(late, raised)));
        });
    }

    /**
     * Sends an explanation back with the reason; the next one takes its place.
     *
     * @throws InvalidInput without a reason
     * @throws ActRefused when there is none, or another one is owed already
     */
    public void sendBack(CaseNumber number, CasePart late, String reason, Account account, Channel channel) {
        act(number, late, account, channel, (file, delay, context) -> {
            String why = Unseen.readable(reason).strip();
            if (why.isEmpty() || why.length() > LONGEST_REASON) {
                throw InvalidInput.of("reason", "required", "delay.reason", LONGEST_REASON);
            }
            if (!delay.canBeSentBack()) {
                throw ActRefused.conflict("delay.nothing-to-send-back");
            }
            CasePart part = CasePart.explanationOf(late);
            explanations.start(file, late, context.instant());
            file.record(JournalLine.of(JournalEvent.EXPLANATION_SENT_BACK, part, context, context.instant())
                    .facts(new LimitFacts.ExplanationSentBack(late, why)));
            process.getObject()
                    .startAside(
                            number,
                            part,
                            HandlingProcess.DELAY_EXPLANATION,
                            file.release().deploymentId());
        });
    }

    private interface Deed {
        void on(CaseFile file, Delay delay, ActContext context);
    }

    private void act(CaseNumber number, CasePart late, Account account, Channel channel, Deed deed) {
        caseTransactions.on(number, (file, now) -> {
            requireSupervisor(file, account);
            Delay delay = delays.of(file).stream()
                    .filter(one -> one.late().equals(late))
                    .findFirst()
                    .orElseThrow(() -> ActRefused.conflict("delay.none"));
            deed.on(file, delay, ActContext.of(account, channel, now));
            file.touch();
            return null;
        });
    }

    private void requireSupervisor(CaseFile file, Account account) {
        if (!access.maySee(file, account)) {
            throw ActRefused.noSuchCase();
        }
        if (!account.is(Role.SUPERVISOR)) {
            throw ActRefused.forbidden("delay.supervisor-only");
        }
    }
}
