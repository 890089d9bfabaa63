package org.yiciban.identity.trace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yiciban.identity.login.Attempt;

/**
 * Which waits were taken down just now: whoever goes on trying while he has to wait leaves one line a minute, so that nobody
 * fills the table, or asks the database, without a login.
 */
final class KnownWaits {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int REMEMBERED = 1000;

    private final Clock clock;
    private final Map<String, Instant> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    KnownWaits(Clock clock) {
        this.clock = clock;
    }

    /** Whether a wait of this address was taken down within the minute; if not, it is from now on. */
    synchronized boolean isKnown(Attempt one) {
        String key = one.secret() + " " + one.address();
        Instant now = clock.instant();
        Instant last = told.get(key);
        if (last != null && !now.isBefore(last) && now.isBefore(last.plus(PAUSE))) {
            return true;
        }
        told.remove(key);
        told.put(key, now);
        return false;
    }
}
