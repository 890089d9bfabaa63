package org.yiciban.figures;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.OwnThread;

/**
 * An answer that may hang: asked on a thread of its own and one at a time, waited for shortly and by one alone, kept for a
 * while. Whoever comes meanwhile gets the answer before; what is too old is no answer any more.
 *
 * @param <T> the answer
 */
final class Asked<T> implements AutoCloseable {

    private final Supplier<T> question;
    private final T unknown;
    private final Duration fresh;
    private final Duration patience;
    private final LongSupplier nanos;
    private final OwnThread thread = new OwnThread("figures", Duration.ZERO, trouble -> {});

    private @Nullable CompletableFuture<T> running;
    private T last;
    private long lastAt;
    private boolean known;

    /**
     * Asks nothing yet.
     *
     * @param unknown what is told while nothing is known
     * @param fresh how long an answer is kept; it is told for six times as long where no newer one comes
     * @param nanos the time, as {@link System#nanoTime}
     */
    Asked(Supplier<T> question, T unknown, Duration fresh, Duration patience, LongSupplier nanos) {
        this.question = question;
        this.unknown = unknown;
        this.fresh = fresh;
        this.patience = patience;
        this.nanos = nanos;
        this.last = unknown;
        thread.open();
    }

    T now() {
        CompletableFuture<T> mine = begun();
        if (mine != null) {
            try {
                mine.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException later) {
                return told();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        return told();
    }

    private synchronized @Nullable CompletableFuture<T> begun() {
        if (running != null || known && nanos.getAsLong() - lastAt < fresh.toNanos()) {
            return null;
        }
        CompletableFuture<T> mine = new CompletableFuture<>();
        running = mine;
        thread.once(() -> answer(mine));
        return mine;
    }

    private void answer(CompletableFuture<T> mine) {
        T answer = unknown;
        try {
            answer = question.get();
        } finally {
            synchronized (this) {
                last = answer;
                lastAt = nanos.getAsLong();
                known = true;
                running = null;
            }
            mine.complete(answer);
        }
    }

    private synchronized T told() {
        return known && nanos.getAsLong() - lastAt < 6 * fresh.toNanos() ? last : unknown;
    }

    @Override
    public void close() {
        thread.close();
    }
}
