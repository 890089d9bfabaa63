package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** No request brings more than anybody needs, nor takes longer; and what is too much is refused before it is read. */
@ApiTest
class BoundsTest {

    private static final String GUIDANCE = "/api/v1/bundles/company-start-up/guidance";
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int DRIP_MILLIS = 500;
    private static final Pattern LENGTH = Pattern.compile("(?i)\\r\\ncontent-length: (\\d+)");

    private final Program program;
    private final int port;

    @Autowired
    BoundsTest(Program program, Environment environment) {
        this.program = program;
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** What is sent after the head; it may stop when nobody reads any more. */
    private interface Body {
        void send(OutputStream out) throws Exception;
    }

    /** The answer to a request of which only the head and as much of the body as is told is sent. */
    private String raw(String method, String path, String head, Body body) throws Exception {
        return raw(method, path, head, body, true);
    }

    /** @param ends whether nothing more comes, or the sender seems to be still at it */
    private String raw(String method, String path, String head, Body body, boolean ends) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write((method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + head + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            try {
                body.send(out);
                if (ends) {
                    socket.shutdownOutput();
                }
            } catch (IOException nobodyReads) {
                // the answer is there already
            }
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            byte[] some = new byte[4096];
            try {
                int n = 0;
                while (n >= 0 && !isWhole(answer.toString(StandardCharsets.ISO_8859_1))) {
                    n = socket.getInputStream().read(some);
                    answer.write(some, 0, Math.max(n, 0));
                }
            } catch (IOException cut) {
                // what came before the cut counts
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    /** The server keeps a connection for a while on which more was announced; nobody needs to wait for that. */
    private static boolean isWhole(String answer) {
        int body = answer.indexOf("\r\n\r\n") + 4;
        Matcher length = LENGTH.matcher(answer);
        return body > 3
                && (length.find()
                        ? answer.length() >= body + Integer.parseInt(length.group(1))
                        : answer.endsWith("\r\n0\r\n\r\n"));
    }

    private static final String JSON = "Content-Type: application/json\r\nConnection: close\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {GUIDANCE, "/api/v1/deadline-calculations", "/api/v1/cases/1/supplement", "/api/v1/cases/1/rating"
            })
    void anEndlessBodyIsRefusedByItsLengthAlone(String anonymousDoor) throws Exception {
        String answer = raw("POST", anonymousDoor, JSON + "Content-Length: 94371840\r\n", out -> {});

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "1 MB");
    }

    @Test
    void aBodyWithoutALengthIsCountedWhileItComes() throws Exception {
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
        String answer = raw("POST", GUIDANCE, JSON + "Transfer-Encoding: chunked\r\n", out -> {
            for (int i = 0; i < 24; i++) {
                out.write(chunk);
            }
        });

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    /** Nothing here can be hurried: the limit is ten seconds. */
    @Test
    void aBodyThatComesByteByByteHoldsNobodyForLong() throws Exception {
        String answer = dripped("POST " + GUIDANCE + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + JSON
                + "Content-Length: 100000\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("没有在规定时间内发完");
    }

    /** Listens for the answer and sends one byte more whenever none has come for a while. */
    private String dripped(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(DRIP_MILLIS);
            for (int sent = 0; sent < PATIENCE_MILLIS / DRIP_MILLIS; sent++) {
                out.write(' ');
                out.flush();
                try {
                    byte[] first = socket.getInputStream().readNBytes(1);
                    socket.setSoTimeout(PATIENCE_MILLIS);
                    return new String(first, StandardCharsets.UTF_8)
                            + new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                } catch (SocketTimeoutException nothingYet) {
                    // the next byte
                }
            }
        }
        throw new AssertionError("a body that drips was listened to for " + PATIENCE_MILLIS + " ms");
    }

    /** One sender who opens connections and goes on sending nothing; each of them is given up after its ten seconds. */
    @Test
    void whoDawdlesOnManyConnectionsLeavesRoomForOthers() throws Exception {
        List<Socket> idle = new ArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(40);
        try {
            for (int i = 0; i < 40; i++) {
                Socket socket =
                        new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName("127.0.0.7"), 0);
                idle.add(socket);
                socket.getOutputStream()
                        .write(("POST " + GUIDANCE + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + JSON
                                        + "Content-Length: 100000\r\n\r\n{")
                                .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
            // which of them comes too late is the server's to say
            CompletableFuture<Void> turnedAway = new CompletableFuture<>();
            idle.forEach(socket -> readers.execute(() -> {
                try {
                    byte[] head = socket.getInputStream().readNBytes(12);
                    if (new String(head, StandardCharsets.UTF_8).equals("HTTP/1.1 503")) {
                        turnedAway.complete(null);
                    }
                } catch (IOException closed) {
                    // the test is over
                }
            }));

            assertThat(turnedAway).succeedsWithin(Duration.ofMillis(PATIENCE_MILLIS));
            assertThat(program.call(GUIDANCE)
                            .post(Map.of("situation", Map.of()))
                            .status())
                    .isNotEqualTo(503);
        } finally {
            readers.shutdownNow();
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void whatIsTooDeepTooManyOrTooLongIsRefused() {
        String deep = "{\"situation\":{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}}";
        String many = IntStream.range(0, 40_000)
                .mapToObj(i -> "\"k" + i + "\":true")
                .collect(Collectors.joining(",", "{\"situation\":{", "}}"));
        String text = "{\"situation\":{\"a\":\"" + "长".repeat(150_000) + "\"}}";
        for (String body : new String[] {deep, many, text}) {
            Program.Answer answer = program.call(GUIDANCE).post(body);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.text("detail")).contains("32 层");
        }
    }

    @Test
    void aHundredErrorsAreListedAndTheRestIsCounted() {
        Map<String, Object> situation = new TreeMap<>();
        IntStream.range(0, 2_000).forEach(i -> situation.put("key" + i, i));
        Program.Answer answer = program.call(GUIDANCE).post(Map.of("situation", situation));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").size()).isEqualTo(100);
        assertThat(answer.body().path("more").asInt()).isBetween(1_900, 1_910);
        assertThat(answer.text("detail")).contains("前 100 处");
        assertThat(answer.raw().body().length()).isLessThan(40_000);
    }

    @Test
    void filesAreNotReadBeforeTheLoginAndTheRight() throws Exception {
        String head =
                "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\nConnection: close\r\n";
        Body none = out -> {};

        assertThat(raw("POST", "/api/v1/uploads", head, none)).startsWith("HTTP/1.1 401");
        String citizen = "Authorization: Basic "
                + Base64.getEncoder().encodeToString("citizen:demo".getBytes(StandardCharsets.UTF_8)) + "\r\n";
        assertThat(raw("POST", "/api/v1/models/checks", head + citizen, none)).startsWith("HTTP/1.1 403");
        assertThat(raw("POST", GUIDANCE, head, none)).startsWith("HTTP/1.1 415");
        assertThat(raw("POST", "/api/v1/uploads", head.replace("9000000", "90000000") + citizen, none, false))
                .as("still sending: the answer waits for it, but not for long")
                .satisfiesAnyOf(answer -> assertThat(answer).startsWith("HTTP/1.1 408"), answer -> assertThat(answer)
                        .startsWith("HTTP/1.1 413"));
    }

    @Test
    void aFormIsBoundedAndThePageSaysSo() throws Exception {
        String form = IntStream.range(0, 6_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));
        String head = "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: ";

        String many = raw("POST", "/calculator", head + form.length() + "\r\n", out -> out.write(form.getBytes()));
        String large = raw("POST", "/login", head + "5000000\r\n", out -> {});

        assertThat(many).startsWith("HTTP/1.1 413").contains("<h1", "太大");
        assertThat(large).startsWith("HTTP/1.1 413").contains("<h1", "太大");
    }

    @Test
    void aPaperWithALongChineseNameIsTaken() {
        String name = "关于企业开办一件事申请材料的补充说明".repeat(10) + ".pdf";
        Program.Answer taken =
                program.call("/api/v1/uploads").as("citizen").postFiles("file", Map.of(name, Walk.pdf()));

        assertThat(taken.status()).as(taken.raw().body()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text=%F0",
                "text=%C3%28",
                "text=%ED%A0%80",
                "%FF=1",
                "text=%zz",
                "text=%2",
                "number=1%00",
                "%00=1"
            })
    void aFormWhoseLettersAreNoneIsRefusedInWords(String form) throws Exception {
        String head = "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: ";

        assertThat(raw("POST", "/track", head + form.length() + "\r\n", out -> out.write(form.getBytes())))
                .startsWith("HTTP/1.1 400")
                .contains("<h1", form.contains("%00") ? "不能使用的字符" : "请求有误");
    }

    @Test
    void soIsAFormWithFiles() throws Exception {
        byte[] start = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n".getBytes();
        byte[] end = "\r\n--b--\r\n".getBytes();
        String answer = raw(
                "POST",
                "/track/x",
                "Content-Type: multipart/form-data; boundary=b\r\nConnection: close\r\nContent-Length: "
                        + (start.length + 1 + end.length) + "\r\n",
                out -> {
                    out.write(start);
                    out.write(0xF0);
                    out.write(end);
                });

        assertThat(answer).startsWith("HTTP/1.1 400").contains("<h1", "请求有误");
    }
}
