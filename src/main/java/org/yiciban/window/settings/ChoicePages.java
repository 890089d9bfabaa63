package org.yiciban.window.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.MustWait;
import org.yiciban.identity.login.Passwords;
import org.yiciban.identity.session.PersonalChoices;
import org.yiciban.identity.session.PersonalChoices.Choice;
import org.yiciban.identity.start.PasswordRule;
import org.yiciban.window.frame.WindowWords;

/** How the pages look for a person of the staff, where the work begins, and the own password. */
@Controller
class ChoicePages {

    private final PersonalChoices choices;
    private final Passwords passwords;
    private final WindowWords words;

    ChoicePages(PersonalChoices choices, Passwords passwords, WindowWords words) {
        this.choices = choices;
        this.passwords = passwords;
        this.words = words;
    }

    /** What the page of the choices shows. */
    record ChoicePage(Choice choice) {}

    /** What the page of the own password shows: what is wrong, by field. */
    record OwnPasswordPage(Map<String, String> wrong) {}

    @GetMapping("/window/settings")
    String choices(Account account, Model model) {
        model.addAttribute("page", new ChoicePage(choices.of(account.username())));
        return "window/settings";
    }

    @PostMapping("/window/settings")
    String choose(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "false") boolean comfortable,
            @RequestParam(defaultValue = "ALL") String start,
            Account account,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Choice choice = new Choice(language, comfortable, start);
        if (!start.equals(choice.start()) || !language.isEmpty() && !language.equals(choice.language())) {
            next.addFlashAttribute("refused", words.say("choice.none"));
            return "redirect:/window/settings";
        }
        choices.choose(account.username(), choice, request, response);
        if (choice.language() != null) {
            LocaleContextHolder.setLocale(Locale.forLanguageTag(choice.language()));
        }
        next.addFlashAttribute("done", words.say("choice.done"));
        return "redirect:/window/settings";
    }

    @GetMapping("/window/settings/password")
    String password(Model model) {
        model.addAttribute("page", new OwnPasswordPage(Map.of()));
        return "window/password";
    }

    @PostMapping("/window/settings/password")
    String change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Account account,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!PasswordRule.accepts(password, account.username())) {
            wrong.put("password", words.say("password.wrong.rule"));
        } else if (!password.equals(again)) {
            wrong.put("again", words.say("password.wrong.again"));
        } else if (!changed(account, present, password, request, wrong)) {
            wrong.putIfAbsent("present", words.say("password.wrong.present"));
        }
        if (wrong.isEmpty()) {
            next.addFlashAttribute("done", words.say("password.done"));
            return "redirect:/window/settings/password";
        }
        response.setStatus(422);
        model.addAttribute("page", new OwnPasswordPage(wrong));
        return "window/password";
    }

    /** Wrong tries count like those at the login. */
    private boolean changed(
            Account account, String present, String next, HttpServletRequest request, Map<String, String> wrong) {
        try {
            return passwords.change(account, present, next, request.getRemoteAddr());
        } catch (MustWait wait) {
            wrong.put("present", words.say("password.wrong.wait"));
            return false;
        }
    }
}
