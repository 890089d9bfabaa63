package org.yiciban.identity.trace;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.yiciban.shared.CasesShown;

/**
 * What the line of the running request shall name besides its address: whoever finds rows for a person notes them here.
 * Outside a request nobody reads, and nothing is noted.
 */
public final class TraceNote {

    private static final String NAME = TraceNote.class.getName();

    private final Set<String> cases = new LinkedHashSet<>();
    private @Nullable String subject;

    private TraceNote() {}

    /** These cases were shown; never a secret, never what identifies a person. */
    static void shown(CasesShown found) {
        TraceNote note = ofRequest();
        if (note != null) {
            found.cases().forEach(number -> note.cases.add(number.value()));
            note.subject = found.subject() == null ? note.subject : found.subject();
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
