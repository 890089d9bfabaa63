package org.yiciban.casefile.worklist;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.deadline.clock.Light;

/**
 * One page of the inbox, most urgent first.
 *
 * @param total rows on all pages
 * @param lights how many tasks of the queue show each light, whatever light was asked for
 * @param queues how many tasks each queue has under the same filter, whatever light was asked for
 * @param views the filters that the person keeps
 */
public record InboxPage(
        long total,
        int page,
        List<OpenTask> content,
        Map<Light, Long> lights,
        Map<InboxQuery.Queue, Long> queues,
        List<View> views) {

    /** A filter under a name, and how many tasks fit it now. */
    public record View(
            long id,
            String name,
            InboxQuery.Queue queue,
            String bundle,
            @Nullable Light light,
            String text,
            long count) {}
}
