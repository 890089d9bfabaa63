package org.yiciban.bounds;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;

/** A body that is counted while it comes: neither longer nor slower than allowed, whatever its headers say. */
final class PacedStream extends ServletInputStream {

    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final ServletInputStream inner;
    private final Bounds bounds;
    private final long most;
    private final long began = System.nanoTime();
    private long read;

    PacedStream(ServletInputStream inner, Bounds bounds, long most) {
        this.inner = inner;
        this.bounds = bounds;
        this.most = most;
    }

    long count() {
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int more = heard(into, offset, length);
        if (more > 0) {
            read += more;
            if (read > most) {
                throw TurnedAway.tooLarge();
            }
            keepPace();
        }
        return more;
    }

    private int heard(byte[] into, int offset, int length) throws IOException {
        try {
            return inner.read(into, offset, length);
        } catch (IOException broken) {
            if (broken instanceof SocketTimeoutException || broken.getCause() instanceof SocketTimeoutException) {
                throw TurnedAway.tooSlow();
            }
            throw broken;
        }
    }

    private void keepPace() throws TurnedAway {
        long late = System.nanoTime() - began - bounds.grace().toNanos();
        if (late > 0 && read < late / NANOS_A_SECOND * bounds.pace().toBytes()) {
            throw TurnedAway.tooSlow();
        }
    }

    @Override
    public boolean isFinished() {
        return inner.isFinished();
    }

    @Override
    public boolean isReady() {
        return inner.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        inner.setReadListener(listener);
    }
}
