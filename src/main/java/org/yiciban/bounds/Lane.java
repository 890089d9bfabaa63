package org.yiciban.bounds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Which kind of request this is: a kind that is crowded makes only its own kind wait. */
enum Lane {
    /** What staff do and look at. */
    OFFICE,
    /** What the public looks at. */
    LOOKING,
    /** What the public does, except handing in an application. */
    ACTING,
    /** Applications being handed in: the most work, and what comes in crowds. */
    APPLYING;

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    /** Whether it does something; logging in and out does nothing that has to be kept. */
    static boolean writes(HttpServletRequest request) {
        String path = request.getServletPath();
        return !HARMLESS.contains(request.getMethod()) && !path.equals("/login") && !path.equals("/logout");
    }

    /** Empty for what never asks the database, and for the question whether the program lives. */
    static Optional<Lane> of(HttpServletRequest request, OfficeDoors doors) {
        String path = request.getServletPath();
        if (path.startsWith("/assets/") || path.startsWith("/actuator/") || path.equals("/favicon.ico")) {
            return Optional.empty();
        }
        if (doors.leadsToOffice(request)) {
            return Optional.of(OFFICE);
        }
        if (HARMLESS.contains(request.getMethod())) {
            return Optional.of(LOOKING);
        }
        return Optional.of(path.equals("/api/v1/cases") || path.matches("/apply/[^/]+/submit") ? APPLYING : ACTING);
    }
}
