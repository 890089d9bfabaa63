package org.yiciban.window.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.TypedNumber;
import org.yiciban.window.frame.WindowWords;
import org.yiciban.window.inbox.InboxWords;

/** An officer's own wordings for defects: written here, offered on the task page. */
@Controller
class PhrasePages {

    private static final String PAGE = "redirect:/window/settings/phrases";

    private final Phrases phrases;
    private final InboxWords names;
    private final WindowWords words;

    PhrasePages(Phrases phrases, InboxWords names, WindowWords words) {
        this.phrases = phrases;
        this.names = names;
        this.words = words;
    }

    /**
     * What the page shows.
     *
     * @param people names by user name
     * @param shipped those of the program
     * @param refused what was typed and not taken; null where nothing was
     */
    record PhrasePage(
            List<Phrases.Phrase> own,
            List<Phrases.Phrase> others,
            Map<String, String> people,
            List<String> shipped,
            Refused refused) {

        /** What is wrong, by the field in which it stands. */
        public Map<String, String> faults() {
            return refused == null
                    ? Map.of()
                    : Map.of(refused.at() == null ? "wording" : "wording-" + refused.at(), refused.wrong());
        }

        /** Whether the form of a new wording was refused. */
        public boolean badNew() {
            return refused != null && refused.at() == null;
        }

        /** Whether this wording was refused. */
        public boolean bad(long id) {
            return refused != null && refused.at() != null && refused.at() == id;
        }
    }

    /**
     * A wording that was not taken.
     *
     * @param at which of one's own it was; null for a new one
     */
    record Refused(String wrong, String typed, boolean shared, Long at) {}

    @GetMapping("/window/settings/phrases")
    String all(Account account, Model model) {
        return show(account, null, model);
    }

    private String show(Account account, Refused refused, Model model) {
        Map<Boolean, List<Phrases.Phrase>> known = phrases.of(account).stream()
                .collect(Collectors.partitioningBy(one -> one.owner().equals(account.username())));
        model.addAttribute(
                "page",
                new PhrasePage(
                        known.get(true),
                        known.get(false),
                        names.people(account),
                        words.say("phrases.all").lines().toList(),
                        refused));
        return "window/phrases";
    }

    @PostMapping("/window/settings/phrases")
    String add(
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "false") boolean shared,
            Account account,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String wrong = wrong(wording);
        if (wrong == null && !phrases.add(account, wording.strip(), shared)) {
            wrong = words.say("phrase.wrong.many", Phrases.MOST);
        }
        if (wrong == null) {
            next.addFlashAttribute("done", words.say("phrase.added"));
            return PAGE;
        }
        response.setStatus(422);
        return show(account, new Refused(wrong, wording, shared, null), model);
    }

    @PostMapping("/window/settings/phrases/{id}")
    String change(
            @PathVariable TypedNumber id,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "false") boolean shared,
            Account account,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String wrong = wrong(wording);
        if (wrong == null && phrases.change(id.or(0), account, wording.strip(), shared)) {
            next.addFlashAttribute("done", words.say("phrase.changed"));
            return PAGE;
        }
        if (wrong == null) { // what was typed stays, as one that can be added
            response.setStatus(409);
            return show(account, new Refused(words.say("phrase.gone"), wording, shared, null), model);
        }
        response.setStatus(422);
        return show(account, new Refused(wrong, wording, shared, (long) id.or(0)), model);
    }

    @PostMapping("/window/settings/phrases/{id}/removal")
    String remove(@PathVariable TypedNumber id, Account account, RedirectAttributes next) {
        boolean removed = phrases.remove(id.or(0), account);
        next.addFlashAttribute("done", words.say(removed ? "phrase.removed" : "removal.none"));
        return PAGE;
    }

    private String wrong(String wording) {
        return wording.isBlank() || wording.strip().length() > Phrases.LONGEST
                ? words.say("phrase.wrong", Phrases.LONGEST)
                : null;
    }
}
