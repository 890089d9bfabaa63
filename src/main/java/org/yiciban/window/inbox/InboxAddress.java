package org.yiciban.window.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.casefile.worklist.InboxQuery.Queue;
import org.yiciban.deadline.clock.Light;
import org.yiciban.shared.AskedFilters;

/** The inbox's filter as it stands in an address. */
final class InboxAddress {

    static final int ROWS = 20;
    private static final int LONGEST = 100;

    private InboxAddress() {}

    /**
     * What the parameters {@code queue bundle light q page} ask for.
     *
     * @param more names of others that the address may have
     * @throws org.yiciban.shared.UnknownFilter when one isn't known: without it more would be listed than was asked
     */
    static InboxQuery query(Map<String, String> asked, Set<String> more, InboxWords names) {
        Set<String> known = new HashSet<>(more);
        known.addAll(Set.of("queue", "bundle", "light", "q", "page"));
        AskedFilters filters = new AskedFilters(asked, known);
        String text = cut(asked.get("q"));
        InboxQuery query = new InboxQuery(
                filters.one("queue", List.of(Queue.values())),
                filters.word("bundle", names::isBundle),
                filters.one("light", List.of(Light.values())),
                text,
                names.itemsNamed(text),
                Math.max(1, filters.number("page", 6, 1)) - 1,
                ROWS);
        filters.requireKnown();
        return query;
    }

    /** Whether nothing is cut off: what is cut in an address is not cut in what is kept. */
    static boolean isWhole(Map<String, String> asked) {
        return Objects.equals(asked.get("q"), cut(asked.get("q")));
    }

    static String of(Queue queue, String bundle, Light light, String text, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/window");
        if (queue != Queue.ALL) {
            address.queryParam("queue", queue);
        }
        if (light != null) {
            address.queryParam("light", light);
        }
        if (bundle != null) {
            address.queryParam("bundle", "{bundle}");
        }
        if (text != null) {
            address.queryParam("q", "{q}");
        }
        if (page > 0) {
            address.queryParam("page", page + 1);
        }
        Map<String, Object> typed = new HashMap<>();
        typed.put("bundle", bundle);
        typed.put("q", text);
        return address.encode().buildAndExpand(typed).toUriString();
    }

    /** The same filter with another queue, light and page. */
    static String of(InboxQuery query, Queue queue, Light light, int page) {
        return of(queue, query.bundle(), light, query.text(), page);
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
