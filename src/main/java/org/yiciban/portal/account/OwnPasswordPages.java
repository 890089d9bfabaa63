package org.yiciban.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.login.MustWait;
import org.yiciban.identity.login.Passwords;

/** Changing one's own password. */
@Controller
class OwnPasswordPages {

    private final Passwords passwords;

    OwnPasswordPages(Passwords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/my/password")
    String password(Model model) {
        model.addAttribute("page", new AccountPage(Map.of(), List.of(), false));
        return "portal/password";
    }

    @PostMapping("/my/password")
    String change(@RequestParam Map<String, String> typed, Account account, HttpServletRequest request, Model model) {
        List<FieldError> errors = new ArrayList<>();
        NewPassword.check(typed, account.username(), errors);
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
                errors.add(NewPassword.error("present", "account.present-password"));
            }
        } catch (MustWait wait) {
            errors.add(NewPassword.error("present", "account.password-tries"));
        }
    }
}
