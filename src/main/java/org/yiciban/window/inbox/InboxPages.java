package org.yiciban.window.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.lists.LateCases;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxPage;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.casefile.worklist.InboxQuery.Queue;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;
import org.yiciban.window.inbox.WindowInboxPage.Kept;
import org.yiciban.window.inbox.WindowInboxPage.Narrowing;

/** The inbox: what is to be done, most urgent first. */
@Controller
public class InboxPages {

    private static final List<Light> LIGHTS =
            List.of(Light.DARK_RED, Light.RED, Light.YELLOW, Light.GREEN, Light.GREY, Light.NONE);

    private final Inbox inbox;
    private final LateCases late;
    private final InboxWords names;
    private final TimeLeft time;
    private final WindowWords words;

    InboxPages(Inbox inbox, LateCases late, InboxWords names, TimeLeft time, WindowWords words) {
        this.inbox = inbox;
        this.late = late;
        this.names = names;
        this.time = time;
        this.words = words;
    }

    @GetMapping("/window")
    String inbox(@RequestParam Map<String, String> asked, Account account, Model model) {
        String since = time.now().toString();
        InboxQuery query = InboxAddress.query(asked, Set.of(), names);
        InboxPage found = inbox.list(query, account);
        Map<String, String> people = names.people(account);
        model.addAttribute(
                "page",
                new WindowInboxPage(
                        since,
                        query,
                        found.total(),
                        names.rows(found.content(), people, account),
                        names.others(people, account),
                        queues(query, found),
                        lights(query, found),
                        views(query, found),
                        names.bundles(),
                        account.isAny(Role.SUPERVISOR, Role.GOVERNMENT) ? standing(account) : null));
        return "window/inbox";
    }

    /** What is late anywhere, for those who watch over all and have hardly a task themselves. */
    private List<Narrowing> standing(Account account) {
        return late.standing(account).entrySet().stream()
                .map(one -> new Narrowing(
                        "/window/late?light=" + one.getKey(),
                        words.say("light." + one.getKey()),
                        one.getKey().name(),
                        one.getValue(),
                        false))
                .toList();
    }

    private List<Narrowing> queues(InboxQuery query, InboxPage found) {
        return Stream.of(Queue.ALL, Queue.MINE, Queue.OPEN)
                .map(queue -> new Narrowing(
                        InboxAddress.of(query, queue, null, 0),
                        words.say("queue." + queue),
                        null,
                        found.queues().getOrDefault(queue, 0L),
                        queue == query.queue()))
                .toList();
    }

    private List<Kept> views(InboxQuery query, InboxPage found) {
        String here = InboxAddress.of(query, query.queue(), query.light(), 0);
        return found.views().stream()
                .map(view -> {
                    String href = InboxAddress.of(view.queue(), view.bundle(), view.light(), view.text(), 0);
                    return new Kept(view.id(), href, view.name(), view.count(), href.equals(here));
                })
                .toList();
    }

    private List<Narrowing> lights(InboxQuery query, InboxPage found) {
        List<Narrowing> lights = new ArrayList<>();
        for (Light light : LIGHTS) {
            lights.add(new Narrowing(
                    InboxAddress.of(query, query.queue(), light == query.light() ? null : light, 0),
                    words.say("light." + light),
                    light.name(),
                    found.lights().getOrDefault(light, 0L),
                    light == query.light()));
        }
        return lights;
    }
}
