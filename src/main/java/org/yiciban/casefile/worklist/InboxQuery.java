package org.yiciban.casefile.worklist;

import java.util.Set;
import org.yiciban.deadline.clock.Light;

/**
 * What an officer asks of the inbox.
 *
 * @param queue open: nobody has it; mine; all
 * @param bundle only of this bundle, or null
 * @param light only with this light, or null
 * @param text part of case number, applicant or item, or null
 * @param items codes of items whose name the text stands for; found as if their code held it
 * @param page counted from 0
 * @param size rows a page, 1 to 200
 */
public record InboxQuery(Queue queue, String bundle, Light light, String text, Set<String> items, int page, int size) {

    /** Without names of items. */
    public InboxQuery(Queue queue, String bundle, Light light, String text, int page, int size) {
        this(queue, bundle, light, text, Set.of(), page, size);
    }

    /** Whose tasks. */
    public enum Queue {
        OPEN,
        MINE,
        ALL
    }

    public InboxQuery {
        queue = queue == null ? Queue.ALL : queue;
        bundle = bundle == null || bundle.isBlank() ? null : bundle.strip();
        text = text == null || text.isBlank() ? null : text.strip();
        items = Set.copyOf(items);
        page = Math.max(0, Math.min(page, 1_000_000));
        size = size < 1 ? 20 : Math.min(size, 200);
    }
}
