package org.yiciban.identity.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.identity.login.Attempt;
import org.yiciban.identity.login.Throttle;
import org.yiciban.identity.start.PasswordRule;

/** Setting a password by a link that an administrator handed over. The link is the proof; it is good once. */
@Controller
class PasswordPages {

    private final Staff staff;
    private final PasswordLinks links;
    private final Throttle throttle;

    PasswordPages(Staff staff, PasswordLinks links, Throttle throttle) {
        this.staff = staff;
        this.links = links;
        this.throttle = throttle;
    }

    /**
     * What the page shows.
     *
     * @param owner whose password it is; null where the link is good no more
     * @param wrong what was wrong with what was typed, or null
     */
    record PasswordPage(String owner, String token, String wrong) {}

    @GetMapping("/password/{token}")
    String ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return shown(owner(token, request), token, null, response, model);
    }

    @PostMapping("/password/{token}")
    String set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String owner = owner(token, request);
        if (owner == null) {
            return shown(null, token, null, response, model);
        }
        String wrong = !PasswordRule.accepts(password, owner) ? "rule" : !password.equals(again) ? "again" : null;
        if (wrong != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(owner, token, wrong, response, model);
        }
        return staff.setPassword(token, password)
                ? "redirect:/login?password"
                : shown(null, token, null, response, model);
    }

    /** Whose link it is, or null. Who tries many links finds none any more, for a while. */
    private String owner(String token, HttpServletRequest request) {
        Attempt one = new Attempt(Attempt.Secret.LINK, "", request.getRemoteAddr());
        if (throttle.begin(one).isPresent()) {
            return null;
        }
        try {
            String owner = links.owner(token).orElse(null);
            if (owner == null) {
                throttle.failed(one);
            }
            return owner;
        } finally {
            throttle.end(one);
        }
    }

    private static String shown(String owner, String token, String wrong, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        if (owner == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("page", new PasswordPage(owner, token, wrong));
        return "password";
    }
}
