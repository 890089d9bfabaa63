package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.yiciban.OneConnection;

/** Many at once: each gets what he came for or is told to come again, and nobody else notices. */
@ApiTest
class CrowdTest {

    private static final int CROWD = 200;

    private final Walk walk;
    private final DataSource pool;
    private final String root;
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    CrowdTest(Program program, DataSource pool, Environment environment) {
        this.walk = new Walk(program);
        this.pool = pool;
        this.root = "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    private CompletableFuture<HttpResponse<String>> applies(String application) {
        String who = Base64.getEncoder().encodeToString("citizen:demo".getBytes(StandardCharsets.UTF_8));
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create(root + "/api/v1/cases"))
                        .header("Authorization", "Basic " + who)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(application))
                        .build(),
                BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> looks(String path) {
        return http.sendAsync(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString());
    }

    @Test
    void twoHundredApplyAtOnceAndOthersDoNotNotice() {
        var request = walk.application("street-stall");
        request.put("materials", List.of());
        String application = Program.JSON.writeValueAsString(request);
        List<CompletableFuture<HttpResponse<String>>> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            crowd.add(applies(application));
        }
        List<CompletableFuture<HttpResponse<String>>> others = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            others.add(looks("/api/v1/bundles"));
            others.add(looks("/services/company-start-up"));
        }

        assertThat(others).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(200));
        List<HttpResponse<String>> answers =
                crowd.stream().map(CompletableFuture::join).toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 503));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).isNotEmpty();
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(told -> {
            assertThat(told.headers().firstValue("Retry-After"))
                    .hasValueSatisfying(s -> assertThat(s).matches("[1-9]"));
            assertThat(told.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(told.body()).contains("请稍后再试");
        });
    }

    @Test
    void aDatabaseThatGivesNoConnectionIsToldInWords() throws Exception {
        OneConnection.with(pool, () -> {
            try (Connection held = pool.getConnection()) {
                assertThat(held.isValid(1)).isTrue();
                HttpResponse<String> page = looks("/services/company-start-up").join();
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.headers().firstValue("Retry-After")).isPresent();
                assertThat(page.body()).contains("<h1", "连不上数据库");
                HttpResponse<String> program = looks("/api/v1/bundles").join();
                assertThat(program.statusCode()).isEqualTo(503);
                assertThat(program.body()).contains("Idempotency-Key");
            }
            return null;
        });
        assertThat(looks("/api/v1/bundles").join().statusCode()).isEqualTo(200);
    }
}
