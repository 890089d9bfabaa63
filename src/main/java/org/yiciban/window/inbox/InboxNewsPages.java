package org.yiciban.window.inbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.parts.OpenTask;
import org.yiciban.casefile.worklist.Inbox;
import org.yiciban.casefile.worklist.InboxNews;
import org.yiciban.identity.account.Account;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/**
 * What an open inbox is told while somebody works in it: how many tasks came, which of the shown ones are gone or taken.
 * The page itself never moves until it is asked to.
 */
@Controller
class InboxNewsPages {

    private final Inbox inbox;
    private final InboxWords names;
    private final TimeLeft time;
    private final WindowWords words;

    InboxNewsPages(Inbox inbox, InboxWords names, TimeLeft time, WindowWords words) {
        this.inbox = inbox;
        this.names = names;
        this.time = time;
        this.words = words;
    }

    /** @param holder who has the task now, empty when it is gone */
    record Change(String holder, String text) {}

    /**
     * @param told how many came, in words; null when none did
     * @param rows what became of shown tasks, by id
     */
    record News(String told, Map<String, Change> rows) {}

    /**
     * @param since when the page was shown
     * @param before how many tasks there were then
     * @param shown ids of its rows
     */
    @GetMapping("/window/news")
    ResponseEntity<News> news(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "0") String before,
            @RequestParam(defaultValue = "") String shown,
            Account account) {
        List<String> ids = Arrays.stream(shown.split(","))
                .filter(id -> !id.isBlank() && id.length() <= 64)
                .distinct()
                .limit(InboxAddress.ROWS)
                .toList();
        InboxNews news = inbox.news(
                InboxAddress.query(asked, Set.of("since", "before", "shown"), names), ids, moment(since), account);
        Map<String, Change> rows = rows(ids, news.shown(), account);
        int gone = ids.size() - news.shown().size();
        long then = before.matches("[0-9]{1,9}") ? Long.parseLong(before) : news.total();
        long came = Math.max(news.arrived(), news.total() - then + gone);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new News(came > 0 ? words.say("news", came) : null, rows));
    }

    private Map<String, Change> rows(List<String> ids, List<OpenTask> still, Account account) {
        Map<String, Change> rows = new LinkedHashMap<>();
        ids.forEach(id -> rows.put(id, new Change("", words.say("news.gone"))));
        still.forEach(task -> {
            String holder = task.assignee();
            if (holder == null || holder.equals(account.username())) {
                rows.remove(task.id());
            } else {
                rows.put(task.id(), new Change(holder, words.say("news.taken", names.person(holder))));
            }
        });
        return rows;
    }

    private Instant moment(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException nonsense) {
            return time.now();
        }
    }
}
