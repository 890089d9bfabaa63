package org.yiciban.identity.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yiciban.identity.account.AccountChanges;
import org.yiciban.identity.account.Credentials;

/**
 * Ends the sessions of people whose account was disabled or whose duties or password changed since they logged in, on
 * whichever node the session lives.
 */
final class SessionEnd extends OncePerRequestFilter {

    private final AccountChanges accounts;

    SessionEnd(AccountChanges accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && hasEnded(SecurityContextHolder.getContext().getAuthentication())) {
            session.invalidate();
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        }
        chain.doFilter(request, response);
    }

    private boolean hasEnded(Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof Credentials credentials
                && !accounts.isCurrent(credentials.getUsername(), credentials.stamp());
    }
}
