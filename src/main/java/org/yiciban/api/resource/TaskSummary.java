package org.yiciban.api.resource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.deadline.clock.Light;

/**
 * An open task in a list.
 *
 * @param agency null when a role above the agencies is to act
 * @param recording a limit of its case has passed and what the law makes of it is being recorded
 * @param waiting null when nothing waits
 */
record TaskSummary(
        String id,
        String caseNumber,
        String bundle,
        String item,
        String step,
        String name,
        String agency,
        String assignee,
        OffsetDateTime createdAt,
        OffsetDateTime due,
        Light light,
        boolean recording,
        Waiting waiting) {

    /** An item that waits for this one's result while its own statutory limit runs until {@code due}. */
    record Waiting(String item, OffsetDateTime due) {}

    /** One page of tasks. */
    record TaskPage(long total, int page, List<TaskSummary> content) {}

    static TaskSummary of(OpenTask task, String name, Instant now) {
        return new TaskSummary(
                task.id(),
                task.caseNumber().value(),
                task.bundle().value(),
                task.item() == null ? null : task.item().toString(),
                task.step(),
                name,
                task.agency() == null ? null : task.agency().value(),
                task.assignee(),
                LegalTimeText.of(task.createdAt()),
                LegalTimeText.of(task.counts(now)),
                task.light(now),
                task.recording(now),
                task.waitingItem() == null
                        ? null
                        : new Waiting(task.waitingItem().toString(), LegalTimeText.of(task.waitingDue())));
    }
}
