package org.yiciban.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers wrong tries for half an hour, and how long whoever made too many has to wait; used by one thread at a time. */
final class WrongTries {

    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
    static final int LONGEST_WAIT_IN_MINUTES = 15;

    private static final int REMEMBERED = 10_000;

    private record Failures(int count, Instant last, Instant closedUntil) {}

    private final Clock clock;
    private final Map<String, Failures> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    WrongTries(Clock clock) {
        this.clock = clock;
    }

    /** How many there were of late. */
    int count(String key) {
        Failures before = remembered.get(key);
        return before == null || isForgotten(before, clock.instant()) ? 0 : before.count();
    }

    /** One more; with the last that is allowed the wait begins. */
    void add(String key, int allowed) {
        Instant now = clock.instant();
        int count = count(key) + 1;
        long minutes = Math.min(LONGEST_WAIT_IN_MINUTES, 1L << Math.min(Math.max(0, count - allowed), 4));
        Instant closedUntil = count < allowed ? Instant.MIN : now.plus(Duration.ofMinutes(minutes));
        remembered.put(key, new Failures(count, now, closedUntil));
    }

    /** Others were wrong, elsewhere: nobody tries it here so long either. */
    void close(String key, Duration wait) {
        Instant now = clock.instant();
        remembered.put(key, new Failures(count(key), now, now.plus(wait)));
    }

    /** As if there had been none. */
    void forget(String key) {
        remembered.remove(key);
    }

    /** How long to wait before the next; zero when there is none. */
    Duration wait(String key) {
        Instant now = clock.instant();
        Failures failures = remembered.get(key);
        if (failures == null || !failures.closedUntil().isAfter(now)) {
            return Duration.ZERO;
        }
        // a clock that was set back must not lock anybody out for longer than the rule
        Duration wait = Duration.between(now, failures.closedUntil());
        Duration longest = Duration.ofMinutes(LONGEST_WAIT_IN_MINUTES);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private static boolean isForgotten(Failures failures, Instant now) {
        return failures.last().plus(FORGOTTEN_AFTER).isBefore(now);
    }
}
