package org.yiciban.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.yiciban.casefile.ports.LimitTimers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running program as another program sees it. */
@TestComponent
public class Program {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final Environment environment;
    private final LimitTimers limitTimers;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();

    Program(Environment environment, LimitTimers limitTimers, Clock clock) {
        this.environment = environment;
        this.limitTimers = limitTimers;
        this.clock = clock;
    }

    /** What came back; the body is a missing node when there is none. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public String text(String field) {
            return body.path(field).asString();
        }
    }

    /** A request being put together. */
    public final class Call {

        private final HttpRequest.Builder request;

        private Call(String path) {
            request = HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path));
        }

        public Call as(String username) {
            String login = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
            return with("Authorization", "Basic " + login);
        }

        public Call with(String header, String value) {
            request.setHeader(header, value);
            return this;
        }

        public Answer get() {
            return send(request.GET());
        }

        Answer head() {
            return send(request.method("HEAD", HttpRequest.BodyPublishers.noBody()));
        }

        public Answer post(Object body) {
            return postText(body instanceof String text ? text : JSON.writeValueAsString(body));
        }

        public Answer put(String body) {
            request.setHeader("Content-Type", "application/json");
            return send(request.PUT(HttpRequest.BodyPublishers.ofString(body)));
        }

        /** Sends a form as a page does. */
        public Answer postForm(String fields) {
            request.setHeader("Content-Type", "application/x-www-form-urlencoded");
            return send(request.POST(HttpRequest.BodyPublishers.ofString(fields)));
        }

        Answer postText(String body) {
            request.setHeader("Content-Type", "application/json");
            return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        /** Sends files as parts of one name. */
        public Answer postFiles(String part, Map<String, byte[]> files) {
            String boundary = "between-the-parts";
            var body = new java.io.ByteArrayOutputStream();
            files.forEach((name, content) -> {
                body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part
                                + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
                body.writeBytes(content);
                body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            });
            body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            request.setHeader("Content-Type", "multipart/form-data; boundary=" + boundary);
            return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        }
    }

    public Call call(String path) {
        return new Call(path);
    }

    /** Works off what the last act left to the engine. */
    public void settle() {
        limitTimers.fireAllDue(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            return new Answer(response.statusCode(), json ? JSON.readTree(body) : JSON.missingNode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
