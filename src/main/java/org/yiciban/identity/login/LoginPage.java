package org.yiciban.identity.login;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.door.Refusals;
import org.yiciban.shared.TypedNumber;

/** The page to log in on; the answer to the form is the security filter's. */
@Controller
class LoginPage {

    private static final int SECONDS_A_MINUTE = 60;
    private static final int LONGEST_WAIT_MINUTES = 15;

    private final Accounts accounts;
    private final boolean demo;

    LoginPage(Accounts accounts, @Value("${yiciban.demo:true}") boolean demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    /**
     * What the page shows.
     *
     * @param officers accounts of the demonstration
     * @param waitMinutes how long nobody may try again; null where one may
     */
    record LoginView(
            List<String> officers,
            boolean wrong,
            boolean registered,
            boolean expired,
            boolean passwordSet,
            Integer waitMinutes) {}

    @GetMapping(Refusals.LOGIN_PAGE)
    String login(
            @RequestParam(required = false) String wrong,
            @RequestParam(required = false) String expired,
            @RequestParam(required = false) String password,
            @RequestParam(required = false) String registered,
            @RequestParam(required = false) TypedNumber wait,
            Model model) {
        model.addAttribute(
                "page",
                new LoginView(
                        demo ? accounts.namedLikeTheirAgency() : List.of(),
                        wrong != null,
                        registered != null,
                        expired != null,
                        password != null,
                        wait == null || wait.value() == null ? null : minutes(wait.value())));
        return "login";
    }

    private static int minutes(int seconds) {
        int minutes = (seconds + SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE;
        return Math.max(1, Math.min(minutes, LONGEST_WAIT_MINUTES));
    }
}
