package org.yiciban.material;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.yiciban.material.reader.PaperReader;
import org.yiciban.material.reader.Verdict;

/** One reader that runs. It is killed hard when it takes too long; after an exception it is of no more use. */
final class ReaderProcess {

    private final Process process;
    private final DataOutputStream toIt;
    private final DataInputStream fromIt;
    private final ScheduledExecutorService alarm;
    private final ReaderSettings settings;
    private int files;
    private volatile boolean idle;

    private ReaderProcess(Process process, ScheduledExecutorService alarm, ReaderSettings settings) {
        this.process = process;
        this.alarm = alarm;
        this.settings = settings;
        this.toIt = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.fromIt = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * Starts a reader and waits until it is ready.
     *
     * @throws IOException when it can't be started
     */
    static ReaderProcess start(ReaderSettings settings, ScheduledExecutorService alarm) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(ReaderCommand.line(settings)).redirectError(ProcessBuilder.Redirect.DISCARD);
        // passwords of the database stand there; Windows wants to know where it is
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
        ReaderProcess reader = new ReaderProcess(builder.start(), alarm, settings);
        ScheduledFuture<?> late = reader.killWhenLate();
        try {
            if (reader.fromIt.readByte() != PaperReader.READY) {
                throw new IOException("something else than a reader was started");
            }
            return reader;
        } catch (IOException dead) {
            reader.kill();
            throw dead;
        } finally {
            late.cancel(false);
        }
    }

    /**
     * Has a file read.
     *
     * @throws IOException when the reader died of it, by its own limits or by ours
     */
    Verdict read(byte[] content) throws IOException {
        ScheduledFuture<?> late = killWhenLate();
        try {
            files++;
            toIt.writeInt(content.length);
            toIt.write(content);
            toIt.flush();
            return Verdict.read(fromIt);
        } finally {
            late.cancel(false);
        }
    }

    /**
     * Has a file drawn.
     *
     * @return nothing when it can't be
     * @throws IOException when the reader died of it, by its own limits or by ours
     */
    byte[] draw(byte[] content) throws IOException {
        ScheduledFuture<?> late = killWhenLate();
        try {
            files++;
            toIt.writeInt(-content.length);
            toIt.write(content);
            toIt.flush();
            return fromIt.readNBytes(fromIt.readInt());
        } finally {
            late.cancel(false);
        }
    }

    private ScheduledFuture<?> killWhenLate() {
        return alarm.schedule(this::kill, settings.limit().toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean fitForMore() {
        idle = false;
        return process.isAlive() && files < settings.filesEach();
    }

    /** Whether it had nothing to do since it was asked last. */
    boolean idleTwice() {
        boolean before = idle;
        idle = true;
        return before;
    }

    long id() {
        return process.pid();
    }

    void kill() {
        process.destroyForcibly();
    }
}
