package org.yiciban.casefile.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.facts.DutyFacts;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.HeldTasks;
import org.yiciban.casefile.worklist.TaskAccess;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.Unseen;

/**
 * Officers who withdraw from a case 回避, because they have an interest in it or are near to somebody in it. It is for good:
 * nobody takes part again in a case that he once called his own.
 */
@Service
public class Recusals {

    /** More than this can't handle one case, and their names fit. */
    private static final int LONGEST_LIST = 1300;

    private static final int LONGEST_REASON = 500;

    private final CaseTransactions caseTransactions;
    private final TaskAccess access;
    private final HeldTasks held;
    private final JdbcClient jdbc;

    Recusals(CaseTransactions caseTransactions, TaskAccess access, HeldTasks held, JdbcClient jdbc) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.held = held;
        this.jdbc = jdbc;
    }

    /**
     * Somebody who could do a task says that he isn't impartial in its case: what he holds of it goes back, and he does
     * nothing in it any more.
     *
     * @param reason is kept in the journal, and not shown to the applicant
     * @throws InvalidInput without a reason
     */
    public void declare(String taskId, String reason, Account account, Channel channel) {
        caseTransactions.onCaseOf(taskId, () -> access.gone(taskId, account), (file, now) -> {
            OpenTask task = access.visible(taskId, account);
            access.requireFree(task, account);
            TaskAccess.requireImpartial(file, account);
            String why = Unseen.readable(reason == null ? "" : reason).strip();
            if (why.isEmpty() || why.length() > LONGEST_REASON) {
                throw InvalidInput.of("reason", "required", "task.recusal-reason", LONGEST_REASON);
            }
            add(file.number(), account.username());
            held.giveBack(account.username(), file.number());
            ActContext context = ActContext.of(account, channel, now);
            file.record(JournalLine.of(JournalEvent.RECUSED, task.part(), context, now)
                    .facts(new DutyFacts.Recused(why)));
            file.touch();
            return null;
        });
    }

    private void add(CaseNumber number, String username) {
        int added = jdbc.sql(
                        """
                        update case_file set recused = case when recused is null then :who
                            else concat(recused, ' ', :who) end
                        where case_number = :case and (recused is null or length(recused) < :most)""")
                .param("who", username)
                .param("case", number.value())
                .param("most", LONGEST_LIST)
                .update();
        if (added == 0) {
            throw ActRefused.conflict("task.recusals");
        }
    }
}
