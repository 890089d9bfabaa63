package org.yiciban.casefile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yiciban.Yiciban;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How large the H2 file is after each five hundred acts under load, with and without housekeeping, and what is in it. */
public final class FileFigures {

    private static final int ACTS = 2000;
    private static final int EVERY = 500;
    private static final int PEOPLE = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger acts = new AtomicInteger();
    private final AtomicLong largest = new AtomicLong();
    private final String root;
    private final Path file;
    private final String[] sizes = new String[ACTS / EVERY];

    private FileFigures(String root, Path file) {
        this.root = root;
        this.file = file;
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println("| housekeeping | MB after 500, 1,000, 1,500, 2,000 acts | largest | stopped | data | largest / data | KB an act | s |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        if (arguments.length == 0) {
            System.out.println(measured(false));
        }
        System.out.println(measured(true));
        System.exit(0);
    }

    private static String measured(boolean housekeeping) throws Exception {
        Path folder = Files.createTempDirectory("figures");
        String url = "jdbc:h2:file:" + folder.resolve("yiciban") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE";
        Path file = folder.resolve("yiciban.mv.db");
        FileFigures figures;
        double seconds;
        long atFirst;
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Yiciban.class)
                .run(
                        "--server.port=0",
                        "--yiciban.demo-cases=false",
                        "--yiciban.bundles=src/test/resources/api/bundles",
                        "--yiciban.passwords.cost=4",
                        "--logging.level.root=off",
                        "--spring.main.banner-mode=off",
                        "--yiciban.data=" + folder,
                        "--yiciban.bounds.h2-housekeeping=" + housekeeping,
                        "--spring.datasource.url=" + url)) {
            figures = new FileFigures("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"), file);
            atFirst = Files.size(file);
            long began = System.nanoTime();
            figures.work();
            seconds = (System.nanoTime() - began) / 1e9;
        }
        long stopped = Files.size(file);
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        long data = Files.size(file);
        return "| %s | %s | %d | %d | %d | %.1f | %d | %.0f |".formatted(
                housekeeping ? "as shipped" : "none",
                String.join(", ", figures.sizes),
                figures.largest.get() >> 20,
                stopped >> 20,
                data >> 20,
                (double) figures.largest.get() / data,
                (figures.largest.get() - atFirst) / ACTS >> 10,
                seconds);
    }

    private void work() throws Exception {
        JsonNode sample = JSON.readTree(send("citizen", "/api/v1/bundles/street-stall", null).body()).path("sample");
        String application = JSON.writeValueAsString(Map.of(
                "bundle", "street-stall",
                "division", "990101",
                "channel", "API",
                "applicant", sample.path("applicant"),
                "situation", sample.path("situation"),
                "data", sample.path("data"),
                "materials", List.of(),
                "electronicService", true));
        List<Thread> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Thread person = new Thread(() -> works(application));
            person.start();
            people.add(person);
        }
        for (Thread person : people) {
            person.join();
        }
    }

    private void works(String application) {
        try {
            while (acts.get() < ACTS) {
                HttpResponse<String> answer = send("citizen", "/api/v1/cases", application);
                if (answer.statusCode() != 201) {
                    continue;
                }
                did();
                String number = JSON.readTree(answer.body()).path("caseNumber").asString();
                for (int round = 0; round < 6 && acts.get() < ACTS; round++) {
                    for (String office : List.of("clerk", "urban")) {
                        workOff(office, number);
                    }
                }
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void workOff(String office, String number) throws IOException, InterruptedException {
        JsonNode tasks = JSON.readTree(send(office, "/api/v1/tasks?queue=all&size=50&q=" + number, null).body());
        for (JsonNode task : tasks.path("content")) {
            String path = "/api/v1/tasks/" + task.path("id").asString();
            String who = task.path("step").asString().equals("decide") ? office + "2" : office;
            JsonNode detail = JSON.readTree(send(who, path, null).body());
            String done = JSON.writeValueAsString(
                    Map.of("outcome", detail.path("outcomes").path(0).asString(), "data", detail.path("sample")));
            if (send(who, path + "/completion", done).statusCode() == 200) {
                did();
            }
        }
    }

    private void did() throws IOException {
        long size = Files.size(file);
        largest.accumulateAndGet(size, Math::max);
        int done = acts.incrementAndGet();
        if (done % EVERY == 0 && done <= ACTS) {
            sizes[done / EVERY - 1] = String.valueOf(size >> 20);
        }
    }

    private HttpResponse<String> send(String who, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((who + ":demo").getBytes(StandardCharsets.UTF_8)))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
