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
record Route(HttpMethod method, String pattern, Who who) {

    /** Who may pass a door. */
    sealed interface Who {

        /** No login needed; what may be seen is decided inside. */
        record Anyone() implements Who {}

        /** Any account. */
        record LoggedIn() implements Who {}

        /** An account with at least one of these duties. */
        record Holding(Set<Role> roles) implements Who {}
    }

    static Route anyone(HttpMethod method, String pattern) {
        return new Route(method, pattern, new Who.Anyone());
    }

    static Route anyone(String pattern) {
        return anyone(null, pattern);
    }

    static Route loggedIn(HttpMethod method, String pattern) {
        return new Route(method, pattern, new Who.LoggedIn());
    }

    static Route loggedIn(String pattern) {
        return loggedIn(null, pattern);
    }

    static Route holding(HttpMethod method, String pattern, Set<Role> roles) {
        return new Route(method, pattern, new Who.Holding(roles));
    }

    static Route holding(String pattern, Set<Role> roles) {
        return holding(null, pattern, roles);
    }
}
