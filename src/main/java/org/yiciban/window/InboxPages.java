package org.yiciban.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.casefile.Inbox;
import org.yiciban.casefile.InboxPage;
import org.yiciban.casefile.InboxQuery;
import org.yiciban.casefile.InboxQuery.Queue;
import org.yiciban.deadline.Light;
import org.yiciban.identity.Account;

/** The inbox: what is to be done, most urgent first. */
@Controller
class InboxPages {

    private static final int ROWS = 20;
    private static final List<Light> LIGHTS =
            List.of(Light.DARK_RED, Light.RED, Light.YELLOW, Light.GREEN, Light.GREY, Light.NONE);

    private final Inbox inbox;
    private final InboxWords names;
    private final WindowWords words;

    InboxPages(Inbox inbox, InboxWords names, WindowWords words) {
        this.inbox = inbox;
        this.names = names;
        this.words = words;
    }

    /** A way to narrow the list: where it leads, what it is called, how many rows; the light's colour or null. */
    record Narrowing(String href, String name, String light, Long count, boolean current) {}

    @GetMapping("/window")
    String inbox(
            @RequestParam(required = false) String queue,
            @RequestParam(required = false) String bundle,
            @RequestParam(required = false) String light,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "1") String page,
            Account account,
            Model model) {
        InboxQuery query = new InboxQuery(
                one(Queue.values(), queue),
                bundle,
                one(Light.values(), light),
                cut(q),
                names.itemsNamed(cut(q)),
                number(page) - 1,
                ROWS);
        InboxPage found = inbox.list(query, account);
        model.addAttribute("query", query);
        Map<String, String> people = names.people(account);
        model.addAttribute("rows", names.rows(found.content(), people, account));
        model.addAttribute("colleagues", names.others(people, account));
        model.addAttribute("total", found.total());
        model.addAttribute("first", found.content().isEmpty() ? 0L : (long) query.page() * ROWS + 1);
        model.addAttribute("last", (long) query.page() * ROWS + found.content().size());
        model.addAttribute("queues", queues(query, found));
        model.addAttribute("lights", lights(query, found));
        model.addAttribute("bundles", names.bundles());
        model.addAttribute(
                "urgent",
                lights(query, found).stream()
                        .filter(one -> one.count() > 0
                                && List.of("DARK_RED", "RED", "YELLOW").contains(one.light()))
                        .toList());
        model.addAttribute("plain", href(query, query.queue(), null, 0));
        model.addAttribute(
                "before", query.page() > 0 ? href(query, query.queue(), query.light(), query.page() - 1) : null);
        model.addAttribute(
                "after",
                (query.page() + 1L) * ROWS < found.total()
                        ? href(query, query.queue(), query.light(), query.page() + 1)
                        : null);
        return "window/inbox";
    }

    private List<Narrowing> queues(InboxQuery query, InboxPage found) {
        return Arrays.stream(new Queue[] {Queue.ALL, Queue.MINE, Queue.OPEN})
                .map(queue -> new Narrowing(
                        href(query, queue, null, 0),
                        words.say("queue." + queue),
                        null,
                        queue == query.queue()
                                ? found.lights().values().stream()
                                        .mapToLong(Long::longValue)
                                        .sum()
                                : null,
                        queue == query.queue()))
                .toList();
    }

    private List<Narrowing> lights(InboxQuery query, InboxPage found) {
        List<Narrowing> lights = new ArrayList<>();
        for (Light light : LIGHTS) {
            lights.add(new Narrowing(
                    href(query, query.queue(), light == query.light() ? null : light, 0),
                    words.say("light." + light),
                    light.name(),
                    found.lights().getOrDefault(light, 0L),
                    light == query.light()));
        }
        return lights;
    }

    private static String href(InboxQuery query, Queue queue, Light light, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/window");
        if (queue != Queue.ALL) {
            address.queryParam("queue", queue);
        }
        if (light != null) {
            address.queryParam("light", light);
        }
        if (query.bundle() != null) {
            address.queryParam("bundle", "{bundle}");
        }
        if (query.text() != null) {
            address.queryParam("q", "{q}");
        }
        if (page > 0) {
            address.queryParam("page", page + 1);
        }
        Map<String, Object> typed = new HashMap<>();
        typed.put("bundle", query.bundle());
        typed.put("q", query.text());
        return address.encode().buildAndExpand(typed).toUriString();
    }

    private static <E extends Enum<E>> E one(E[] known, String name) {
        return Arrays.stream(known)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static String cut(String text) {
        return text == null || text.length() <= 100 ? text : text.substring(0, 100);
    }

    private static int number(String page) {
        return page.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }
}
