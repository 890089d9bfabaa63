package org.yiciban.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Leads to the page that was asked for before the login, or to where the person works. */
final class AfterLogin extends SavedRequestAwareAuthenticationSuccessHandler {

    AfterLogin(RequestCache cache) {
        setRequestCache(cache);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        Account account = ((Credentials) authentication.getPrincipal()).account();
        if (account.isStaff()) {
            return "/window";
        }
        if (account.is(Role.ADMIN)) {
            return "/admin/staff";
        }
        return account.is(Role.CITIZEN) ? "/my" : "/";
    }
}
