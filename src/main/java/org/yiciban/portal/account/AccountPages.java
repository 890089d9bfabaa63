package org.yiciban.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.value.IdCard;
import org.yiciban.form.value.Mobile;
import org.yiciban.form.value.ParsedValue;
import org.yiciban.form.view.Judged;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.login.MustWait;
import org.yiciban.identity.login.Passwords;
import org.yiciban.portal.frame.PortalWords;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Unseen;

/**
 * One's own account: registering with a synthetic check of the real name, in demo mode only (elsewhere a national
 * identity service proves who somebody is), and the password.
 */
@Controller
class AccountPages {

    private final Passwords passwords;
    private final Clock clock;
    private final boolean demo;

    AccountPages(Passwords passwords, Clock clock, @Value("${yiciban.demo:true}") boolean demo) {
        this.passwords = passwords;
        this.clock = clock;
        this.demo = demo;
    }

    /** What the pages show: what was typed, what is wrong with it, and whether the password was changed. */
    record AccountPage(Map<String, String> typed, List<FieldError> errors, boolean changed) implements Judged {}

    @GetMapping("/register")
    String ask(Model model) {
        requireDemo();
        return register(Map.of(), List.of(), model);
    }

    @PostMapping("/register")
    String register(@RequestParam Map<String, String> typed, HttpServletRequest request, Model model) {
        requireDemo();
        List<FieldError> errors = new ArrayList<>();
        String username = text(typed, "username").toLowerCase(java.util.Locale.ROOT);
        String name = text(typed, "name");
        if (!username.matches("[a-z0-9][a-z0-9._-]{2,63}")) {
            errors.add(error("username", "account.username"));
        }
        if (name.isEmpty() || name.length() > 100) {
            errors.add(error("name", "account.name"));
        } else if (Unseen.within(name)) {
            errors.add(error("name", "account.unseen-signs"));
        }
        String idNumber = value(
                IdCard.read(text(typed, "idNumber"), LocalDate.now(clock.withZone(PortalWords.ZONE))),
                "idNumber",
                errors);
        String mobile = value(Mobile.read(text(typed, "mobile")), "mobile", errors);
        checkNew(typed, username, errors);
        if (errors.isEmpty()) {
            Account account = new Account(
                    username, new LocalText(name, name), null, Set.of(Role.CITIZEN), idNumber, mobile, false);
            if (registered(account, typed.get("password"), request, errors)) {
                return "redirect:/login?registered";
            }
        }
        return register(typed, errors, model);
    }

    @GetMapping("/my/password")
    String password(Model model) {
        model.addAttribute("page", new AccountPage(Map.of(), List.of(), false));
        return "portal/password";
    }

    @PostMapping("/my/password")
    String change(@RequestParam Map<String, String> typed, Account account, HttpServletRequest request, Model model) {
        List<FieldError> errors = new ArrayList<>();
        checkNew(typed, account.username(), errors);
        if (errors.isEmpty()) {
            change(typed, account, request, errors);
        }
        model.addAttribute("page", new AccountPage(Map.of(), errors, errors.isEmpty()));
        return "portal/password";
    }

    private void change(
            Map<String, String> typed, Account account, HttpServletRequest request, List<FieldError> errors) {
        try {
            if (!passwords.change(
                    account, typed.getOrDefault("present", ""), typed.get("password"), request.getRemoteAddr())) {
                errors.add(error("present", "account.present-password"));
            }
        } catch (MustWait wait) {
            errors.add(error("present", "account.password-tries"));
        }
    }

    private boolean registered(Account account, String password, HttpServletRequest request, List<FieldError> errors) {
        try {
            if (passwords.register(account, password, request.getRemoteAddr())) {
                return true;
            }
            errors.add(error("username", "account.taken"));
        } catch (MustWait wait) {
            errors.add(error("username", "account.registration-tries"));
        }
        return false;
    }

    private static String register(Map<String, String> typed, List<FieldError> errors, Model model) {
        model.addAttribute("page", new AccountPage(typed, errors, false));
        return "portal/register";
    }

    private void requireDemo() {
        if (!demo) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "accounts come from elsewhere");
        }
    }

    private static void checkNew(Map<String, String> typed, String username, List<FieldError> errors) {
        String password = typed.getOrDefault("password", "");
        if (!Passwords.isSound(password, username)) {
            errors.add(error("password", "account.password"));
        } else if (!password.equals(typed.get("again"))) {
            errors.add(error("again", "account.passwords-differ"));
        }
    }

    private static String value(ParsedValue<String> parsedValue, String field, List<FieldError> errors) {
        if (parsedValue instanceof ParsedValue.Accepted<String> accepted) {
            return accepted.value();
        }
        ParsedValue.Refused<String> refused = (ParsedValue.Refused<String>) parsedValue;
        errors.add(new FieldError(field, refused.code(), refused.message()));
        return null;
    }

    private static FieldError error(String field, String key) {
        return new FieldError(field, field, Refusal.of(key));
    }

    private static String text(Map<String, String> typed, String name) {
        String text = typed.getOrDefault(name, "").strip();
        return text.substring(0, Math.min(text.length(), 300));
    }
}
