package org.yiciban.window.cases;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yiciban.casefile.lists.CaseQuery.Typed;

/**
 * What people typed into the search of cases: a name is personal and has no place in addresses, logs and the history of a
 * browser. It stays in the session under a word without meaning, and the address holds the word.
 */
final class CaseSearch {

    private static final String KEPT = CaseSearch.class.getName();
    private static final int MOST = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseSearch() {}

    /** Keeps what was typed and gives the word for it; the oldest of many is forgotten. */
    static String keep(HttpSession session, Typed typed) {
        Map<String, Typed> kept = kept(session);
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        String word = HexFormat.of().formatHex(bytes);
        kept.put(word, typed);
        while (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        session.setAttribute(KEPT, kept);
        return word;
    }

    /** What that word stands for; nothing in another session, or when it is long ago. */
    static Optional<Typed> find(HttpSession session, String word) {
        return Optional.ofNullable(session == null ? null : kept(session).get(word));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Typed> kept(HttpSession session) {
        return session.getAttribute(KEPT) instanceof Map<?, ?> before
                ? new LinkedHashMap<>((Map<String, Typed>) before)
                : new LinkedHashMap<>();
    }
}
