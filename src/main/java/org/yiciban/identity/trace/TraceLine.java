package org.yiciban.identity.trace;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.LocalText;

/**
 * One line of the traces. Secrets never stand here, nor what somebody typed to look for a person.
 *
 * @param at when, by the program's legal clock
 * @param who null when nobody was logged in
 * @param cases numbers of the cases that were shown or meant
 * @param subject what of them: a step, an upload, a document, an account, a door, the kind of a search; may be null
 * @param address from where, as the doors trust it
 */
public record TraceLine(
        Instant at,
        TraceKind kind,
        @Nullable Who who,
        List<String> cases,
        @Nullable String subject,
        String address,
        TraceOutcome outcome) {

    /** What the tables take. */
    static final int LONGEST_SUBJECT = 120;

    static final int LONGEST_ADDRESS = 45;

    public TraceLine {
        cases = cases.stream().distinct().toList();
        subject = subject == null ? null : cut(subject, LONGEST_SUBJECT);
        address = cut(address, LONGEST_ADDRESS);
    }

    /**
     * A person as he was then: names and duties change.
     *
     * @param agency null for who works for none
     */
    public record Who(String account, LocalText name, @Nullable AgencyCode agency, Set<Role> roles) {

        /** The roles as the table has them. */
        String duties() {
            return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        }

        static Who of(Account account) {
            return new Who(account.username(), account.name(), account.agency(), account.roles());
        }
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
