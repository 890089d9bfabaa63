package org.yiciban.material;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.material.reader.Flaw;
import org.yiciban.material.reader.Verdict;

/**
 * The readers at work, a bounded number with a bounded queue. They are started when there is something to read, kept warm
 * while there is, and replaced when a file was too much for one.
 */
@Component
@EnableConfigurationProperties(ReaderSettings.class)
class Readers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private static final int IDLE_SECONDS = 60;

    private final ReaderSettings settings;
    private final Semaphore places;
    private final AtomicInteger files = new AtomicInteger();
    private final ConcurrentLinkedDeque<ReaderProcess> warm = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "reader-alarm");
        thread.setDaemon(true);
        return thread;
    });

    Readers(ReaderSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.processes(), true);
        alarm.scheduleWithFixedDelay(this::sendIdleHome, IDLE_SECONDS, IDLE_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Has a file read, in bounded memory and time.
     *
     * @throws UploadRefused when too many files wait already, or no reader can be started
     */
    Verdict read(byte[] content) {
        try {
            return byOne(content, ReaderProcess::read);
        } catch (IOException died) {
            return new Verdict(Flaw.HEAVY, "", 0, 0, 0, false);
        }
    }

    /**
     * Has a file drawn, likewise.
     *
     * @throws IOException when it can't be drawn, or not within the bounds
     * @throws UploadRefused when too many files wait already, or no reader can be started
     */
    byte[] draw(byte[] content) throws IOException {
        byte[] sheets = byOne(content, ReaderProcess::draw);
        if (sheets.length == 0) {
            throw new IOException("a paper can't be drawn");
        }
        return sheets;
    }

    /** What a reader does with a file. */
    private interface Work<T> {

        T by(ReaderProcess reader, byte[] content) throws IOException;
    }

    private <T> T byOne(byte[] content, Work<T> work) throws IOException {
        boolean placed = false;
        try {
            placed = files.incrementAndGet() <= settings.processes() + settings.waiting()
                    && places.tryAcquire(settings.longestWait().toMillis(), TimeUnit.MILLISECONDS);
            if (!placed) {
                throw PaperRefusals.busy();
            }
            return byOne(reader(), content, work);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw PaperRefusals.busy();
        } finally {
            files.decrementAndGet();
            if (placed) {
                places.release();
            }
        }
    }

    private <T> T byOne(ReaderProcess reader, byte[] content, Work<T> work) throws IOException {
        try {
            T done = work.by(reader, content);
            warm.push(reader);
            return done;
        } catch (IOException died) {
            reader.kill();
            LOG.warn("A reader died of a file of {} bytes", content.length);
            throw died;
        }
    }

    private ReaderProcess reader() {
        for (ReaderProcess reader = warm.poll(); reader != null; reader = warm.poll()) {
            if (reader.fitForMore()) {
                return reader;
            }
            reader.kill();
        }
        try {
            return ReaderProcess.start(settings, alarm);
        } catch (IOException e) {
            LOG.error("No reader can be started: papers can't be taken", e);
            throw PaperRefusals.busy();
        }
    }

    /** Readers that had nothing to do for a minute or two give their memory back. */
    void sendIdleHome() {
        for (ReaderProcess reader : warm) {
            if (reader.idleTwice() && warm.remove(reader)) {
                reader.kill();
            }
        }
    }

    /** The process ids of the readers that wait for work. */
    List<Long> ids() {
        return warm.stream().map(ReaderProcess::id).toList();
    }

    /** How many files are being read or wait for it. */
    int files() {
        return files.get();
    }

    @Override
    public void destroy() {
        alarm.shutdownNow();
        warm.forEach(ReaderProcess::kill);
        warm.clear();
    }
}
