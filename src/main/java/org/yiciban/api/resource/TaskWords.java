package org.yiciban.api.resource;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.OpenTask;

/** Tells a task in the reader's language, with its light at this moment. */
@Component
class TaskWords {

    private final MessageSource messages;
    private final Clock clock;

    TaskWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    TaskSummary summary(OpenTask task, Locale locale) {
        return TaskSummary.of(
                task, messages.getMessage("task." + task.step(), null, task.step(), locale), clock.instant());
    }
}
