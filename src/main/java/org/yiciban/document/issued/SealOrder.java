package org.yiciban.document.issued;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.AgencyCode;

/**
 * Which seal a document wants, and by whose act it has it at once: the acting person's, where that person may set it. The
 * statement that keeps the document looks, so that an account that was closed meanwhile seals nothing.
 *
 * @param type which one; null where documents aren't sealed here
 * @param person the username of who acts; null where the law does
 * @param agency the organ whose seal it is
 * @param entrusted the window that may set it for the organ; the organ itself where none may
 * @param optional whether it bears none where the act doesn't set it, and waits for nobody
 * @param duties any of which gives the right, as they stand in accounts
 */
public record SealOrder(
        @Nullable SealType type,
        SealKind kind,
        @Nullable String person,
        AgencyCode agency,
        AgencyCode entrusted,
        boolean optional,
        Set<String> duties) {

    /** A document that nobody seals here. */
    public static SealOrder none(AgencyCode agency) {
        return new SealOrder(null, SealKind.NONE, null, agency, agency, false, Set.of());
    }

    /** That an account {@code a} has one of the duties, as a condition; their names are words of this program. */
    String holds() {
        return duties.isEmpty()
                ? "1 = 0"
                : duties.stream()
                        .sorted()
                        .map(duty -> "concat(',', a.roles, ',') like '%," + duty + ",%'")
                        .collect(Collectors.joining(" or ", "(", ")"));
    }
}
