package org.yiciban.window.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.worklist.InboxQuery;
import org.yiciban.casefile.worklist.SavedViews;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.TypedNumber;
import org.yiciban.shared.UnknownFilter;
import org.yiciban.window.frame.WindowWords;

/** Keeps the present filter of the inbox under a name, and lets it go again. */
@Controller
class SavedViewPages {

    private final SavedViews views;
    private final InboxWords names;
    private final WindowWords words;

    SavedViewPages(SavedViews views, InboxWords names, WindowWords words) {
        this.views = views;
        this.names = names;
        this.words = words;
    }

    @PostMapping("/window/views")
    String keep(@RequestParam Map<String, String> asked, Account account, RedirectAttributes next) {
        String name = asked.getOrDefault("name", "");
        Optional<InboxQuery> filter = filter(asked);
        if (filter.isEmpty()) {
            next.addFlashAttribute("refused", words.say("view.no-filter"));
            next.addFlashAttribute("viewName", name);
            return "redirect:/window";
        }
        InboxQuery query = filter.get();
        try {
            boolean replaced = views.keep(name, query, account);
            next.addFlashAttribute("done", words.say(replaced ? "view.replaced" : "view.kept", name.strip()));
        } catch (InvalidInput invalid) {
            next.addFlashAttribute("refused", invalid.errors().get(0).message().in(words.locale()));
            next.addFlashAttribute("viewName", name);
        }
        return "redirect:" + InboxAddress.of(query, query.queue(), query.light(), 0);
    }

    /** The filter, if every word of it is one that there is. */
    private Optional<InboxQuery> filter(Map<String, String> asked) {
        try {
            return InboxAddress.isWhole(asked)
                    ? Optional.of(InboxAddress.query(asked, Set.of("name", "_csrf"), names))
                    : Optional.empty();
        } catch (UnknownFilter unknown) {
            return Optional.empty();
        }
    }

    @PostMapping("/window/views/{id}/removal")
    String remove(@PathVariable TypedNumber id, Account account, RedirectAttributes next) {
        boolean removed = views.remove(id.or(0), account);
        next.addFlashAttribute("done", words.say(removed ? "view.removed" : "removal.none"));
        return "redirect:/window";
    }
}
