package org.yiciban.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

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

    /** How long a try waits for what comes of those before it. */
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final WrongTries wrongTries;
    private final ApplicationEventPublisher told;

    /** How many tries of each limit are being looked at just now. */
    private final Map<String, Integer> underWay = new HashMap<>();

    Throttle(Clock clock, ApplicationEventPublisher told) {
        this.wrongTries = new WrongTries(clock);
        this.told = told;
    }

    /**
     * Looks, and counts when what was shown is wrong. Of many tries at once no more are looked at than may be wrong; the
     * others wait until it is known what came of those.
     *
     * @throws MustWait when there were too many wrong tries; then nothing is looked at
     */
    public <T> T guarded(Attempt one, Supplier<T> look, Predicate<RuntimeException> wrong) {
        begin(one).ifPresent(wait -> {
            throw new MustWait(wait);
        });
        try {
            T found = look.get();
            told.publishEvent(new Tried(one, Tried.Outcome.RIGHT));
            return found;
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
    public Optional<Duration> begin(Attempt one) {
        Optional<Duration> wait = begun(one);
        if (wait.isPresent()) {
            told.publishEvent(new Tried(one, Tried.Outcome.HAS_TO_WAIT));
        }
        return wait;
    }

    private synchronized Optional<Duration> begun(Attempt one) {
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
    public synchronized void end(Attempt one) {
        one.limits().keySet().forEach(limit -> underWay.merge(limit, -1, (so, less) -> so == 1 ? null : so + less));
        notifyAll();
    }

    /** One at a time always, as after a wait; more while all of them together may be wrong. */
    private boolean hasRoom(String key, int allowed) {
        int now = underWay.getOrDefault(key, 0);
        return now == 0 || wrongTries.count(key) + now < allowed;
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
    public synchronized Optional<Duration> waitFor(Attempt one) {
        return one.limits().keySet().stream()
                .map(wrongTries::wait)
                .filter(wait -> !wait.isZero())
                .max(Duration::compareTo);
    }

    public void failed(Attempt one) {
        count(one);
        // whoever takes it down may ask the database, which nobody else shall wait for
        told.publishEvent(new Tried(one, Tried.Outcome.WRONG));
    }

    private synchronized void count(Attempt one) {
        one.limits().forEach(wrongTries::add);
    }

    /** What was right clears the name for this address, not the address: one known account must not pay for guessing others. */
    synchronized void succeeded(Attempt one) {
        wrongTries.forget(one.cleared());
    }
}
