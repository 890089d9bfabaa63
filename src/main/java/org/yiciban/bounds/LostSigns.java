package org.yiciban.bounds;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A form of ours was sent with signs that can't be kept, which a text processor put into what was pasted, or with signs
 * that no document can show. Nothing is done with it: its page comes back with all that was typed, and says where they stand.
 */
public final class LostSigns extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String NOTED = LostSigns.class.getName();
    private static final Set<String> WITHOUT_PAGE = Set.of("/login", "/logout");

    private final LinkedHashMap<String, String[]> typed = new LinkedHashMap<>();
    private final LinkedHashSet<String> fields;

    LostSigns(Map<String, String[]> all, Set<String> fields) {
        super("signs that no text has", TurnedAway.lostSigns());
        this.fields = new LinkedHashSet<>(fields);
        all.forEach((name, values) -> {
            String[] readable = new String[values.length];
            for (int at = 0; at < values.length; at++) {
                readable[at] = KeptText.readable(values[at]);
            }
            typed.put(name, readable);
        });
    }

    /** All that was typed, with a blank or the end of a line in the place of each sign that nobody sees; emoji stay. */
    public Map<String, String[]> typed() {
        return typed;
    }

    /** The names of the fields that held them. */
    public Set<String> fields() {
        return fields;
    }

    /** Whether a request holds them whose fields were read before anybody came to it. */
    public static void requireNone(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(NOTED) instanceof LostSigns lost) {
            throw lost;
        }
    }

    /** Keeps what can't be kept until it is known who comes, so that the page is shown to those who may see it. */
    static void note(HttpServletRequest request, FormFields fields) {
        LostSigns lost = fields.lost();
        if (lost != null) {
            request.setAttribute(NOTED, lost);
        }
    }

    /**
     * Whether the page comes back: a page of ours sent it, by the word of the browser, so that no other site can put words
     * into a form; not what is asked while one types, and not the login, which comes before any page.
     */
    static boolean comesBack(HttpServletRequest request) {
        String path = request.getServletPath();
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && request.getHeader("HX-Request") == null
                && !Threshold.isForPrograms(path)
                && !WITHOUT_PAGE.contains(path);
    }
}
