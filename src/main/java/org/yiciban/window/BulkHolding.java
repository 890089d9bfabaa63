package org.yiciban.window;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.ActRefused;
import org.yiciban.casefile.Desk;
import org.yiciban.casefile.InvalidInput;
import org.yiciban.casefile.OpenTask;
import org.yiciban.identity.Account;

/** Several tasks claimed, given back or handed over at once. Each is an act of its own with a result of its own. */
@Controller
class BulkHolding {

    private static final Set<String> ACTS = Set.of("claim", "release", "transfer");
    private static final int MOST = 200;

    private final Desk desk;
    private final InboxWords names;
    private final WindowWords words;

    BulkHolding(Desk desk, InboxWords names, WindowWords words) {
        this.desk = desk;
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
            Account account,
            RedirectAttributes next) {
        if (!ACTS.contains(act)) {
            return "redirect:/window";
        }
        Map<String, Line> lines = new LinkedHashMap<>();
        new LinkedHashSet<>(chosen == null ? List.of() : chosen)
                .stream().limit(MOST).forEach(id -> lines.put(id, line(id, act, to, account)));
        next.addFlashAttribute("lines", List.copyOf(lines.values()));
        long done = lines.values().stream().filter(Line::done).count();
        next.addFlashAttribute("bulkDone", words.say("bulk.done", lines.size(), done, lines.size() - done));
        return "redirect:/window";
    }

    private Line line(String id, String act, String to, Account account) {
        try {
            OpenTask task =
                    switch (act) {
                        case "claim" -> desk.claim(id, account);
                        case "release" -> desk.release(id, account);
                        default -> desk.transfer(id, to, account);
                    };
            String name = task.applicantName() + " " + names.step(task.step());
            return new Line(id, true, name + words.say("says") + words.say("bulk." + act, names.person(to)));
        } catch (InvalidInput invalid) {
            return new Line(id, false, invalid.errors().get(0).message().in(words.locale()));
        } catch (ActRefused refused) {
            return new Line(id, false, refused.text().in(words.locale()));
        }
    }
}
