package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.yiciban.OneConnection;

/** Every kind of door with a pool of one connection: login, session, forms, papers, acts, checks, the clock. */
@ApiTest
class OneConnectionDoorsTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Program program;
    private final DataSource pool;
    private final String root;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Autowired
    OneConnectionDoorsTest(Program program, DataSource pool, Environment environment) {
        this.program = program;
        this.pool = pool;
        this.root = "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    @Test
    void aCaseIsTakenThroughTheInterfaceToItsEnd() throws Exception {
        Walk walk = new Walk(program);
        Walk.Receipt receipt = OneConnection.with(pool, () -> {
            Walk.Receipt taken = walk.received("street-stall");
            walk.toTheEnd(taken.caseNumber());
            return taken;
        });
        assertThat(walk.look(receipt).body().path("status").asString()).isEqualTo("COMPLETED");
    }

    @Test
    void modelsAreCheckedAndACalendarIsTriedOut() throws Exception {
        byte[] sheet = getClass()
                .getResourceAsStream("/api/bundles/bpmn/street-stall.yaml")
                .readAllBytes();
        OneConnection.with(pool, () -> {
            Program.Answer check = program.call("/api/v1/models/checks")
                    .as("modeller")
                    .postFiles("files", Map.of("street-stall.yaml", sheet));
            assertThat(check.status()).isEqualTo(200);
            Program.Answer preview = program.call("/api/v1/calendars/2027?preview=true")
                    .as("admin")
                    .put("{\"year\":2027,\"papers\":[],\"days\":["
                            + "{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}");
            assertThat(preview.status()).isEqualTo(200);
            return null;
        });
    }

    @Test
    void aCitizenRegistersLogsInTypesAndLooksAndAnOfficerWorks() throws Exception {
        OneConnection.with(pool, () -> {
            String name = "one" + System.nanoTime() % 1_000_000;
            HttpResponse<String> registered = send(
                    "/register",
                    Map.of(
                            "username",
                            name,
                            "name",
                            "周平",
                            "idNumber",
                            "500112199001010017",
                            "mobile",
                            "13800000001",
                            "password",
                            "Long-enough-2026",
                            "again",
                            "Long-enough-2026"));
            assertThat(registered.statusCode())
                    .as(registered.body().replaceAll("(?s).*<main", ""))
                    .isEqualTo(302);
            assertThat(in(name, "Long-enough-2026")).isLessThan(400);
            assertThat(in("citizen", "demo")).isLessThan(400);
            assertThat(get("/my").statusCode()).isLessThan(400);
            assertThat(in("clerk", "demo")).isLessThan(400);
            assertThat(get("/window").statusCode()).isLessThan(400);
            assertThat(get("/window/counter").statusCode()).isLessThan(400);
            assertThat(in("admin", "demo")).isLessThan(400);
            assertThat(get("/admin/staff").statusCode()).isLessThan(400);
            return null;
        });
    }

    /** The status of the page where the login leads. */
    private int in(String who, String password) throws Exception {
        HttpResponse<String> answer = send("/login", Map.of("username", who, "password", password));
        String leads = answer.headers().firstValue("Location").orElseThrow();
        assertThat(leads).doesNotContain("/login");
        return get(URI.create(root).resolve(leads).getPath()).statusCode();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, Map<String, String> typed) throws Exception {
        Matcher token = TOKEN.matcher(get(path).body());
        assertThat(token.find()).as("a form on " + path).isTrue();
        StringBuilder form = new StringBuilder("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        typed.forEach((name, value) ->
                form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return browser.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build(),
                BodyHandlers.ofString());
    }
}
