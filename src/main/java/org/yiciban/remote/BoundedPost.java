package org.yiciban.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A question to a service of others, within bounds.
 *
 * @param patience how long it may take as a whole
 * @param largest how many bytes it may answer
 */
public record BoundedPost(Duration patience, int largest) {

    private static final int BLOCK = 8192;
    private static final int HUNDRED = 100;
    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** The service was reached and answered with something else than success. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1;
        private final int status;

        Refused(String host, int status) {
            super(host + " answers with " + status);
            this.status = status;
        }

        /** The status of HTTP that it answered with. */
        public int status() {
            return status;
        }
    }

    /**
     * Sends it and reads the answer. Nobody is followed elsewhere.
     *
     * @throws Refused when the service doesn't answer with a status of success (2xx)
     * @throws IOException when it isn't reached, takes too long or says too much
     */
    public byte[] send(URI address, Map<String, String> heads, byte[] body) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        // a time-out of reading begins anew with every byte
        CompletableFuture<Void> bell = CompletableFuture.runAsync(
                connection::disconnect, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(Math.toIntExact(Math.min(patience.toMillis(), CONNECT.toMillis())));
            connection.setReadTimeout(Math.toIntExact(patience.toMillis()));
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            heads.forEach(connection::setRequestProperty);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            int status = connection.getResponseCode();
            if (status / HUNDRED != 2) {
                throw new Refused(address.getHost(), status);
            }
            return answer(connection, until);
        } catch (SocketException cut) {
            throw System.nanoTime() < until ? cut : late();
        } finally {
            bell.cancel(false);
            connection.disconnect();
        }
    }

    private byte[] answer(HttpURLConnection connection, long until) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                answer.write(block, 0, read);
                if (answer.size() > largest) {
                    throw new IOException("the answer is longer than " + largest + " bytes");
                }
                if (System.nanoTime() > until) {
                    throw late();
                }
            }
        }
        return answer.toByteArray();
    }

    private SocketTimeoutException late() {
        return new SocketTimeoutException("the answer takes longer than " + patience);
    }
}
