package org.yiciban.identity.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.login.AfterLogin;
import org.yiciban.identity.session.CurrentAccount;
import org.yiciban.identity.session.PersonalChoices;

/** What the frame of every page shows: who is logged in, the language and its switch, the strip of demo mode. */
@ControllerAdvice
class PageFrame {

    /**
     * The facts of the frame, in templates {@code ${frame}}.
     *
     * @param account who is logged in, or null
     * @param lang the page's language, {@code zh-CN} or {@code en}
     * @param path the path of the page, to mark the place in the navigation
     * @param otherLanguage the address of the same page in the other language
     * @param demo whether this is demo mode
     * @param comfortable larger letters and rows for staff
     * @param csrf the token for requests outside forms; null as long as there is no session
     * @param turnedBack whether a press was turned back at the door; told once, by the page that asks
     */
    record Frame(
            Account account,
            String lang,
            String path,
            String otherLanguage,
            boolean demo,
            boolean comfortable,
            CsrfToken csrf,
            BooleanSupplier turnedBack) {

        /** The name of the person in the page's language. */
        public String accountName() {
            return account.name().in(Locale.forLanguageTag(lang));
        }

        /** Where the person's own work begins; a dead end for nobody. */
        public String home() {
            return account == null ? "/" : AfterLogin.home(account);
        }

        /** Whether somebody with this duty reads the page. */
        public boolean is(String role) {
            return account != null && account.is(Role.valueOf(role));
        }

        /** Whether somebody of an agency reads the page. */
        public boolean staff() {
            return account != null && account.isStaff();
        }

        /** Whether the page lies under this path. */
        public boolean at(String place) {
            return path.equals(place) || path.startsWith(place + "/");
        }
    }

    private final CurrentAccount current;
    private final boolean demo;

    PageFrame(CurrentAccount current, @Value("${yiciban.demo:true}") boolean demo) {
        this.current = current;
        this.demo = demo;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Locale locale, Model model) {
        if (Refusals.isForPrograms(request)) {
            return;
        }
        boolean english = "en".equals(locale.getLanguage());
        model.addAttribute(
                "frame",
                new Frame(
                        current.find().orElse(null),
                        english ? "en" : "zh-CN",
                        path(request),
                        otherLanguage(request, english ? "zh-CN" : "en"),
                        demo,
                        PersonalChoices.isComfortable(request),
                        request.getSession(false) == null
                                ? null
                                : (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                        () -> TurnedBack.take(request)));
    }

    /** The page's own path; for an error page that of the page that failed. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null
                ? request.getServletPath()
                : failed.toString().substring(request.getContextPath().length());
    }

    private static String otherLanguage(HttpServletRequest request, String language) {
        boolean readable =
                "GET".equals(request.getMethod()) && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null;
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(readable ? request.getRequestURI() : request.getContextPath() + "/");
        if (readable) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam("lang", language).build().toUriString();
    }
}
