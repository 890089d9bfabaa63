package org.yiciban.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ActRefused;

/**
 * Slows down guessing of query codes: after ten wrong ones for one case, or fifty for any, from one address, the next
 * look has to wait a minute, then two, four, up to a quarter of an hour. A case that doesn't exist counts like one that does.
 */
@Component
class WrongCodes {

    static final int TRIES_PER_CASE = 10;
    static final int TRIES_PER_ADDRESS = 50;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);
    private static final int LONGEST_WAIT_IN_MINUTES = 15;
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

    WrongCodes(Clock clock) {
        this.clock = clock;
    }

    /**
     * Looks by query code, and counts when nothing was found.
     *
     * @throws TooManyWrongCodes when the address has to wait; then nothing is looked at
     */
    <T> T guarded(String address, String caseNumber, Supplier<T> look) {
        String one = address + " " + caseNumber.substring(0, Math.min(caseNumber.length(), 40));
        waitFor(one, address);
        try {
            return look.get();
        } catch (ActRefused refused) {
            if (refused.kind() == ActRefused.Kind.NOT_FOUND) {
                failed(one, address);
            }
            throw refused;
        }
    }

    private synchronized void waitFor(String... keys) {
        Instant now = clock.instant();
        for (String key : keys) {
            Failures failures = remembered.get(key);
            if (failures != null && failures.closedUntil().isAfter(now)) {
                throw new TooManyWrongCodes(Duration.between(now, failures.closedUntil()));
            }
        }
    }

    private synchronized void failed(String one, String address) {
        count(one, TRIES_PER_CASE);
        count(address, TRIES_PER_ADDRESS);
    }

    private void count(String key, int allowed) {
        Instant now = clock.instant();
        Failures before = remembered.get(key);
        boolean fresh = before == null || before.last().plus(FORGOTTEN_AFTER).isBefore(now);
        int count = fresh ? 1 : before.count() + 1;
        long minutes = Math.min(LONGEST_WAIT_IN_MINUTES, 1L << Math.min(Math.max(0, count - allowed), 4));
        Instant closedUntil = count < allowed ? now : now.plus(Duration.ofMinutes(minutes));
        remembered.put(key, new Failures(count, now, closedUntil));
    }
}
