package org.yiciban.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What this node knows of tries, whether or not it can ask others: those that were wrong, and those under way. */
final class OwnTries {

    private final WrongTries wrongTries;

    /** How many tries of each limit are being looked at just now. */
    private final Map<String, Integer> underWay = new HashMap<>();

    OwnTries(Clock clock) {
        this.wrongTries = new WrongTries(clock);
    }

    /** Takes a place of each limit, or waits for what comes of those before it until that nanosecond. */
    synchronized Optional<Duration> begin(Map<String, Integer> limits, long until) {
        while (true) {
            Optional<Duration> wait = waitFor(limits);
            if (wait.isPresent()) {
                return wait;
            }
            if (limits.entrySet().stream().allMatch(limit -> hasRoom(limit.getKey(), limit.getValue()))) {
                limits.keySet().forEach(limit -> underWay.merge(limit, 1, Integer::sum));
                return Optional.empty();
            }
            if (!waited(until - System.nanoTime())) {
                return Optional.of(Throttle.SHORTEST_WAIT);
            }
        }
    }

    /** One is over, right or wrong. */
    synchronized void end(Map<String, Integer> limits) {
        limits.keySet().forEach(limit -> underWay.merge(limit, -1, (so, less) -> so == 1 ? null : so + less));
        notifyAll();
    }

    /** One at a time always, as after a wait; more while all of them together may be wrong. */
    private boolean hasRoom(String key, int allowed) {
        int now = underWay.getOrDefault(key, 0);
        return now == 0 || wrongTries.count(key) + now < allowed;
    }

    /** Waits until one is over, so long at most; false when the time is up or the program stops. */
    synchronized boolean waited(long nanos) {
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

    /** How long the longest of them is closed; empty when none is. */
    synchronized Optional<Duration> waitFor(Map<String, Integer> limits) {
        return limits.keySet().stream()
                .map(wrongTries::wait)
                .filter(wait -> !wait.isZero())
                .max(Duration::compareTo);
    }

    synchronized void count(Map<String, Integer> limits) {
        limits.forEach(wrongTries::add);
    }

    /** What others closed. */
    synchronized void close(Map<String, Duration> closed) {
        closed.forEach(wrongTries::close);
    }

    synchronized void forget(String limit) {
        wrongTries.forget(limit);
    }
}
