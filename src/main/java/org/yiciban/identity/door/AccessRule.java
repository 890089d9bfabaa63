package org.yiciban.identity.door;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.yiciban.identity.account.Role;

/**
 * One row of the table of doors: who may come through.
 *
 * @param method the HTTP method; null means any
 * @param pattern the path pattern
 * @param who who may pass
 */
record AccessRule(HttpMethod method, String pattern, Who who) {

    /** Who may pass a door. */
    sealed interface Who {

        /** No login needed; what may be seen is decided inside. */
        record Anyone() implements Who {}

        /** Any account. */
        record LoggedIn() implements Who {}

        /** An account with at least one of these duties. */
        record Holding(Set<Role> roles) implements Who {}
    }

    static AccessRule anyone(HttpMethod method, String pattern) {
        return new AccessRule(method, pattern, new Who.Anyone());
    }

    static AccessRule anyone(String pattern) {
        return anyone(null, pattern);
    }

    static AccessRule loggedIn(HttpMethod method, String pattern) {
        return new AccessRule(method, pattern, new Who.LoggedIn());
    }

    static AccessRule loggedIn(String pattern) {
        return loggedIn(null, pattern);
    }

    static AccessRule holding(HttpMethod method, String pattern, Set<Role> roles) {
        return new AccessRule(method, pattern, new Who.Holding(roles));
    }

    static AccessRule holding(String pattern, Set<Role> roles) {
        return holding(null, pattern, roles);
    }
}
