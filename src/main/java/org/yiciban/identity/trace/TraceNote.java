package org.yiciban.identity.trace;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.yiciban.shared.CaseNumber;

/**
 * What the line of the running request shall name besides its address: whoever finds rows for a person notes them here.
 * Outside a request nobody reads, and nothing is noted.
 */
public final class TraceNote {

    private static final String NAME = TraceNote.class.getName();

    private final Set<String> cases = new LinkedHashSet<>();
    private @Nullable String subject;

    private TraceNote() {}

    /** These cases were shown. */
    public static void shown(Collection<CaseNumber> numbers) {
        TraceNote note = ofRequest();
        if (note != null) {
            numbers.forEach(number -> note.cases.add(number.value()));
        }
    }

    /** This case was shown, and what of it; never a secret, never what identifies a person. */
    public static void shown(CaseNumber number, String subject) {
        TraceNote note = ofRequest();
        if (note != null) {
            note.cases.add(number.value());
            note.subject = subject;
        }
    }

    /** By what was looked, never what was looked for; without it a list is no search. */
    public static void sought(String criteria) {
        TraceNote note = ofRequest();
        if (note != null && !criteria.isEmpty()) {
            note.subject = criteria;
        }
    }

    /** Whom an act on accounts is about. */
    public static void about(String username) {
        TraceNote note = ofRequest();
        if (note != null) {
            note.subject = username;
        }
    }

    Set<String> cases() {
        return cases;
    }

    @Nullable
    String subject() {
        return subject;
    }

    static @Nullable TraceNote ofRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return null;
        }
        if (request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof TraceNote note) {
            return note;
        }
        TraceNote fresh = new TraceNote();
        request.setAttribute(NAME, fresh, RequestAttributes.SCOPE_REQUEST);
        return fresh;
    }
}
