package org.yiciban.identity.trace;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.CaseNumber;

/**
 * Which traces somebody wants to see; null means any.
 *
 * @param account of which person, by the name to log in with
 * @param caseNumber that name this case
 * @param from from this day on, in official time
 * @param to until the end of this day
 */
public record TraceQuery(
        @Nullable String account,
        @Nullable CaseNumber caseNumber,
        @Nullable TraceKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** All. */
    public static final TraceQuery ALL = new TraceQuery(null, null, null, null, null);
}
