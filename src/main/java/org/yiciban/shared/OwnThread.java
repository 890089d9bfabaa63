package org.yiciban.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A thread for one purpose of the program, which works beside all others and ends with it. What fails is told, and tried
 * again the next time; that the database is away is told once, without a stack, until it was there again.
 */
public final class OwnThread implements AutoCloseable {

    private final ScheduledExecutorService thread;
    private final Duration patience;
    private final Consumer<Throwable> trouble;
    /** Only this thread looks at it. */
    private boolean away;

    /**
     * Starts it.
     *
     * @param patience how long an end waits for what is being done; nothing is waited for, and it is interrupted, when zero
     * @param trouble is told of what failed
     */
    public OwnThread(String name, Duration patience, Consumer<Throwable> trouble) {
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread own = new Thread(work, name);
            own.setDaemon(true);
            return own;
        });
        this.patience = patience;
        this.trouble = trouble;
    }

    /** Does it now, and again so long after each end. */
    public void every(Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(told(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Does it once, as soon as the thread is free.
     *
     * @throws RejectedExecutionException when it has ended
     */
    public void once(Runnable work) {
        thread.execute(told(work));
    }

    private Runnable told(Runnable work) {
        return () -> {
            try {
                work.run();
                away = false;
            } catch (RuntimeException | Error failed) {
                tell(failed);
            }
        };
    }

    private void tell(Throwable failed) {
        if (Causes.of(failed).noneMatch(DatabaseGone::is)) {
            trouble.accept(failed);
        } else if (!away) {
            away = true;
            trouble.accept(DatabaseGone.of(failed));
        }
    }

    /** Ends it. */
    @Override
    public void close() {
        if (patience.isZero()) {
            thread.shutdownNow();
            return;
        }
        thread.shutdown();
        try {
            thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
