package org.yiciban.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A web hook for text messages on this machine: what came to it, and whether it was signed; it answers as a test says. */
public class SmsHook {

    static final String SECRET = "c7f1d0a94be24ce8a6d3f5517be90321";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile boolean silent;

    /** What came: the message, the key of its request, and whether the signature is right. */
    public record Taken(JsonNode message, String key, boolean signed) {

        public String text() {
            return message.path("text").asString();
        }
    }

    private SmsHook() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/sms", this::take);
        server.start();
    }

    public static SmsHook started() {
        return new SmsHook();
    }

    public List<String> settings() {
        return List.of(
                "yiciban.notification.sms.kind=web-hook",
                "yiciban.notification.sms.url=" + url(),
                "yiciban.notification.sms.secret=" + SECRET,
                "yiciban.notification.sms.patience=500ms");
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
    }

    /** As if nothing had come yet, and answering as a hook should. */
    public void empty() {
        silent = false;
        answers.clear();
        taken.clear();
    }

    /** The next answers, one each; 200 afterwards. */
    public void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    /** Whether it answers nothing at all. */
    public void silent(boolean itIs) {
        silent = itIs;
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** What came about a case. */
    public List<String> about(Object number) {
        return taken.stream()
                .map(Taken::text)
                .filter(text -> text.contains(number.toString()))
                .toList();
    }

    private void take(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        var heads = call.getRequestHeaders();
        taken.add(new Taken(
                JSON.readTree(body),
                heads.getFirst("Idempotency-Key"),
                ("sha256=" + signature(heads.getFirst("X-Yiciban-Timestamp"), body))
                        .equals(heads.getFirst("X-Yiciban-Signature"))));
        if (silent) {
            try {
                never.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
        Integer status = answers.poll();
        call.sendResponseHeaders(status == null ? 200 : status, -1);
        call.close();
    }

    private static String signature(String moment, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((moment + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
