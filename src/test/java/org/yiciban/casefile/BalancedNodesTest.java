package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.yiciban.engine.BenchDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two nodes in production behind a load balancer as the documentation says, and one is killed while people work: whoever
 * is logged in stays so, what was acknowledged is there once, and what the dead node had taken goes on.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BalancedNodesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "correct horse 电池";
    private static final String BUNDLE = "restaurant-opening";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PEOPLE = 3;
    /** A press again is what a person does; a program does no more. */
    private static final int TRIES = 4;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final String url = BenchDatabase.POSTGRESQL.newUrl();
    private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", "postgres"));
    private Nginx nginx;
    private HttpClient http;

    @TempDir
    Path folder;

    @Test
    void oneOfTwoNodesIsKilledAndNobodyMissesIt() throws Exception {
        Nginx.installed();
        int onePort = ProgramProcess.freePort();
        ProgramProcess one = start("one", onePort);
        ProgramProcess other = null;
        List<Thread> people = new ArrayList<>();
        try {
            awaitAnswer(one, onePort);
            String dead = jdbc.queryForObject("select lock_owner from engine_node", String.class);
            addClerk();
            int otherPort = ProgramProcess.freePort();
            other = start("other", otherPort);
            awaitAnswer(other, otherPort);
            nginx = Nginx.before(onePort, otherPort, Files.createDirectory(folder.resolve("nginx")));
            http = client();
            String application = application();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(new Thread(() -> work(application)));
            }
            people.forEach(Thread::start);
            await("acts at both").atMost(PATIENCE).until(() -> acknowledged.size() >= 2 * PEOPLE || !wrong.isEmpty());

            one.kill();
            String job = taken(dead);
            int before = acknowledged.size();
            await("acts at the other")
                    .atMost(PATIENCE)
                    .until(() -> acknowledged.size() >= before + 2 * PEOPLE || !wrong.isEmpty());
            enough.set(true);
            for (Thread person : people) {
                person.join();
            }

            assertThat(wrong).as(nginx.said() + other.said()).isEmpty();
            nothingIsLostOrDoubled();
            await("what the dead node had taken").atMost(PATIENCE).until(() -> nodes() == 1 && !isTaken(job, dead));
            await("every application is being worked on").atMost(PATIENCE).until(this::isWorkedOn);
        } finally {
            enough.set(true);
            for (Thread person : people) {
                person.join();
            }
            one.kill();
            if (other != null) {
                other.kill();
            }
            if (nginx != null) {
                nginx.stop();
            }
        }
    }

    private ProgramProcess start(String name, int port) throws IOException {
        return ProgramProcess.start(
                folder.resolve(name + ".log"),
                Map.of(
                        "SPRING_DATASOURCE_URL", url,
                        "SPRING_DATASOURCE_USERNAME", "postgres",
                        "SPRING_DATASOURCE_PASSWORD", "postgres",
                        "YICIBAN_DATABASEPASSWORDINUSE", "true",
                        "YICIBAN_JOURNAL_SECRET", "3f9d1c7be2a84650917be4d2c8f05a6b",
                        "YICIBAN_PUBLICURL", "https://localhost",
                        "YICIBAN_TRUSTEDPROXIES", "127.0.0.1",
                        "YICIBAN_MATERIALS_UPLOADS", folder.resolve("uploads").toString(),
                        "YICIBAN_DATA", folder.resolve(name).toString(),
                        "YICIBAN_FIRST_ADMIN_PASSWORD", PASSWORD),
                "--spring.profiles.active=production",
                "--yiciban.first-admin=chief",
                "--server.port=" + port);
    }

    private static void awaitAnswer(ProgramProcess program, int port) {
        await("the program answers")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !program.process().isAlive() || isUp(port));
        assertThat(program.process().isAlive()).as(program::said).isTrue();
    }

    private static boolean isUp(int port) throws IOException, InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        return HttpClient.newHttpClient()
                        .send(health, HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    private void addClerk() {
        jdbc.update(
                "insert into account (username, password_hash, name_zh, name_en, agency, division, roles, disabled)"
                        + " values ('clerk', ?, '王芳', 'Wang Fang', 'service-centre', '990101', 'CLERK', false)",
                "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .sslContext(nginx.trust())
                .cookieHandler(new CookieManager())
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(nginx.address() + path));
    }

    private static HttpResponse<String> sent(HttpClient by, HttpRequest request)
            throws IOException, InterruptedException {
        return by.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String application() throws IOException, InterruptedException {
        JsonNode sample = JSON.readTree(
                        sent(http, request("/api/v1/bundles/" + BUNDLE).build()).body())
                .path("sample");
        Map<String, Object> application = new LinkedHashMap<>();
        application.put("bundle", BUNDLE);
        application.put("division", "990101");
        application.put("channel", "WINDOW");
        for (String part : List.of("applicant", "situation", "data")) {
            application.put(part, sample.path(part));
        }
        application.put("electronicService", true);
        return JSON.writeValueAsString(application);
    }

    /** A clerk who logged in once, looks at the inbox and has a program beside, which hands in what he takes. */
    private void work(String application) {
        try {
            HttpClient browser = client();
            Matcher token =
                    TOKEN.matcher(sent(browser, request("/login").build()).body());
            assertThat(token.find()).isTrue();
            HttpResponse<String> in = sent(
                    browser,
                    request("/login")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=clerk&password="
                                    + java.net.URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                                    + java.net.URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                            .build());
            assertThat(in.statusCode()).isEqualTo(302);
            String pair = Base64.getEncoder().encodeToString(("clerk:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            while (!enough.get()) {
                answered(browser, request("/window").build());
                String key = UUID.randomUUID().toString();
                HttpResponse<String> receipt = answered(
                        http,
                        request("/api/v1/cases")
                                .header("Authorization", "Basic " + pair)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(application))
                                .build());
                if (receipt != null) {
                    acknowledged.put(
                            key,
                            JSON.readTree(receipt.body()).path("caseNumber").asString());
                }
            }
        } catch (IOException | InterruptedException | AssertionError broken) {
            wrong.add(broken.toString());
        }
    }

    /** What it answered after some tries at most; only what a node left unanswered, or had no room for, is tried again. */
    private HttpResponse<String> answered(HttpClient by, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = null;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            answer = sent(by, request);
            if (answer.statusCode() < 300) {
                return answer;
            }
            if (answer.statusCode() < 500) {
                break;
            }
        }
        wrong.add(request.uri().getPath() + " " + answer.statusCode() + " "
                + answer.headers().firstValue("Location").orElse("") + answer.body());
        return null;
    }

    private void nothingIsLostOrDoubled() {
        List<String> cases = jdbc.queryForList("select case_number from case_file", String.class);
        assertThat(cases)
                .containsExactlyInAnyOrderElementsOf(acknowledged.values())
                .doesNotHaveDuplicates();
        acknowledged.forEach((key, number) -> assertThat(jdbc.queryForObject(
                        "select case_number from submission_key where idempotency_key = ?", String.class, key))
                .isEqualTo(number));
    }

    /** What the dead node held for long, as if it had died in the midst of it. */
    private String taken(String dead) {
        String job = jdbc.queryForObject("select min(ID_) from ACT_RU_JOB where TYPE_ = 'timer'", String.class);
        jdbc.update(
                "update ACT_RU_JOB set LOCK_OWNER_ = ?, LOCK_EXP_TIME_ = timestamp '2999-01-01 00:00:00' where ID_ = ?",
                dead,
                job);
        return job;
    }

    private boolean isTaken(String job, String owner) {
        return !jdbc.queryForList("select ID_ from ACT_RU_JOB where ID_ = ? and LOCK_OWNER_ = ?", job, owner)
                .isEmpty();
    }

    private int nodes() {
        return jdbc.queryForObject("select count(*) from engine_node", Integer.class);
    }

    private boolean isWorkedOn() {
        return jdbc.queryForObject("select count(*) from ACT_RU_JOB where TYPE_ = 'message'", Integer.class) == 0
                && jdbc.queryForObject("select count(distinct case_number) from work_task", Integer.class)
                        == acknowledged.size();
    }
}
