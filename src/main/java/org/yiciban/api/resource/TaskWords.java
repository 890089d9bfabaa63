package org.yiciban.api.resource;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.catalogue.release.Catalogue;

/** Tells a task in the reader's language, with its light at this moment. */
@Component
class TaskWords {

    private final MessageSource messages;
    private final Catalogue catalogue;
    private final Clock clock;

    TaskWords(MessageSource messages, Catalogue catalogue, Clock clock) {
        this.messages = messages;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    TaskSummary summary(OpenTask task, Locale locale) {
        String name = catalogue
                .release(task.release())
                .bundle()
                .step(task.step())
                .map(step -> step.name().in(locale))
                .orElseGet(() -> messages.getMessage("task." + task.step(), null, task.step(), locale));
        return TaskSummary.of(task, name, clock.instant());
    }
}
