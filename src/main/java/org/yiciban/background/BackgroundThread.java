package org.yiciban.background;

import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.yiciban.shared.OwnThread;

/**
 * Looks again and again whether there is something to do, on a thread that begins and ends with the program; on a node
 * where it is switched off it never begins. What fails is told, and tried again at the next look.
 */
public abstract class BackgroundThread implements SmartLifecycle {

    private final OwnThread thread;
    private final Duration every;
    private final boolean enabled;

    /**
     * Not begun yet.
     *
     * @param every the pause between two looks, and how long the end waits for the one that is under way
     * @param trouble is told of what failed
     */
    protected BackgroundThread(String name, Duration every, boolean enabled, Consumer<Throwable> trouble) {
        this(new OwnThread(name, every, trouble), every, enabled);
    }

    /** The same with a thread whose end waits otherwise. */
    protected BackgroundThread(OwnThread thread, Duration every, boolean enabled) {
        this.thread = thread;
        this.every = every;
        this.enabled = enabled;
    }

    /** Does what is to be done now. */
    protected abstract void look();

    /** What is done beside the looks when it begins; nothing unless somebody says otherwise. */
    protected void begun() {
        // most only look
    }

    /**
     * Does something once, as soon as the thread is free.
     *
     * @return whether it will be done: not where it is switched off or has ended
     */
    protected final boolean once(Runnable work) {
        return thread.once(work);
    }

    /** Does something else as well, so long after each end. */
    protected final void every(Duration pause, Runnable work) {
        thread.every(pause, work);
    }

    @Override
    public final void start() {
        if (enabled) {
            thread.open();
            begun();
            thread.every(every, this::look);
        }
    }

    @Override
    public final void stop() {
        thread.close();
    }

    @Override
    public final boolean isRunning() {
        return thread.isOpen();
    }
}
