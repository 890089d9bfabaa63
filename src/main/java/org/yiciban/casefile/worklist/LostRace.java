package org.yiciban.casefile.worklist;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.store.GoneTasks;
import org.yiciban.casefile.store.StepRecords;
import org.yiciban.casefile.story.CaseTurns;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.MinuteText;

/**
 * Tells whoever comes second who finished the task, when and with which outcome, or what took it away: a withdrawal, a
 * limit that passed. To strangers it never existed.
 */
@Component
class LostRace {

    private final StepRecords records;
    private final Accounts accounts;
    private final MessageSource messages;
    private final GoneTasks goneTasks;
    private final CaseTurns turns;

    LostRace(StepRecords records, Accounts accounts, MessageSource messages, GoneTasks goneTasks, CaseTurns turns) {
        this.records = records;
        this.accounts = accounts;
        this.messages = messages;
        this.goneTasks = goneTasks;
        this.turns = turns;
    }

    /** The refusal for a task that isn't open. */
    ActRefused gone(String taskId, Account reader) {
        return records.finished(taskId)
                .flatMap(end -> told(end, reader))
                .or(() -> goneTasks
                        .find(taskId)
                        .filter(gone -> OpenTasks.maySee(gone.organ(), gone.role(), reader))
                        .map(turns::took))
                .orElseGet(ActRefused::noSuchTask);
    }

    /** Colleagues of the same agency, or both above the agencies. */
    private Optional<ActRefused> told(StepRecords.Finished end, Account reader) {
        return accounts.find(end.actor())
                .filter(actor -> Objects.equals(actor.organ(), reader.organ()))
                .map(actor -> ActRefused.conflict(
                        actor.username().equals(reader.username()) ? "task.finished.you" : "task.finished",
                        actor.name(),
                        MinuteText.of(end.at()),
                        outcome(end)));
    }

    private LocalText outcome(StepRecords.Finished end) {
        return new LocalText(outcome(end, Locale.SIMPLIFIED_CHINESE), outcome(end, Locale.ENGLISH));
    }

    private String outcome(StepRecords.Finished end, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(
                "outcome." + end.step() + "." + end.outcome(),
                null,
                messages.getMessage("outcome." + end.outcome(), null, end.outcome(), locale),
                locale));
    }
}
