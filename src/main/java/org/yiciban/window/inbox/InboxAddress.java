package org.yiciban.window.inbox;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.casefile.worklist.InboxQuery.Queue;
import org.yiciban.deadline.clock.Light;

/** The inbox's filter as it stands in an address; what is no filter is left out. */
final class InboxAddress {

    static final int ROWS = 20;
    private static final int LONGEST = 100;

    private InboxAddress() {}

    /** What the parameters {@code queue bundle light q page} ask for. */
    static InboxQuery query(Map<String, String> asked, InboxWords names) {
        String text = cut(asked.get("q"));
        return new InboxQuery(
                one(Queue.values(), asked.get("queue")),
                cut(asked.get("bundle")),
                one(Light.values(), asked.get("light")),
                text,
                names.itemsNamed(text),
                number(asked.getOrDefault("page", "1")) - 1,
                ROWS);
    }

    /** Whether every word of the filter is one that there is: what is left out of an address is not left out of what is kept. */
    static boolean isWhole(Map<String, String> asked) {
        return known(Queue.values(), asked.get("queue"))
                && known(Light.values(), asked.get("light"))
                && Stream.of("bundle", "q").map(asked::get).allMatch(text -> Objects.equals(text, cut(text)));
    }

    private static <E extends Enum<E>> boolean known(E[] all, String name) {
        return name == null || name.isEmpty() || one(all, name) != null;
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

    private static <E extends Enum<E>> E one(E[] known, String name) {
        return Arrays.stream(known)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static int number(String page) {
        return page.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }
}
