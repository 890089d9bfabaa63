package org.yiciban.window.inbox;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.desk.TaskActions;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.identity.account.Account;
import org.yiciban.window.frame.WindowWords;

/** Several tasks claimed, given back or handed over at once. Each is an act of its own with a result of its own. */
@Controller
class BulkHolding {

    private static final Set<String> ACTS = Set.of("claim", "release", "transfer");
    private static final int MOST = 200;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_LABEL = 400;

    private final TaskActions taskActions;
    private final InboxWords names;
    private final WindowWords words;

    BulkHolding(TaskActions taskActions, InboxWords names, WindowWords words) {
        this.taskActions = taskActions;
        this.names = names;
        this.words = words;
    }

    /** What became of one task. */
    record Line(String task, boolean done, String text) implements Serializable {}

    @PostMapping("/window/bulk")
    String bulk(
            @RequestParam(name = "task", required = false) List<String> chosen,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(name = "label", required = false) List<String> labels,
            Account account,
            RedirectAttributes next) {
        if (!ACTS.contains(act)) {
            return "redirect:/window";
        }
        Map<String, String> called = called(labels == null ? List.of() : labels);
        Map<String, Line> lines = new LinkedHashMap<>();
        new LinkedHashSet<>(chosen == null ? List.of() : chosen)
                .stream().limit(MOST).forEach(id -> lines.put(id, line(id, called, act, to, account)));
        next.addFlashAttribute("lines", List.copyOf(lines.values()));
        long done = lines.values().stream().filter(Line::done).count();
        next.addFlashAttribute("bulkDone", words.say("bulk.done", lines.size(), done, lines.size() - done));
        return "redirect:/window";
    }

    /** How the page called its tasks: one that is gone can't be asked any more. */
    private static Map<String, String> called(List<String> labels) {
        Map<String, String> called = new HashMap<>();
        for (String label : labels) {
            int space = label.indexOf(' ');
            if (space > 0 && space <= LONGEST_ID) {
                called.put(
                        label.substring(0, space), label.substring(space + 1, Math.min(label.length(), LONGEST_LABEL)));
            }
        }
        return called;
    }

    private Line line(String id, Map<String, String> called, String act, String to, Account account) {
        String name = called.containsKey(id) ? called.get(id) + words.say("says") : "";
        try {
            switch (act) {
                case "claim" -> taskActions.claim(id, account);
                case "release" -> taskActions.release(id, account);
                default -> taskActions.transfer(id, to, account);
            }
            return new Line(id, true, name + words.say("bulk." + act, names.person(to)));
        } catch (InvalidInput invalid) {
            return new Line(id, false, name + invalid.errors().get(0).message().in(words.locale()));
        } catch (ActRefused refused) {
            return new Line(id, false, name + refused.text().in(words.locale()));
        }
    }
}
