package org.yiciban.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after ten wrong passwords for one name, or a hundred from one address, the next try has to
 * wait a minute, then two, four, up to a quarter of an hour. Names that don't exist count like those that do.
 */
@Component
class LoginThrottle {

    static final int TRIES_PER_ACCOUNT = 10;
    static final int TRIES_PER_ADDRESS = 100;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
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

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this name or address still has to wait; empty when it may try. */
    synchronized Optional<Duration> waitFor(String username, String address) {
        Instant now = clock.instant();
        Duration wait = max(open(account(username), now), open(address(address), now));
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    synchronized void failed(String username, String address) {
        count(account(username), TRIES_PER_ACCOUNT);
        count(address(address), TRIES_PER_ADDRESS);
    }

    /** A right password clears the name, not the address: one known account must not pay for guessing others. */
    synchronized void succeeded(String username) {
        remembered.remove(account(username));
    }

    private void count(String key, int allowed) {
        Instant now = clock.instant();
        Failures before = remembered.get(key);
        boolean fresh = before == null || before.last().plus(FORGOTTEN_AFTER).isBefore(now);
        int count = fresh ? 1 : before.count() + 1;
        Instant closedUntil = count < allowed ? now : now.plus(waitAfter(count - allowed));
        remembered.put(key, new Failures(count, now, closedUntil));
    }

    private static Duration waitAfter(int beyond) {
        Duration wait = Duration.ofMinutes(1L << Math.min(beyond, 4));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Duration open(String key, Instant now) {
        Failures failures = remembered.get(key);
        return failures == null || !failures.closedUntil().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, failures.closedUntil());
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String account(String username) {
        String name = Accounts.plain(username);
        return "account " + name.substring(0, Math.min(name.length(), 64));
    }

    private static String address(String address) {
        return "address " + address;
    }
}
