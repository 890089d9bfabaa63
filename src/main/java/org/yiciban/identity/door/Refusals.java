package org.yiciban.identity.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.yiciban.bounds.ComeAgain;
import org.yiciban.bounds.Threshold;
import org.yiciban.identity.login.SavedRequest;
import org.yiciban.identity.login.TooManyTries;

/**
 * What a closed door answers. Programs get a status and never a challenge, so that no browser opens its own password
 * box; people are led to the login page; a door that doesn't exist is "not found" for everybody.
 */
public final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    public static final String LOGIN_PAGE = "/login";

    private final OpenPages pages;

    Refusals(OpenPages pages) {
        this.pages = pages;
    }

    /** Nobody is logged in. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyTries tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (reason instanceof AuthenticationServiceException) {
            comeAgain(response);
        } else if (AccessTable.of(request).isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (isForPrograms(request)) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            toLogin(request, response, isExpired(request) ? "?expired" : "");
        }
    }

    /** Somebody is logged in, or a form came without its token. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && comesFromAPage(request)) {
            again(request, response);
        } else if (AccessTable.of(request).isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /** Wrong name or password on the login page. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyTries tooMany) {
            toLogin(request, response, "?wait=" + tooMany.seconds());
        } else if (reason instanceof AuthenticationServiceException) {
            comeAgain(response);
        } else {
            toLogin(request, response, "?wrong");
        }
    }

    /** Nobody has looked at the password: too many log in at once. That is no wrong password, and counts as none. */
    private static void comeAgain(HttpServletResponse response) throws IOException {
        ComeAgain.soon(response);
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    static boolean isForPrograms(HttpServletRequest request) {
        return Threshold.isForPrograms(request.getServletPath());
    }

    /** A form of ours whose session is over or gone with its cookie, or was renewed by a login in another window. */
    private static boolean comesFromAPage(HttpServletRequest request) {
        return (request.getRequestedSessionId() != null || SavedRequest.isFromOurPage(request))
                && !isForPrograms(request)
                && !request.getServletPath().equals("/logout");
    }

    /**
     * What was typed is kept, and its page asked for again, which says that nothing was done: after the login, where it
     * needs one. A page that asks while one types comes first with an ended session, so its questions are kept as well.
     */
    private void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(LOGIN_PAGE)) {
            toLogin(request, response, "?expired");
            return;
        }
        boolean open = AccessTable.of(request)
                .filter(door -> door.who() instanceof AccessRule.Who.Anyone)
                .isPresent();
        String page = request.getContextPath() + SavedRequest.keep(request, pages::nearest);
        if (open || isLoggedIn()) {
            if (request.getHeader("HX-Request") == null) {
                TurnedBack.remember(request);
            }
            leadTo(page, request, response);
        } else {
            request.getSession().setAttribute("SPRING_SECURITY_SAVED_REQUEST", new SimpleSavedRequest(page));
            toLogin(request, response, "?expired");
        }
    }

    /** The refusal comes before the program looks for visitors without a name, so there is nobody or somebody. */
    private static boolean isLoggedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    private static boolean isExpired(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    private static void toLogin(HttpServletRequest request, HttpServletResponse response, String query)
            throws IOException {
        leadTo(request.getContextPath() + LOGIN_PAGE + query, request, response);
    }

    private static void leadTo(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            // a fragment request would swap the page into a corner of the page: lead the whole page there
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(response.encodeRedirectURL(page));
        }
    }
}
