package org.yiciban.installation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Lines through a socket, none of them longer or later than agreed: whoever is silent holds nobody up. */
final class Talk implements AutoCloseable {

    static final String DONE = "done ";
    static final String REFUSED = "refused ";
    /** Said again and again, so that whoever waits for a long copy knows that somebody works. */
    static final String WORKING = "working";

    static final Duration EVERY = Duration.ofSeconds(5);
    /** How long a sign of life is waited for; far more than {@link #EVERY}, for a machine under load. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Longer than any path. */
    private static final int LONGEST = 16 * 1024;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final ByteBuffer arrived = ByteBuffer.allocate(1024).flip();

    Talk(SocketChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        this.selector = Selector.open();
        this.key = channel.register(selector, 0);
    }

    /**
     * The next line.
     *
     * @return null when the other has hung up
     * @throws SocketTimeoutException when it isn't there in time
     */
    String read(Duration patience) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() < LONGEST) {
            if (!arrived.hasRemaining() && !fill(until)) {
                return null;
            }
            byte next = arrived.get();
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(next);
        }
        throw new IOException("a line without an end");
    }

    private boolean fill(long until) throws IOException {
        arrived.clear();
        int count = channel.read(arrived);
        while (count == 0) {
            await(SelectionKey.OP_READ, until);
            count = channel.read(arrived);
        }
        arrived.flip();
        return count > 0;
    }

    void write(String line) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        ByteBuffer bytes = ByteBuffer.wrap((line.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE, until);
            }
        }
    }

    private void await(int what, long until) throws IOException {
        long millis = Duration.ofNanos(until - System.nanoTime()).toMillis();
        key.interestOps(what);
        if (millis <= 0 || selector.select(millis) == 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
