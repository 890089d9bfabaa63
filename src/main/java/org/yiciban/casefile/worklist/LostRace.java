package org.yiciban.casefile.worklist;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

/**
 * Tells whoever comes second who finished the task, when and with which outcome, or what took it away: a withdrawal, a
 * limit that passed. To strangers it never existed.
 */
@Component
class LostRace {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

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
                        .filter(gone -> OpenTasks.maySee(gone.agency(), gone.role(), reader))
                        .map(turns::took))
                .orElseGet(ActRefused::noSuchTask);
    }

    /** Colleagues of the same agency, or both above the agencies. */
    private Optional<ActRefused> told(StepRecords.Finished end, Account reader) {
        return accounts.find(end.actor())
                .filter(actor -> Objects.equals(actor.agency(), reader.agency()))
                .map(actor -> ActRefused.conflict(
                        sentence(end, actor, reader, Locale.SIMPLIFIED_CHINESE),
                        sentence(end, actor, reader, Locale.ENGLISH)));
    }

    private String sentence(StepRecords.Finished end, Account actor, Account reader, Locale locale) {
        String outcome =
                messages.getMessage("outcome." + end.step() + "." + end.outcome(), null, end.outcome(), locale);
        boolean self = actor.username().equals(reader.username());
        return messages.getMessage(
                self ? "task.finished.you" : "task.finished",
                new Object[] {actor.name().in(locale), MOMENT.format(end.at()), outcome},
                locale);
    }
}
