package org.yiciban.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.shared.HmacSha256;

/**
 * The places of this node among the tries of all nodes. A place that a right try leaves is kept a moment for the next one,
 * which then asks nobody, and given back with all others by {@link #giveBack}. While the database is away nothing is shared:
 * what this node counts by itself has to do.
 */
class SharedTries {

    /** No try waits for the database longer than for a place before the pool. */
    private static final int PATIENCE_SECONDS = 3;

    private final CommonTries common;
    private final HmacSha256 hmac;
    private final HeldPlaces places = new HeldPlaces();
    private final DatabaseOrNot database = new DatabaseOrNot();

    /**
     * Whether a try may be looked at.
     *
     * @param closed the limits that are closed, and for how long
     */
    record Answer(boolean taken, Map<String, Duration> closed) {}

    /** @param secret by which what is limited can't be told from its digest */
    SharedTries(DataSource database, Clock clock, String secret) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.setQueryTimeout(PATIENCE_SECONDS);
        this.common = new CommonTries(JdbcClient.create(jdbc), clock);
        this.hmac = new HmacSha256(HexFormat.of().formatHex(new HmacSha256(secret).keyFor("wrong tries")));
    }

    private String digest(String limit) {
        return HexFormat.of().formatHex(hmac.of(limit));
    }

    /** Takes a place of each limit, or none. */
    Answer take(Map<String, Integer> limits) {
        Map<String, String> named = new LinkedHashMap<>();
        Map<String, Integer> wanted = new TreeMap<>();
        List<String> taken = new ArrayList<>();
        limits.forEach((limit, allowed) -> {
            String digest = digest(limit);
            named.put(digest, limit);
            if (places.lend(digest)) {
                taken.add(digest);
            } else {
                wanted.put(digest, allowed);
            }
        });
        Map<String, Duration> closed = new HashMap<>();
        boolean all = true;
        List<CommonTries.Place> asked = new ArrayList<>();
        if (!wanted.isEmpty()) {
            database.ask(() -> asked.addAll(common.take(wanted)));
        }
        for (CommonTries.Place place : asked) {
            if (place.taken()) {
                places.add(place.digest(), place.guessed());
                taken.add(place.digest());
            }
            all &= place.taken();
            place.closedFor().ifPresent(wait -> closed.put(named.get(place.digest()), wait));
        }
        if (!all) {
            places.over(taken);
        }
        return new Answer(all, all ? Map.of() : closed);
    }

    /** A try is over; who began while the database was away has no place to leave. */
    void end(Map<String, Integer> limits) {
        places.over(limits.keySet().stream().map(this::digest).toList());
    }

    /** A wrong try, which is still under way, counts at once. */
    void wrong(Map<String, Integer> limits) {
        Map<String, Integer> counted = new TreeMap<>();
        limits.forEach((limit, allowed) -> counted.put(digest(limit), allowed));
        Map<String, Integer> spent = places.spent(counted.keySet());
        database.ask(() -> common.count(counted, spent));
    }

    /** What was right clears what was wrong before; where nothing was, nobody is asked. */
    void forget(String limit) {
        String digest = digest(limit);
        if (places.isGuessedNoMore(digest)) {
            database.ask(() -> common.forget(digest));
        }
    }

    /** Gives back what no try has; what can't be given back just now is free after a minute. */
    void giveBack() {
        Map<String, Integer> free = places.givenBack();
        if (!free.isEmpty()) {
            database.ask(() -> common.giveBack(free));
        }
    }

    /** Takes away what counts no more. */
    void sweep() {
        database.ask(common::sweep);
    }
}
