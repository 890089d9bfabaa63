package org.yiciban.identity.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Credentials;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.session.PersonalChoices;

/** Leads to the page that was asked for before the login, or to where the person works, in the person's language. */
public final class AfterLogin extends SavedRequestAwareAuthenticationSuccessHandler {

    /** Where the work of those begins who don't handle cases. */
    private static final SortedMap<Role, String> OTHER_HOMES = new TreeMap<>(Map.of(
            Role.ADMIN, "/admin/staff",
            Role.AUDITOR, "/admin/traces",
            Role.KEEPER, "/window/seals",
            Role.MODELLER, "/workbench",
            Role.PUBLISHER, "/workbench"));

    private static final String CHOICE = AfterLogin.class.getName();

    private final PersonalChoices choices;
    private final KnownDevices devices;

    public AfterLogin(RequestCache cache, PersonalChoices choices, KnownDevices devices) {
        this.devices = devices;
        this.choices = choices;
        setRequestCache(cache);
        // the page that was asked for was kept with the host that the request named: only its path counts
        setRedirectStrategy((request, response, address) -> response.sendRedirect(OwnPath.of(address)));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        Account account = account(authentication);
        devices.remember(account.username(), request, response);
        if (account.isStaff()) {
            request.setAttribute(CHOICE, choices.arrived(account.username(), request, response));
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        Account account = account(authentication);
        if (account.isStaff()) {
            return request.getAttribute(CHOICE) instanceof PersonalChoices.Choice choice
                            && !choice.start().equals("ALL")
                    ? "/window?queue=" + choice.start()
                    : home(account);
        }
        return account.is(Role.CITIZEN) ? "/my" : home(account);
    }

    /** Where the work of an account begins; for those who don't work here, the home page. */
    public static String home(Account account) {
        return account.isStaff()
                ? "/window"
                : OTHER_HOMES.entrySet().stream()
                        .filter(home -> account.is(home.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("/");
    }

    private static Account account(Authentication authentication) {
        return ((Credentials) authentication.getPrincipal()).account();
    }
}
