package org.yiciban.identity.login;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The places that this node holds of each limit, by digest: lent to a try, or left by one that was right. */
final class HeldPlaces {

    private final Map<String, Places> held = new HashMap<>();

    private static final class Places {
        private int lent;
        private int spent;
        private int free;
        private boolean guessed;
    }

    /** Lends a place that one before has left; false when there is none. */
    synchronized boolean lend(String digest) {
        Places mine = held.get(digest);
        if (mine == null || mine.free == 0) {
            return false;
        }
        mine.free--;
        mine.lent++;
        return true;
    }

    /**
     * One more, which is lent at once.
     *
     * @param guessed whether there were wrong tries of late
     */
    synchronized void add(String digest, boolean guessed) {
        Places mine = held.computeIfAbsent(digest, any -> new Places());
        mine.lent++;
        mine.guessed |= guessed;
    }

    /** Tries are over: a place that a wrong one has spent is not left. */
    synchronized void over(Collection<String> digests) {
        for (String digest : digests) {
            Places mine = held.get(digest);
            if (mine != null && mine.spent > 0) {
                mine.spent--;
            } else if (mine != null && mine.lent > 0) {
                mine.lent--;
                mine.free++;
            }
        }
    }

    /** A try under way was wrong, which counts instead of its place; whether there was one of each. */
    synchronized Map<String, Integer> spent(Collection<String> digests) {
        Map<String, Integer> places = new TreeMap<>();
        for (String digest : digests) {
            Places mine = held.get(digest);
            boolean lent = mine != null && mine.lent > 0;
            if (lent) {
                mine.lent--;
                mine.spent++;
                mine.guessed = true;
            }
            places.put(digest, lent ? 1 : 0);
        }
        return places;
    }

    /** Whether there were wrong tries of late, of which nobody needs to know any more now. */
    synchronized boolean isGuessedNoMore(String digest) {
        Places mine = held.get(digest);
        boolean guessed = mine != null && mine.guessed;
        if (guessed) {
            mine.guessed = false;
        }
        return guessed;
    }

    /** How many are left of each, which this node holds no more. */
    synchronized Map<String, Integer> givenBack() {
        Map<String, Integer> free = new TreeMap<>();
        held.forEach((digest, mine) -> {
            if (mine.free > 0) {
                free.put(digest, mine.free);
                mine.free = 0;
            }
        });
        held.values().removeIf(mine -> mine.lent == 0 && mine.spent == 0);
        return free;
    }
}
