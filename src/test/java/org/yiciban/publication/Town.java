package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.yiciban.Papers;
import org.yiciban.Yiciban;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One node of a town with a small service, and people who edit and publish it. */
final class Town implements AutoCloseable {

    static final String DRAFTS = "/api/v1/models/drafts";
    static final String SHEET = "bpmn/street-stall.yaml";
    static final Path STALL = Path.of("src/test/resources/api/bundles");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private Town(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A folder with the service, and with people besides those of every demo. */
    static Path bundles(Path folder) throws IOException {
        FileSystemUtils.copyRecursively(STALL, folder);
        Files.writeString(
                folder.resolve("accounts.yaml"),
                """
                both: {zh: 双岗, en: Both Duties, roles: [MODELLER, PUBLISHER]}
                publisher2: {zh: 严青, en: Yan Qing, roles: [PUBLISHER]}
                """);
        return folder;
    }

    /** A town of its own, in memory, with its files below the folder. */
    static Town inMemory(String name, Path folder) throws IOException {
        return inMemory(name, bundles(folder.resolve("bundles")), folder);
    }

    /** The same with the services of that folder. */
    static Town inMemory(String name, Path bundles, Path folder) {
        return start("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "", bundles, folder.resolve("uploads"));
    }

    static Town start(String url, String user, String password, Path bundles, Path uploads) {
        return new Town(new SpringApplicationBuilder(Yiciban.class)
                .registerShutdownHook(false)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--yiciban.demo-cases=false",
                        "--yiciban.engine.job-executor=false",
                        "--yiciban.materials.uploads=" + uploads,
                        "--yiciban.bundles=" + bundles));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    record Answer(int status, JsonNode body, String raw, HttpResponse<String> response) {

        String text(String field) {
            return body.path(field).asString();
        }

        long id() {
            return body.path("id").asLong();
        }

        Answer is(int expected) {
            assertThat(status).as(raw).isEqualTo(expected);
            return this;
        }

        /** Refused with a sentence that says this. */
        void refuses(int expected, String words) {
            is(expected);
            assertThat(raw).contains(words);
        }
    }

    Answer get(String as, String path) {
        return call(as, "GET", path, BodyPublishers.noBody(), null, null);
    }

    Answer post(String as, String path, Object body) {
        return call(as, "POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json", null);
    }

    Answer delete(String as, String path, int seen) {
        return call(as, "DELETE", path, BodyPublishers.noBody(), null, "\"" + seen + "\"");
    }

    Answer create(String as, Map<String, byte[]> files) {
        return call(as, "POST", DRAFTS, parts(files), MULTIPART, null);
    }

    Answer put(String as, long id, int seen, Map<String, byte[]> files) {
        return call(as, "PUT", DRAFTS + "/" + id, parts(files), MULTIPART, "\"" + seen + "\"");
    }

    /** As the desktop editor of models does it: parts of text, and a part per file that is named after it. */
    Answer deploy(String as, String name, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map.of("deployment-name", name, "deployment-source", "Camunda Modeler", "enable-duplicate-filtering", "true")
                .forEach((part, text) -> body.writeBytes(
                        ("--between\r\nContent-Disposition: form-data; name=\"" + part + "\"\r\n\r\n" + text + "\r\n")
                                .getBytes(StandardCharsets.UTF_8)));
        files.forEach((file, content) -> part(file, file, content, body));
        body.writeBytes("--between--\r\n".getBytes(StandardCharsets.UTF_8));
        return call(
                as,
                "POST",
                "/engine-rest/deployment/create",
                BodyPublishers.ofByteArray(body.toByteArray()),
                MULTIPART,
                null);
    }

    private static final String MULTIPART = "multipart/form-data; boundary=between";

    private static BodyPublisher parts(Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        files.forEach((name, content) -> part("files", name, content, body));
        body.writeBytes("--between--\r\n".getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArray(body.toByteArray());
    }

    /** Hands in the sample of a service, each of its papers with it. */
    Answer application(String as, String service) {
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        part("file", "paper.pdf", Papers.pdf(), paper);
        paper.writeBytes("--between--\r\n".getBytes(StandardCharsets.UTF_8));
        Release release = bean(Catalogue.class).current(new BundleKey(service)).orElseThrow();
        ObjectNode body = (ObjectNode) JSON.readTree(release.applicationSample());
        ArrayNode papers = JSON.createArrayNode();
        for (JsonNode code : body.path("materials")) {
            String upload = call(
                            as,
                            "POST",
                            "/api/v1/uploads",
                            BodyPublishers.ofByteArray(paper.toByteArray()),
                            MULTIPART,
                            null)
                    .text("uploadId");
            papers.addObject().put("code", code.asString()).put("uploadId", upload);
        }
        body.set("materials", papers);
        body.put("bundle", service)
                .put("division", "990101")
                .put("channel", "API")
                .put("electronicService", true);
        return post(as, "/api/v1/cases", body);
    }

    private static void part(String field, String name, byte[] content, ByteArrayOutputStream body) {
        body.writeBytes(("--between\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Answer call(String as, String method, String path, BodyPublisher body, String type, String seen) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, body)
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((as + ":demo").getBytes(StandardCharsets.UTF_8)));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (seen != null) {
            request.header("If-Match", seen);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(kind -> kind.contains("json"))
                    .isPresent();
            return new Answer(
                    response.statusCode(),
                    json ? JSON.readTree(response.body()) : JSON.missingNode(),
                    response.body(),
                    response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the trial of a draft has ended. */
    Answer tried(long id) {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !get("modeller", DRAFTS + "/" + id).text("run").matches("RUNNING|WAITING"));
        return get("modeller", DRAFTS + "/" + id);
    }

    /** The sheet of the service with another English description. */
    static Map<String, byte[]> sheet(String description) throws IOException {
        String text = Files.readString(STALL.resolve(SHEET));
        return Map.of(
                "street-stall.yaml",
                text.replace("en: One filing for a stall.", "en: " + description)
                        .getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, byte[]> stall() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(STALL)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(STALL.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** What is told of the service at this node. */
    String description() {
        return get("citizen", "/api/v1/bundles/street-stall").is(200).text("description");
    }

    @Override
    public void close() {
        context.close();
    }
}
