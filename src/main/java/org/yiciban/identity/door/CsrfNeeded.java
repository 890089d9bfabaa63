package org.yiciban.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests must carry the token against forgery: everything that changes something, except a call of the
 * interface that brings no session cookie and so proves who it is by itself. Whether a document is genuine is only asked,
 * and anybody may ask it from a tab that has been open since yesterday.
 */
final class CsrfNeeded implements RequestMatcher {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public boolean matches(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                && !request.getServletPath().startsWith("/verify")
                && (request.getRequestedSessionId() != null || !Refusals.isForPrograms(request));
    }
}
