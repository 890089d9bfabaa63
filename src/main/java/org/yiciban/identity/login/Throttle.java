package org.yiciban.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing, the same at every door: after ten wrong tries from one address for one name or case, or many from
 * one address, the next has to wait a minute, then two, four, up to a quarter of an hour. What doesn't exist counts like
 * what does. Nobody locks out somebody else: only a crowd of addresses closes a name, and not for a device on which its
 * owner has logged in before, whose own tries are counted apart. All nodes count together; what no node knows of others,
 * because the database is away, it counts by itself.
 */
@Component
public class Throttle {

    public static final int TRIES_PER_SUBJECT = 10;
    /** No single address comes that far, as it has to wait before. */
    static final int TRIES_FROM_ANYWHERE = 100;

    /** How long a try waits for what comes of those before it. */
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    /** How often it asks again what came of those at other nodes. */
    private static final long PAUSE_NANOS = 250_000_000L;

    static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final OwnTries own;
    private final Optional<SharedTries> shared;
    private final ApplicationEventPublisher told;

    @Autowired
    Throttle(Clock clock, ApplicationEventPublisher told, SharedTriesThread shared) {
        this(clock, told, shared.tries());
    }

    /** Of one node among those that share tries, if there are others. */
    Throttle(Clock clock, ApplicationEventPublisher told, Optional<SharedTries> shared) {
        this.own = new OwnTries(clock);
        this.shared = shared;
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
     * Does what nobody may do too often: every call counts, whatever comes of it.
     *
     * @throws MustWait when there were too many; then nothing is done
     */
    public <T> T counted(Attempt one, Supplier<T> act) {
        begin(one).ifPresent(wait -> {
            throw new MustWait(wait);
        });
        try {
            own.count(one.limits());
            shared.ifPresent(all -> all.wrong(one.limits()));
            return act.get();
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

    private Optional<Duration> begun(Attempt one) {
        Map<String, Integer> limits = one.limits();
        long until = System.nanoTime() + PATIENCE_NANOS;
        Optional<Duration> wait = own.begin(limits, until);
        if (wait.isEmpty() && shared.isPresent()) {
            wait = begunAmongAll(limits, shared.get(), until);
            if (wait.isPresent()) {
                own.end(limits);
            }
        }
        return wait;
    }

    /** Nobody else waits while the database is asked. */
    private Optional<Duration> begunAmongAll(Map<String, Integer> limits, SharedTries all, long until) {
        while (true) {
            SharedTries.Answer answer = all.take(limits);
            if (answer.taken()) {
                return Optional.empty();
            }
            own.close(answer.closed());
            Optional<Duration> closed = answer.closed().values().stream().max(Duration::compareTo);
            if (closed.isPresent()) {
                return closed;
            }
            if (!own.waited(Math.min(PAUSE_NANOS, until - System.nanoTime()))) {
                return Optional.of(SHORTEST_WAIT);
            }
        }
    }

    /** A try is over, right or wrong. */
    public void end(Attempt one) {
        shared.ifPresent(all -> all.end(one.limits()));
        own.end(one.limits());
    }

    /** How long this has to wait as far as this node knows; empty when it may be tried. */
    Optional<Duration> waitFor(Attempt one) {
        return own.waitFor(one.limits());
    }

    /** A try was wrong. */
    public void failed(Attempt one) {
        own.count(one.limits());
        shared.ifPresent(all -> all.wrong(one.limits()));
        told.publishEvent(new Tried(one, Tried.Outcome.WRONG));
    }

    /** What was right clears the name for this address, not the address: one known account must not pay for guessing others. */
    void succeeded(Attempt one) {
        own.forget(one.cleared());
        shared.ifPresent(all -> all.forget(one.cleared()));
    }
}
