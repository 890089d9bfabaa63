package org.yiciban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.identity.account.Role;
import org.yiciban.identity.login.Throttle;
import org.yiciban.shared.LocalText;

/** Login, tokens, headers and refusals over real HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:login;DB_CLOSE_DELAY=-1")
@Import(LoginTest.Probes.class)
public class LoginTest {

    public static class Probes {

        @Bean
        Probe probe() {
            return new Probe();
        }

        @Bean
        PagesTest.Pages pages() {
            return new PagesTest.Pages();
        }
    }

    @RestController
    static class Probe {

        @GetMapping("/my/probe")
        String mine(Account account) {
            return account.name().zh();
        }

        @GetMapping("/services/probe")
        String anybody(Optional<Account> account) {
            return account.map(Account::username).orElse("visitor");
        }

        @PostMapping("/api/v1/cases/probe/act")
        String act(Account account) {
            return account.username();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder encoder;

    private Visitor visitor;

    @BeforeEach
    void openBrowser() {
        visitor = new Visitor(port);
    }

    @Test
    void the_login_page_leads_back_to_the_page_that_was_asked_for() throws Exception {
        HttpResponse<String> closed = visitor.get("/my/probe");
        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(location(closed)).isEqualTo("/login");

        HttpResponse<String> in = visitor.login("citizen", "demo");
        assertThat(location(in)).startsWith("/my/probe");
        assertThat(visitor.get("/my/probe").body()).isEqualTo("林晓");
        assertThat(visitor.get("/services/probe").body()).isEqualTo("citizen");
    }

    @Test
    void logging_in_changes_the_session_and_logging_out_ends_it() throws Exception {
        visitor.get("/login");
        String before = visitor.session();
        visitor.login("citizen", "demo");
        assertThat(visitor.session()).isNotEqualTo(before);

        HttpResponse<String> out = visitor.post("/logout", "_csrf=" + visitor.token("/login"));
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(location(out)).isEqualTo("/?goodbye");
        assertThat(visitor.get("/services/probe").body()).isEqualTo("visitor");
    }

    @Test
    void unknown_disabled_and_mistyped_accounts_look_the_same() throws Exception {
        accounts.save(
                new Account(
                        "former",
                        new LocalText("旧人", "Former"),
                        null,
                        java.util.Set.of(Role.CITIZEN),
                        null,
                        null,
                        true),
                encoder.encode("demo"));
        for (String who : new String[] {"nobody-like-this", "former", "citizen2"}) {
            Visitor someone = new Visitor(port);
            someone.get("/login");
            assertThat(location(someone.login(who, who.equals("former") ? "demo" : "wrong")))
                    .as(who)
                    .isEqualTo("/login?wrong");
        }
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        assertThat(visitor.post("/login", "username=citizen&password=demo").statusCode())
                .as("forged login")
                .isEqualTo(403);
        visitor.get("/login");
        visitor.login("citizen", "demo");
        assertThat(visitor.post("/logout", "").statusCode()).isEqualTo(403);
        HttpResponse<String> forged = visitor.post("/api/v1/cases/probe/act", "");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(visitor.get("/services/probe").body()).isEqualTo("citizen");
    }

    @Test
    void programs_log_in_by_basic_without_session_or_token() throws Exception {
        HttpResponse<String> answer = visitor.send(visitor.basic("amr", "demo", "/api/v1/cases/probe/act")
                .POST(BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("amr");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void nobody_is_ever_challenged_for_basic() throws Exception {
        HttpResponse<String> without = visitor.post("/api/v1/cases/probe/act", "");
        HttpResponse<String> wrong = visitor.send(visitor.basic("amr2", "wrong", "/api/v1/cases/probe/act")
                .POST(BodyPublishers.noBody())
                .build());
        for (HttpResponse<String> refused : List.of(without, wrong)) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().map()).doesNotContainKey("www-authenticate");
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.body()).contains("\"status\":401", "需要登录");
        }
        HttpResponse<String> english = visitor.send(visitor.basic("amr2", "wrong", "/api/v1/tasks")
                .header("Accept-Language", "en")
                .build());
        assertThat(english.body()).contains("Login needed");
    }

    @Test
    void guessing_is_slowed_down_even_for_names_that_do_not_exist() throws Exception {
        HttpResponse<String> answer = null;
        for (int guess = 0; guess <= Throttle.TRIES_PER_SUBJECT; guess++) {
            answer = visitor.send(
                    visitor.basic("guessed", "guess" + guess, "/api/v1/tasks").build());
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        visitor.get("/login");
        assertThat(location(visitor.login("guessed", "demo"))).startsWith("/login?wait=");
    }

    @Test
    void each_wrong_try_counts_once() throws Exception {
        for (int wrong = 0; wrong < Throttle.TRIES_PER_SUBJECT - 1; wrong++) {
            assertThat(tries("hrss2", "wrong")).isEqualTo(401);
        }
        assertThat(tries("hrss2", "demo")).isEqualTo(200);
    }

    @Test
    void who_guesses_does_not_lock_the_owner_out_of_his_own_device() throws Exception {
        visitor.login("medical2", "demo");
        int last = 0;
        for (int guess = 0; guess <= Throttle.TRIES_PER_SUBJECT; guess++) {
            last = tries("medical2", "guess" + guess);
        }
        assertThat(last).as("the address has to wait").isEqualTo(429);
        assertThat(location(new Visitor(port).login("medical2", "demo"))).startsWith("/login?wait=");
        visitor.post("/logout", "_csrf=" + visitor.token("/login"));
        assertThat(location(visitor.login("medical2", "demo")))
                .as("a known device")
                .startsWith("/window");
        assertThat(location(visitor.login("fund2", "wrong"))).isEqualTo("/login?wrong");
    }

    /** A program that tries, without any cookie. */
    private int tries(String who, String password) throws Exception {
        Visitor program = new Visitor(port);
        return program.send(program.basic(who, password, "/api/v1/cases/probe/act")
                        .POST(BodyPublishers.noBody())
                        .build())
                .statusCode();
    }

    @Test
    void redirects_never_name_a_host() throws Exception {
        HttpResponse<String> closed = visitor.get("/my/probe");
        assertThat(closed.headers().firstValue("Location").orElseThrow()).isEqualTo("/login");
        HttpResponse<String> in = visitor.login("citizen", "demo");
        assertThat(in.headers().firstValue("Location").orElseThrow()).startsWith("/my/probe");
    }

    @Test
    void the_demo_refuses_what_was_forwarded() throws Exception {
        for (String header : new String[] {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP"}) {
            HttpResponse<String> refused = visitor.send(
                    visitor.request("/login").header(header, "203.0.113.9").build());
            assertThat(refused.statusCode()).as(header).isEqualTo(421);
            assertThat(refused.body()).contains("演示模式", "demo mode");
        }
    }

    @Test
    void the_demo_refuses_to_be_known_by_another_name() throws Exception {
        for (String host : new String[] {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8080"}) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                String request = "GET /login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .as(host)
                        .startsWith("HTTP/1.1 421");
            }
        }
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() throws Exception {
        for (String path : new String[] {"/login", "/nothing-here", "/api/v1/tasks", "/services/probe"}) {
            Map<String, java.util.List<String>> headers =
                    visitor.get(path).headers().map();
            assertThat(headers.get("content-security-policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers).containsKeys("x-content-type-options", "referrer-policy", "permissions-policy");
        }
        assertThat(visitor.get("/login").headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-store");
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() throws Exception {
        String cookie = visitor.get("/login").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("YICIBAN=").contains("HttpOnly", "SameSite=Lax");
        assertThat(new Visitor(port).get("/services/probe").headers().firstValue("Set-Cookie"))
                .as("readers get no session")
                .isEmpty();
    }

    @Test
    void an_expired_session_is_told_in_words() throws Exception {
        visitor.pretendSession("0123456789ABCDEF0123456789ABCDEF");
        assertThat(location(visitor.get("/my/probe"))).isEqualTo("/login?expired");
        assertThat(visitor.get("/login?expired").body()).contains("登录已过期");
    }

    private static String location(HttpResponse<String> answer) {
        URI location =
                URI.create(answer.headers().firstValue("Location").orElse("(no redirect)".replaceAll("[() ]", "")));
        return location.getQuery() == null ? location.getPath() : location.getPath() + "?" + location.getQuery();
    }

    /** A page whose cookie is gone isn't told from a foreign one by the token, but by what the browser says. */
    @Test
    void a_form_without_a_cookie_is_kept_only_when_the_browser_says_that_it_is_ours() throws Exception {
        assertThat(sentWithout("Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(sentWithout("Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        HttpResponse<String> ours = sentWithout("Sec-Fetch-Site", "same-origin");
        assertThat(ours.statusCode()).isEqualTo(302);
        assertThat(ours.headers().firstValue("Location").orElseThrow()).endsWith("/login?expired");
        assertThat(sentWithout("Origin", "http://localhost:" + port).statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> sentWithout(String header, String value) throws Exception {
        Visitor stranger = new Visitor(port);
        return stranger.send(stranger.request("/my/cases/20260929990101B010000017/withdrawal")
                .header(header, value)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("reason=typed"))
                .build());
    }
}
