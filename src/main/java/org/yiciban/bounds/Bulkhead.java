package org.yiciban.bounds;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/**
 * The bulkhead before the pool: so many requests of each kind work with the database at once, a few wait for a bounded
 * time, the others are told at once to come again. Whoever is inside finds a connection.
 */
@Component
public class Bulkhead {

    private static final String TAKEN = Bulkhead.class.getName();
    /** Waiting holds a thread of the server; there are more threads than all that may wait. */
    private static final int WAITING_PER_KIND = 50;
    /** Of the bodies that may be on their way at once, one address has a fifth. */
    private static final int SHARES = 5;

    private final Bounds bounds;
    private final OfficeDoors doors;
    private final Semaphore arriving;
    private final int share;
    /** How many bodies each address is sending. */
    private final Map<String, Integer> senders = new ConcurrentHashMap<>();

    /** How many were turned away since the start. */
    private final LongAdder refused = new LongAdder();

    private final Map<Lane, Semaphore> free = new EnumMap<>(Lane.class);

    Bulkhead(Bounds bounds, OfficeDoors doors) {
        this.bounds = bounds;
        this.doors = doors;
        this.arriving = new Semaphore(bounds.arriving());
        this.share = Math.max(1, bounds.arriving() / SHARES);
        for (Lane lane : Lane.values()) {
            free.put(lane, new Semaphore(bounds.places().of(lane), true));
        }
    }

    /** Reading what comes over the network. */
    interface Arrival {
        void read() throws IOException;
    }

    /**
     * Reads a body; so many at once that others are still heard, and of one address only a share of them, so that one
     * sender who dawdles on many connections leaves room for everybody else.
     *
     * @param address where the request comes from
     */
    void arrive(String address, Arrival body) throws IOException {
        if (senders.merge(address, 1, Integer::sum) > share || !arriving.tryAcquire()) {
            left(address);
            refused.increment();
            throw TurnedAway.busy();
        }
        try {
            body.read();
        } finally {
            arriving.release();
            left(address);
        }
    }

    private void left(String address) {
        senders.computeIfPresent(address, (any, bodies) -> bodies == 1 ? null : bodies - 1);
    }

    /**
     * Takes a place for the request, once.
     *
     * @throws TurnedAway when there is none within the bounded time; nothing was done for the request
     */
    void enter(HttpServletRequest request) throws TurnedAway {
        Lane lane = Lane.of(request, doors).orElse(null);
        if (lane == null || request.getAttribute(TAKEN) != null) {
            return;
        }
        Semaphore places = free.get(lane);
        if (!places.tryAcquire() && (places.getQueueLength() >= WAITING_PER_KIND || !waited(places))) {
            refused.increment();
            throw TurnedAway.busy();
        }
        request.setAttribute(TAKEN, places);
    }

    /** How many requests wait for a place now. */
    int waiting() {
        return free.values().stream().mapToInt(Semaphore::getQueueLength).sum();
    }

    /** How many were turned away since the start, bodies that nobody had room for too. */
    long refused() {
        return refused.sum();
    }

    private boolean waited(Semaphore places) {
        try {
            return places.tryAcquire(bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave(HttpServletRequest request) {
        if (request.getAttribute(TAKEN) instanceof Semaphore places) {
            request.removeAttribute(TAKEN);
            places.release();
        }
    }
}
