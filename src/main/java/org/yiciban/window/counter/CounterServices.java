package org.yiciban.window.counter;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.ServiceSearch;
import org.yiciban.draft.Draft;
import org.yiciban.draft.Drafts;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.BundleKey;
import org.yiciban.window.frame.TimeLeft;
import org.yiciban.window.frame.WindowWords;

/** The start of the counter: which service, or which application that was put aside. */
@Controller
class CounterServices {

    private static final int LONGEST_SEARCH = 60;
    private static final int DATE = "2026-01-01".length();

    private final Drafts drafts;
    private final Catalogue catalogue;
    private final TimeLeft time;
    private final WindowWords words;

    CounterServices(Drafts drafts, Catalogue catalogue, TimeLeft time, WindowWords words) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.time = time;
        this.words = words;
    }

    /** A service to choose, in the words of the page. */
    record Choice(String key, String name, String about) {}

    /** An application that was begun and put aside. */
    record Aside(String id, String service, String applicant, String savedAt, String keptUntil) {}

    /** What the page shows: what was searched for, what was found, what was put aside. */
    record CounterStart(String q, List<Choice> services, List<Aside> asides) {}

    @GetMapping("/window/counter")
    String services(@RequestParam(defaultValue = "") String q, Account account, Model model) {
        String typed = q.strip().substring(0, Math.min(LONGEST_SEARCH, q.strip().length()));
        ServiceSearch search = new ServiceSearch(typed);
        List<Choice> services = offered().stream()
                .filter(release -> typed.isEmpty() || search.finds(release))
                .map(this::choice)
                .toList();
        List<Aside> asides =
                drafts.open(account, Channel.WINDOW).stream().map(this::aside).toList();
        model.addAttribute("page", new CounterStart(typed, services, asides));
        return "window/counter-services";
    }

    @PostMapping("/window/counter")
    String begin(@RequestParam String bundle, Account account) {
        Release release = offered().stream()
                .filter(one -> one.key().equals(key(bundle)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such service"));
        return "redirect:/window/counter/"
                + drafts.beginAtTheWindow(account, release).id();
    }

    @PostMapping("/window/counter/{id}/deletion")
    String discard(@PathVariable String id, Account account) {
        drafts.find(id, account).ifPresent(drafts::discard);
        return "redirect:/window/counter";
    }

    private List<Release> offered() {
        return catalogue.current().stream()
                .filter(release -> release.bundle().channels().contains(Channel.WINDOW))
                .toList();
    }

    private Choice choice(Release release) {
        return new Choice(
                release.key().value(),
                release.bundle().name().in(words.locale()),
                release.bundle().description().in(words.locale()));
    }

    private Aside aside(Draft draft) {
        return new Aside(
                draft.id(),
                draft.release(catalogue).bundle().name().in(words.locale()),
                draft.applicant().name(),
                time.moment(draft.updatedAt()),
                time.moment(drafts.keptUntil(draft)).substring(0, DATE));
    }

    private static BundleKey key(String typed) {
        try {
            return new BundleKey(typed);
        } catch (IllegalArgumentException misspelt) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such service", misspelt);
        }
    }
}
