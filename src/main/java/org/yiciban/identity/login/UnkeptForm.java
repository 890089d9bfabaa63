package org.yiciban.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A form in which something can't be kept, until its page has told it. Passwords are typed again.
 *
 * @param page that shows it
 * @param sentTo the address to which it was sent
 * @param fields the names of the fields in which it stood
 * @param typed everything, as it can be kept
 */
public record UnkeptForm(
        String page, String sentTo, LinkedHashSet<String> fields, LinkedHashMap<String, String[]> typed)
        implements Serializable {

    private static final String KEPT = UnkeptForm.class.getName();
    private static final Pattern SECRET = Pattern.compile("(?i).*password.*|again|present");

    /**
     * Keeps what was typed for its page.
     *
     * @param open the page that can be opened in the place of one that may be the answer to a form
     * @return the address of the page; none where it is too much to be kept
     */
    public static Optional<String> keep(
            HttpServletRequest request, Map<String, String[]> all, Set<String> fields, UnaryOperator<String> open) {
        LinkedHashMap<String, String[]> typed = new LinkedHashMap<>(all);
        typed.remove("_csrf");
        if (typed.keySet().stream().anyMatch(name -> name.contains("assword"))) {
            typed.keySet().removeIf(name -> SECRET.matcher(name).matches());
        }
        String page = open.apply(SavedRequest.page(request));
        if (!typed.isEmpty() && !SavedRequest.keep(request, page, typed)) {
            return Optional.empty();
        }
        request.getSession()
                .setAttribute(KEPT, new UnkeptForm(page, request.getServletPath(), new LinkedHashSet<>(fields), typed));
        return Optional.of(page);
    }

    /** The form whose page this is. */
    public static Optional<UnkeptForm> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(KEPT) instanceof UnkeptForm form
                        && SavedRequest.path(form.page).equals(request.getServletPath())
                ? Optional.of(form)
                : Optional.empty();
    }

    /**
     * Whether a form of its page is this one.
     *
     * @param action the address to which that form goes; null where it goes to its page
     */
    public boolean isSentBy(String action, String context) {
        String whole = action == null ? context + page : action;
        return whole.split("[?#;]", 2)[0].equals(context + sentTo);
    }

    /** Its page has told it. */
    public static void told(HttpServletRequest request) {
        SavedRequest.take(request);
        request.getSession().removeAttribute(KEPT);
    }
}
