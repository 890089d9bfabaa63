package org.yiciban.identity.account;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/**
 * A person or system that can log in.
 *
 * @param username the name to log in with, lower case
 * @param name the name to call the person by
 * @param organ the agency or window of a division that the person works for; null for citizens and for who stands above agencies
 * @param roles the duties, at least one
 * @param idNumber identity or credit code of an applicant; null for staff
 * @param mobile where to reach the person; may be null
 * @param disabled may no longer log in
 */
public record Account(
        String username, LocalText name, Organ organ, Set<Role> roles, String idNumber, String mobile, boolean disabled)
        implements Serializable {

    public Account {
        if (username == null || !username.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException("a username is up to 64 lower-case letters, digits, dots or hyphens");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an account without a role could do nothing: " + username);
        }
        roles = Set.copyOf(roles);
    }

    /** Whether the person holds this duty. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the person holds at least one of these duties. */
    public boolean isAny(Role... some) {
        return Arrays.stream(some).anyMatch(roles::contains);
    }

    /** Whether the person works on the side of the authorities. */
    public boolean isStaff() {
        return isAny(Role.CLERK, Role.OFFICER, Role.HEAD, Role.SUPERVISOR, Role.GOVERNMENT);
    }

    /** The code of the agency or window the person works for, whichever the division; null like the organ. */
    public AgencyCode agency() {
        return organ == null ? null : organ.agency();
    }

    /** Whether the person works for this agency of this division; nobody does for none. */
    public boolean worksFor(Organ one) {
        return organ != null && organ.equals(one);
    }

    /** Whether the person acts for that organ on what it handles: an officer or the head of it. */
    public boolean handlesFor(Organ one) {
        return worksFor(one) && isAny(Role.OFFICER, Role.HEAD);
    }
}
