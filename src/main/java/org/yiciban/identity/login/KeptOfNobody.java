package org.yiciban.identity.login;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How much of what was typed is kept for people of whom nobody knows who they are: each request without a cookie begins a
 * session of its own, and a row in the database. A form whose login ran out is a few thousand letters; a flood of the
 * largest must fill no disk. Counted on this node, for half an hour each, as long as such a session lives.
 */
final class KeptOfNobody {

    static final int FROM_ONE = 2_000_000;
    static final int FROM_ALL = 50_000_000;

    /** A row takes room for itself. */
    private static final int LEAST = 1_000;

    private static final long COUNTED_FOR = Duration.ofMinutes(30).toNanos();

    private final LongSupplier nanos;
    private final Map<String, Integer> kept = new HashMap<>();
    private int all;
    private long since;

    KeptOfNobody(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /** Whether so many letters may be kept for whoever sends from there; then they count. */
    synchronized boolean take(String address, int letters) {
        if (nanos.getAsLong() - since > COUNTED_FOR) {
            since = nanos.getAsLong();
            kept.clear();
            all = 0;
        }
        int size = Math.max(LEAST, letters);
        String network = Attempt.network(address);
        int before = kept.getOrDefault(network, 0);
        if (before + size > FROM_ONE || all + size > FROM_ALL) {
            return false;
        }
        kept.put(network, before + size);
        all += size;
        return true;
    }

    /** Whether nobody is logged in. */
    static boolean isMeant() {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null || person instanceof AnonymousAuthenticationToken;
    }
}
