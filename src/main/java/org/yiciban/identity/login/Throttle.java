package org.yiciban.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yiciban.identity.account.Accounts;

/**
 * Slows down guessing, the same at every door: after ten wrong tries from one address for one name or case, or many from
 * one address, the next has to wait a minute, then two, four, up to a quarter of an hour. What doesn't exist counts like
 * what does. Nobody locks out somebody else: only a crowd of addresses closes a name, and not for a device on which its
 * owner has logged in before, whose own tries are counted apart.
 */
@Component
public class Throttle {

    public static final int TRIES_PER_SUBJECT = 10;
    /** No single address comes that far, as it has to wait before. */
    static final int TRIES_FROM_ANYWHERE = 100;

    private static final int IPV6_NETWORK = 4;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
    private static final int LONGEST_WAIT_IN_MINUTES = 15;
    private static final int LONGEST_SUBJECT = 64;
    private static final int REMEMBERED = 10_000;
    /** How long a try waits for what comes of those before it. */
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private record Failures(int count, Instant last, Instant closedUntil) {}

    /** What is guessed, and how often one address may be wrong about it. */
    public enum Secret {
        /** A password. */
        PASSWORD(100),
        /** A query code. */
        QUERY_CODE(50),
        /** Whether somebody has an account already. */
        ACCOUNT(20),
        /** A link to set a password with. */
        LINK(20);

        private final int triesPerAddress;

        Secret(int triesPerAddress) {
            this.triesPerAddress = triesPerAddress;
        }
    }

    /**
     * One try.
     *
     * @param subject the name or the case number, as typed
     * @param address where the try comes from
     * @param device the device on which the owner has logged in before, else null
     */
    public record Try(Secret secret, String subject, String address, String device) {

        public Try(Secret secret, String subject, String address) {
            this(secret, subject, address, null);
        }

        /** What is counted against which limit. */
        private Map<String, Integer> limits() {
            String name = name();
            if (device != null) {
                return Map.of(secret + " on " + device + " " + name, TRIES_PER_SUBJECT);
            }
            Map<String, Integer> limits = new LinkedHashMap<>();
            limits.put(pair(name), TRIES_PER_SUBJECT);
            limits.put(secret + " from " + network(address), secret.triesPerAddress);
            if (secret == Secret.PASSWORD) {
                limits.put(secret + " of " + name, TRIES_FROM_ANYWHERE);
            }
            return limits;
        }

        /** What a right one clears: never what others did. */
        private String cleared() {
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
        private static String network(String address) {
            String[] groups = address.split(":");
            return groups.length <= IPV6_NETWORK || address.startsWith("::")
                    ? address
                    : String.join(":", Arrays.copyOf(groups, IPV6_NETWORK));
        }
    }

    private final Clock clock;
    private final Map<String, Failures> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** How many tries of each limit are being looked at just now. */
    private final Map<String, Integer> underWay = new HashMap<>();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Looks, and counts when what was shown is wrong. Of many tries at once no more are looked at than may be wrong; the
     * others wait until it is known what came of those.
     *
     * @throws MustWait when there were too many wrong tries; then nothing is looked at
     */
    public <T> T guarded(Try one, Supplier<T> look, Predicate<RuntimeException> wrong) {
        begin(one).ifPresent(wait -> {
            throw new MustWait(wait);
        });
        try {
            return look.get();
        } catch (RuntimeException failed) {
            if (wrong.test(failed)) {
                failed(one);
            }
            throw failed;
        } finally {
            end(one);
        }
    }

    /**
     * Begins a try, which ends with {@link #end}. Tries under way count as if they were wrong, but whoever comes then isn't
     * refused: they may be right, and many programs may log in at once under one name.
     *
     * @return how long it has to wait; empty when it has begun
     */
    public synchronized Optional<Duration> begin(Try one) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            Optional<Duration> wait = waitFor(one);
            if (wait.isPresent()) {
                return wait;
            }
            if (one.limits().entrySet().stream().allMatch(limit -> hasRoom(limit.getKey(), limit.getValue()))) {
                one.limits().keySet().forEach(limit -> underWay.merge(limit, 1, Integer::sum));
                return Optional.empty();
            }
            if (!waited(until - System.nanoTime())) {
                return Optional.of(SHORTEST_WAIT);
            }
        }
    }

    /** A try is over, right or wrong. */
    public synchronized void end(Try one) {
        one.limits().keySet().forEach(limit -> underWay.merge(limit, -1, (so, less) -> so == 1 ? null : so + less));
        notifyAll();
    }

    /** One at a time always, as after a wait; more while all of them together may be wrong. */
    private boolean hasRoom(String key, int allowed) {
        int now = underWay.getOrDefault(key, 0);
        Failures before = remembered.get(key);
        int wrong = before == null || isForgotten(before, clock.instant()) ? 0 : before.count();
        return now == 0 || wrong + now < allowed;
    }

    private boolean waited(long nanos) {
        if (nanos <= 0) {
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How long this has to wait; empty when it may be tried. */
    public synchronized Optional<Duration> waitFor(Try one) {
        Instant now = clock.instant();
        return one.limits().keySet().stream()
                .map(limit -> open(limit, now))
                .filter(wait -> !wait.isZero())
                .max(Duration::compareTo);
    }

    public synchronized void failed(Try one) {
        one.limits().forEach(this::count);
    }

    /** What was right clears the name for this address, not the address: one known account must not pay for guessing others. */
    synchronized void succeeded(Try one) {
        remembered.remove(one.cleared());
    }

    private void count(String key, int allowed) {
        Instant now = clock.instant();
        Failures before = remembered.get(key);
        boolean fresh = before == null || isForgotten(before, now);
        int count = fresh ? 1 : before.count() + 1;
        long minutes = Math.min(LONGEST_WAIT_IN_MINUTES, 1L << Math.min(Math.max(0, count - allowed), 4));
        Instant closedUntil = count < allowed ? Instant.MIN : now.plus(Duration.ofMinutes(minutes));
        remembered.put(key, new Failures(count, now, closedUntil));
    }

    private static boolean isForgotten(Failures failures, Instant now) {
        return failures.last().plus(FORGOTTEN_AFTER).isBefore(now);
    }

    private Duration open(String key, Instant now) {
        Failures failures = remembered.get(key);
        if (failures == null || !failures.closedUntil().isAfter(now)) {
            return Duration.ZERO;
        }
        // a clock that was set back must not lock anybody out for longer than the rule
        Duration wait = Duration.between(now, failures.closedUntil());
        Duration longest = Duration.ofMinutes(LONGEST_WAIT_IN_MINUTES);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
