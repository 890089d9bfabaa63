package org.yiciban.identity.login;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yiciban.identity.account.Accounts;

/**
 * One try to get in with something that can be guessed.
 *
 * @param subject the name or the case number, as typed
 * @param address where the try comes from
 * @param device the device on which the owner has logged in before, else null
 */
public record Attempt(Secret secret, String subject, String address, String device) {

    private static final int IPV6_NETWORK = 4;
    private static final int LONGEST_SUBJECT = 64;

    /** What is guessed, and how often one address may be wrong about it. */
    public enum Secret {
        /** A password. */
        PASSWORD(100),
        /** A query code. */
        QUERY_CODE(50),
        /** Whether somebody has an account already. */
        ACCOUNT(20),
        /** A link to set a password with. */
        LINK(20),
        /** Nothing: an objection, of which every one counts, see {@link Throttle#counted}. */
        OBJECTION(20);

        private final int triesPerAddress;

        Secret(int triesPerAddress) {
            this.triesPerAddress = triesPerAddress;
        }
    }

    /** A try from a device that nobody knows. */
    public Attempt(Secret secret, String subject, String address) {
        this(secret, subject, address, null);
    }

    /** What is counted against which limit. */
    Map<String, Integer> limits() {
        String name = name();
        if (device != null) {
            return Map.of(secret + " on " + device + " " + name, Throttle.TRIES_PER_SUBJECT);
        }
        Map<String, Integer> limits = new LinkedHashMap<>();
        limits.put(pair(name), Throttle.TRIES_PER_SUBJECT);
        limits.put(secret + " from " + network(address), secret.triesPerAddress);
        if (secret == Secret.PASSWORD) {
            limits.put(secret + " of " + name, Throttle.TRIES_FROM_ANYWHERE);
        }
        return limits;
    }

    /** What a right one clears: never what others did. */
    String cleared() {
        return device != null ? secret + " on " + device + " " + name() : pair(name());
    }

    /** The same however it is written: where blanks and hyphens don't matter, they don't count either. */
    private String name() {
        String name = Accounts.plain(subject);
        name = secret == Secret.QUERY_CODE ? name.replaceAll("[\\s-]", "") : name;
        return name.substring(0, Math.min(name.length(), LONGEST_SUBJECT));
    }

    private String pair(String name) {
        return secret + " of " + network(address) + " " + name;
    }

    /** Whoever has one IPv6 address has a network of them. */
    static String network(String address) {
        String[] groups = address.split(":");
        return groups.length <= IPV6_NETWORK || address.startsWith("::")
                ? address
                : String.join(":", Arrays.copyOf(groups, IPV6_NETWORK));
    }
}
