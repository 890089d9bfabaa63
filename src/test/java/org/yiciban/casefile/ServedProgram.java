package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The program as it is shipped with people before it, which can be stopped, killed and started again. */
final class ServedProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final List<String> settings;
    private ProgramProcess running;
    private int starts;
    private int port;

    /**
     * @param folder for its log and its papers
     * @param url the database
     * @param more further settings, as on the command line
     */
    ServedProgram(Path folder, String url, String... more) {
        this.folder = folder;
        this.settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--yiciban.demo-cases=false",
                "--yiciban.materials.uploads=" + folder.resolve("data/uploads"),
                "--yiciban.journal.heads=" + folder.resolve("data/heads")));
        this.settings.addAll(List.of(more));
    }

    /** Returns when it answers. */
    void start() throws IOException {
        run();
        Awaitility.await("the program answers")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !isAlive()
                        || get("citizen", "/actuator/health/readiness").statusCode() == 200);
        assertThat(isAlive()).as(this::said).isTrue();
    }

    private void run() throws IOException {
        port = ProgramProcess.freePort();
        starts++;
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + port);
        running = ProgramProcess.start(log(), Map.of(), arguments.toArray(String[]::new));
    }

    /** For a start that is refused: its exit code. */
    int startedInVain() throws IOException, InterruptedException {
        run();
        assertThat(running.process().waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .as(this::said)
                .isTrue();
        return running.process().exitValue();
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return running.process().isAlive();
    }

    /** From one moment to the next. */
    void kill() throws InterruptedException {
        running.kill();
    }

    /** As an operator does; its exit code. */
    int stop(Duration atMost) throws InterruptedException {
        running.process().destroy();
        assertThat(running.process().waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS))
                .as(() -> "it ends by itself: " + said())
                .isTrue();
        return running.process().exitValue();
    }

    HttpResponse<String> get(String username, String path) throws IOException, InterruptedException {
        return send(as(username, path).GET());
    }

    HttpResponse<String> post(String username, String path, String key, String body)
            throws IOException, InterruptedException {
        return send(as(username, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder as(String username, String path) {
        String login = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
        return plain(path).header("Authorization", "Basic " + login);
    }

    /** Of nobody. */
    HttpRequest.Builder plain(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** What it said since it was started the last time. */
    Path log() {
        return folder.resolve("program-" + starts + ".log");
    }

    /** The last lines of what it said. */
    String said() {
        return running.said();
    }

    @Override
    public void close() {
        if (running != null) {
            running.process().destroyForcibly();
        }
    }
}
