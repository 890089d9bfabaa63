package org.yiciban.identity.trace;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.yiciban.shared.OwnThread;

/** Has the traces written every second, and once more when the program stops, after the last page. */
@Component
class TraceThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TraceThread.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TraceBook book;
    private final OwnThread thread =
            new OwnThread("traces-1", PATIENCE, trouble -> LOG.error("the traces can't be written", trouble));
    private boolean failing;

    TraceThread(TraceBook book) {
        this.book = book;
    }

    /** Before the doors open, and after they have closed. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        thread.open();
        thread.every(PAUSE, this::round);
    }

    private synchronized void round() {
        try {
            book.write();
            failing = false;
        } catch (DataAccessException | TransactionException trouble) {
            // told once; a statement that failed would name persons, so the kind of trouble must do
            if (!failing) {
                LOG.error(
                        "who saw and did what can't be written and waits: {}",
                        trouble.getClass().getName());
            }
            failing = true;
        }
    }

    @Override
    public void stop() {
        thread.close();
        round();
    }

    @Override
    public boolean isRunning() {
        return thread.isOpen();
    }
}
