package org.yiciban.window.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.identity.account.Account;
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

    @GetMapping("/window/settings/phrases")
    String all(Account account, Model model) {
        List<Phrases.Phrase> known = phrases.of(account);
        model.addAttribute(
                "own",
                known.stream()
                        .filter(one -> one.owner().equals(account.username()))
                        .toList());
        model.addAttribute(
                "others",
                known.stream()
                        .filter(one -> !one.owner().equals(account.username()))
                        .toList());
        model.addAttribute("people", names.people(account));
        model.addAttribute("shipped", words.say("phrases.all").lines().toList());
        model.addAttribute("longest", Phrases.LONGEST);
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
        model.addAttribute("typedShared", shared);
        return again(wrong, wording, account, response, model);
    }

    @PostMapping("/window/settings/phrases/{id}")
    String change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "false") boolean shared,
            Account account,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        String wrong = wrong(wording);
        if (wrong == null) {
            phrases.change(id, account, wording.strip(), shared);
            next.addFlashAttribute("done", words.say("phrase.changed"));
            return PAGE;
        }
        model.addAttribute("wrongAt", id);
        return again(wrong, wording, account, response, model);
    }

    @PostMapping("/window/settings/phrases/{id}/removal")
    String remove(@PathVariable long id, Account account, RedirectAttributes next) {
        phrases.remove(id, account);
        next.addFlashAttribute("done", words.say("phrase.removed"));
        return PAGE;
    }

    private String again(String wrong, String wording, Account account, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", wording);
        return all(account, model);
    }

    private String wrong(String wording) {
        return wording.isBlank() || wording.strip().length() > Phrases.LONGEST
                ? words.say("phrase.wrong", Phrases.LONGEST)
                : null;
    }
}
