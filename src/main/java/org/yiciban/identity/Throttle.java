package org.yiciban.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, the same at every door: after ten wrong tries for one name or case, or many from one address, the
 * next has to wait a minute, then two, four, up to a quarter of an hour. What doesn't exist counts like what does.
 */
@Component
public class Throttle {

    static final int TRIES_PER_SUBJECT = 10;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
    private static final int LONGEST_WAIT_IN_MINUTES = 15;
    private static final int LONGEST_SUBJECT = 64;
    private static final int REMEMBERED = 10_000;

    private record Failures(int count, Instant last, Instant closedUntil) {}

    /** What is guessed, and how often one address may be wrong about it. */
    public enum Secret {
        /** A password: the name waits wherever the tries come from. */
        PASSWORD(100),
        /** A query code: the case waits for the guessing address only, so that nobody locks out its applicant. */
        QUERY_CODE(50);

        final int triesPerAddress;

        Secret(int triesPerAddress) {
            this.triesPerAddress = triesPerAddress;
        }
    }

    /**
     * One try.
     *
     * @param subject the name or the case number, as typed
     * @param address where the try comes from
     */
    public record Try(Secret secret, String subject, String address) {

        private String ofSubject() {
            String plain = Accounts.plain(subject);
            String cut = plain.substring(0, Math.min(plain.length(), LONGEST_SUBJECT));
            return secret + (secret == Secret.PASSWORD ? " of " : " of " + address + " ") + cut;
        }

        private String ofAddress() {
            return secret + " from " + address;
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

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Looks, and counts when what was shown is wrong.
     *
     * @throws MustWait when there were too many wrong tries; then nothing is looked at
     */
    public <T> T guarded(Try one, Supplier<T> look, Predicate<RuntimeException> wrong) {
        waitFor(one).ifPresent(wait -> {
            throw new MustWait(wait);
        });
        try {
            return look.get();
        } catch (RuntimeException failed) {
            if (wrong.test(failed)) {
                failed(one);
            }
            throw failed;
        }
    }

    /** How long this has to wait; empty when it may be tried. */
    synchronized Optional<Duration> waitFor(Try one) {
        Instant now = clock.instant();
        Duration subject = open(one.ofSubject(), now);
        Duration address = open(one.ofAddress(), now);
        Duration wait = subject.compareTo(address) >= 0 ? subject : address;
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }

    synchronized void failed(Try one) {
        count(one.ofSubject(), TRIES_PER_SUBJECT);
        count(one.ofAddress(), one.secret().triesPerAddress);
    }

    /** What was right clears the name, not the address: one known account must not pay for guessing others. */
    synchronized void succeeded(Try one) {
        remembered.remove(one.ofSubject());
    }

    private void count(String key, int allowed) {
        Instant now = clock.instant();
        Failures before = remembered.get(key);
        boolean fresh = before == null || before.last().plus(FORGOTTEN_AFTER).isBefore(now);
        int count = fresh ? 1 : before.count() + 1;
        long minutes = Math.min(LONGEST_WAIT_IN_MINUTES, 1L << Math.min(Math.max(0, count - allowed), 4));
        Instant closedUntil = count < allowed ? Instant.MIN : now.plus(Duration.ofMinutes(minutes));
        remembered.put(key, new Failures(count, now, closedUntil));
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
