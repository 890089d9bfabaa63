package org.yiciban.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A thread for one purpose of the program, which works beside all others and ends with it. What fails is told, and tried
 * again the next time; that the database is away is told once, without a stack, until it was there again.
 */
public final class OwnThread implements AutoCloseable {

    private final String name;
    private final Duration patience;
    private final Consumer<Throwable> trouble;
    private volatile @Nullable ScheduledExecutorService thread;
    /** Only this thread looks at it. */
    private boolean away;

    /**
     * Not yet open.
     *
     * @param patience how long an end waits for what is being done; nothing is waited for, and it is interrupted, when zero
     * @param trouble is told of what failed
     */
    public OwnThread(String name, Duration patience, Consumer<Throwable> trouble) {
        this.name = name;
        this.patience = patience;
        this.trouble = trouble;
    }

    /** Starts it; nothing happens where it runs already. */
    public void open() {
        if (thread == null) {
            thread = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread own = new Thread(work, name);
                own.setDaemon(true);
                return own;
            });
        }
    }

    /** Whether it was started and not ended. */
    public boolean isOpen() {
        return thread != null;
    }

    /**
     * Does it now, and again so long after each end.
     *
     * @throws IllegalStateException when it isn't open
     */
    public void every(Duration pause, Runnable work) {
        ScheduledExecutorService running = thread;
        if (running == null) {
            throw new IllegalStateException("the thread " + name + " isn't open");
        }
        running.scheduleWithFixedDelay(told(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Does it once, as soon as the thread is free.
     *
     * @return whether it will be done: not where the thread isn't open
     */
    public boolean once(Runnable work) {
        ScheduledExecutorService running = thread;
        if (running == null) {
            return false;
        }
        try {
            running.execute(told(work));
            return true;
        } catch (RejectedExecutionException ended) {
            return false;
        }
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

    /** Ends it; it may be opened again. */
    @Override
    public void close() {
        ScheduledExecutorService running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        if (patience.isZero()) {
            running.shutdownNow();
            return;
        }
        running.shutdown();
        try {
            running.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
