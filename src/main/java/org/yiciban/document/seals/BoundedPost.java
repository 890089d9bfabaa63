package org.yiciban.document.seals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** A question to a service, within bounds: how long it may take as a whole, and how much it may answer. */
record BoundedPost(Duration patience, int largest) {

    private static final int BLOCK = 8192;
    private static final Duration CONNECT = Duration.ofSeconds(3);

    /**
     * Sends it and reads the answer. Nobody is followed elsewhere.
     *
     * @throws IOException when the service isn't reached, takes too long, says too much, or doesn't answer with 200
     */
    byte[] send(URI address, Map<String, String> heads, byte[] body) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
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
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException(address.getHost() + " answers with " + status);
            }
            return answer(connection, until);
        } finally {
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
                    throw new SocketTimeoutException("the answer takes longer than " + patience);
                }
            }
        }
        return answer.toByteArray();
    }
}
