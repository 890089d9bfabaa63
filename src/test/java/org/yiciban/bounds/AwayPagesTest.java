package org.yiciban.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.HtmlUtils;
import org.yiciban.Wire;
import org.yiciban.api.Program;
import org.yiciban.engine.BenchDatabase;

/** A database that is away in one way or another: whoever sends a page is told so, keeps what he typed, and sends it again. */
@Import(Program.class)
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "yiciban.engine.job-executor=false",
            "yiciban.demo-cases=false",
            "spring.datasource.hikari.connection-timeout=500",
            "spring.datasource.hikari.validation-timeout=300",
            "yiciban.materials.uploads=target/test-uploads-${surefire.forkNumber:1}"
        })
class AwayPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");
    private static final String WORDS = "店面朝南，门口有两级台阶 <b>&";
    private static Wire wire;

    private final Program program;
    private final DataSource pool;
    private final RequestMappingHandlerMapping routes;
    private final String root;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final List<Connection> held = new ArrayList<>();
    private String token;

    @Autowired
    AwayPagesTest(
            Program program,
            DataSource pool,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
            Environment environment) {
        this.program = program;
        this.pool = pool;
        this.routes = routes;
        this.root = "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    @DynamicPropertySource
    static void behindAWire(DynamicPropertyRegistry properties) {
        URI url = URI.create(BenchDatabase.POSTGRESQL.newUrl().substring("jdbc:".length()));
        wire = new Wire(url.getPort());
        properties.add(
                "spring.datasource.url",
                () -> "jdbc:postgresql://127.0.0.1:" + wire.port() + url.getPath() + "?socketTimeout=2");
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }

    @AfterAll
    static void close() {
        wire.close();
    }

    /** The ways in which a database is away. */
    enum Away {
        REFUSED,
        HUNG,
        RESTARTED,
        EXHAUSTED
    }

    private void goes(Away how) throws Exception {
        switch (how) {
            case REFUSED, RESTARTED -> wire.refuse();
            case HUNG -> wire.fallSilent();
            case EXHAUSTED -> {
                try {
                    while (true) {
                        held.add(pool.getConnection());
                    }
                } catch (SQLException exhausted) {
                    assertThat(held).isNotEmpty();
                }
            }
        }
    }

    @AfterEach
    void comesBack() throws Exception {
        wire.mend();
        for (Connection one : held) {
            one.close();
        }
        held.clear();
    }

    @BeforeEach
    void logIn() throws Exception {
        // what is left of the test before is found out by whoever meets it
        await().untilAsserted(() -> {
            token = tokenOf(get("/login").body());
            form("/login", "username", "citizen", "password", "demo");
            assertThat(get("/my/cases").statusCode()).isEqualTo(200);
            token = tokenOf(get("/my/password").body());
            assertThat(token).isNotEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTypedComesBackAndAllHealsByItself(Away how, CapturedOutput said) throws Exception {
        goes(how);
        int before = said.getAll().length();

        HttpResponse<String> page = form("/my/mandates", "agentName", WORDS);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body())
                .contains("系统暂时连不上数据库", "是否已经完成还不能确定", "您填写的内容都保留在本页上")
                .contains("已核实没有办成，再次提交", "action=\"/my/mandates\"", "target=\"_blank\"");
        assertThat(inputs(page.body())).contains(Map.entry("agentName", WORDS), Map.entry("_csrf", token));
        assertThat(get("/my/cases").body()).contains("只是查看，没有改动任何内容");
        Program.Answer act = program.call("/api/v1/cases").as("citizen").post(Map.of("bundle", "none"));
        assertThat(act.status()).isEqualTo(503);
        assertThat(act.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(act.text("detail"))
                .as("nobody could look who asks, so nothing was done")
                .contains("没有执行");
        assertThat(program.call("/actuator/health/readiness").get().status()).isEqualTo(503);
        assertThat(program.call("/actuator/health/liveness").get().status())
                .as("nothing is healed by a restart")
                .isEqualTo(200);

        comesBack();
        await().untilAsserted(() -> assertThat(get("/my/cases").statusCode())
                .as("logged in as before")
                .isEqualTo(200));
        await().untilAsserted(() -> assertThat(
                        program.call("/actuator/health/readiness").get().status())
                .isEqualTo(200));
        String log = said.getAll().substring(before);
        assertThat(log).contains("the database was away").doesNotContain("\tat ");
    }

    /** Where people send something: every route of the pages that takes a form. */
    @Test
    void everyFormOfEveryPageComesBack() throws Exception {
        List<String> doors = routes.getHandlerMethods().entrySet().stream()
                .filter(route ->
                        route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .filter(path -> !Threshold.isForPrograms(path))
                .map(path -> path.replaceAll("\\{[^}]+}", "1"))
                .toList();
        assertThat(doors).hasSizeGreaterThan(40);
        goes(Away.REFUSED);
        for (String door : doors) {
            HttpResponse<String> page = form(door, "opinion", WORDS.repeat(900));
            assertThat(page.statusCode()).as(door).isEqualTo(503);
            assertThat(inputs(page.body())).as(door).contains(Map.entry("opinion", WORDS.repeat(900)));
        }
    }

    @Test
    void ofAFormWithFilesTheFieldsComeBackAndTheFilesAreAskedForByName() throws Exception {
        goes(Away.REFUSED);
        String files = part("_csrf", token) + part("opinion", WORDS)
                + "--between\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"门口.pdf\"\r\n\r\n"
                + "%PDF-1.7 ".repeat(400_000) + "\r\n"
                + "--between\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n\r\n\r\n"
                + part("last", "behind the files") + "--between--\r\n";
        HttpResponse<String> page = send("/apply/1/papers", "multipart/form-data; boundary=between", files);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(inputs(page.body())).contains(Map.entry("opinion", WORDS), Map.entry("last", "behind the files"));
        assertThat(page.body())
                .contains("enctype=\"multipart/form-data\"", "请重新选择文件：门口.pdf")
                .containsPattern("<input type=\"file\" required[^>]* name=\"scan\"")
                .doesNotContain("name=\"none\"");
    }

    @Test
    void aPasswordNeverComesBackAndNothingDoesForAnotherSite() throws Exception {
        goes(Away.REFUSED);
        HttpResponse<String> page = form("/my/password", "newPassword", "secret-word");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).doesNotContain("secret-word").contains("连不上数据库");
        HttpResponse<String> foreign = browser.send(
                HttpRequest.newBuilder(URI.create(root + "/track"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "cross-site")
                        .POST(BodyPublishers.ofString("opinion=planted"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(foreign.body()).doesNotContain("planted");
    }

    private static String part(String name, String value) {
        return "--between\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** What the page would send. */
    private static List<Map.Entry<String, String>> inputs(String page) {
        return INPUT.matcher(page)
                .results()
                .map(found -> Map.entry(HtmlUtils.htmlUnescape(found.group(1)), HtmlUtils.htmlUnescape(found.group(2))))
                .toList();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> form(String path, String... fields) throws Exception {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(path, "application/x-www-form-urlencoded", body.toString());
    }

    private HttpResponse<String> send(String path, String type, String body) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Content-Type", type)
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String tokenOf(String page) {
        Matcher found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
