package org.yiciban.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;

/**
 * What a person had typed when the session ended: the form is refused, but kept in the new session, and its page shows it
 * again after the login. Nothing is stored until it is sent once more. Only requests that no foreign site can make a
 * browser send are kept: those that bring a session's cookie (SameSite), and those of which the browser itself says that
 * they come from a page of ours.
 */
public final class SavedRequest {

    private static final String KEPT = SavedRequest.class.getName();
    private static final int LARGEST = 200_000;
    private static final KeptOfNobody NOBODYS = new KeptOfNobody(System::nanoTime);

    private record Form(String page, LinkedHashMap<String, String[]> typed) implements Serializable {}

    private SavedRequest() {}

    /** Whether the browser says that a page of ours sent this; foreign pages can't make it say so. */
    public static boolean isFromOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        return site != null ? site.equals("same-origin") : origin != null && origin.endsWith("://" + host);
    }

    /**
     * Keeps the form of a request and tells the address of its page.
     *
     * @param open the page that can be opened in the place of one that may be the answer to a form
     */
    public static String keep(HttpServletRequest request, UnaryOperator<String> open) {
        String page = open.apply(page(request));
        keep(request, page, request.getParameterMap());
        return page;
    }

    /** Whether it was kept: a secret and a flood are not. */
    static boolean keep(HttpServletRequest request, String page, Map<String, String[]> all) {
        LinkedHashMap<String, String[]> typed = new LinkedHashMap<>(all);
        typed.remove("_csrf");
        int size = typed.values().stream()
                .flatMap(values -> java.util.Arrays.stream(values))
                .mapToInt(String::length)
                .sum();
        boolean secret = typed.keySet().stream().anyMatch(name -> name.contains("assword"));
        boolean kept = !typed.isEmpty()
                && !secret
                && size <= LARGEST
                && (!KeptOfNobody.isMeant() || NOBODYS.take(request.getRemoteAddr(), size));
        if (kept) {
            request.getSession().setAttribute(KEPT, new Form(page, typed));
        }
        return kept;
    }

    /** What was typed on this page before the session ended; told once. */
    public static Optional<Map<String, String[]>> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(KEPT) instanceof Form form)
                || !path(form.page()).equals(request.getServletPath())) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        return Optional.of(form.typed());
    }

    /** The page whose form was interrupted. */
    public static Optional<String> page(HttpSession session) {
        return session.getAttribute(KEPT) instanceof Form form ? Optional.of(form.page()) : Optional.empty();
    }

    /** The page that showed the form: where the browser says it comes from, if that is one of ours. */
    static String page(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        try {
            URI address = URI.create(from == null ? "" : from);
            boolean ours = request.getHeader(HttpHeaders.HOST) != null
                    && request.getHeader(HttpHeaders.HOST).equals(address.getAuthority());
            if (ours && address.getPath().startsWith(request.getContextPath() + "/")) {
                String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
                String page =
                        address.getRawPath().substring(request.getContextPath().length()) + query;
                return OwnPath.isOwn(page) ? page : request.getServletPath();
            }
        } catch (IllegalArgumentException noAddress) {
            // as good as none
        }
        return request.getServletPath();
    }

    static String path(String page) {
        int query = page.indexOf('?');
        return query < 0 ? page : page.substring(0, query);
    }
}
