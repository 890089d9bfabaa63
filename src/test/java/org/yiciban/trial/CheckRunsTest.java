package org.yiciban.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yiciban.api.ApiTest;
import org.yiciban.api.Program;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.sandbox.Sandbox;
import org.yiciban.sandbox.TrialScope;
import org.yiciban.shared.BundleKey;
import tools.jackson.databind.JsonNode;

/** Checks at the door of the interface: the rules at once, the trial asked after, by its owner and for an hour. */
@ApiTest
class CheckRunsTest {

    private static final Path STALL = Path.of("src/test/resources/api/bundles");
    /** Other tests leave checks of the modeller's behind, and a person has two at most. */
    private static final String OWNER = "publisher";

    private static final String SHEET = "bpmn/street-stall.yaml";

    @Autowired
    Program program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sandbox sandbox;

    @Autowired
    Catalogue catalogue;

    private static Map<String, byte[]> stall() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(STALL)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(STALL.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Map<String, byte[]> stallWith(String path, String old, String changed) throws IOException {
        Map<String, byte[]> files = stall();
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        files.put(path, text.replace(old, changed).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private Program.Answer check(Map<String, byte[]> files) {
        return program.call("/api/v1/models/checks")
                .as(OWNER)
                .with("Accept-Language", "en")
                .postFiles("files", files);
    }

    private Program.Answer ask(String run, String username) {
        return program.call(run).as(username).with("Accept-Language", "en").get();
    }

    private JsonNode ended(Program.Answer begun) {
        assertThat(begun.status()).as(begun.raw().body()).isEqualTo(200);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !ask(begun.text("run"), OWNER).text("state").equals("running"));
        return ask(begun.text("run"), OWNER).body();
    }

    @Test
    void aServiceIsTriedAndItsOwnerAloneHearsOfIt() throws IOException {
        Program.Answer begun = check(Map.of("stall.zip", ModelArchiveTest.zip(stall(), StandardCharsets.UTF_8)));

        assertThat(begun.text("state")).as(begun.raw().body()).isEqualTo("running");
        assertThat(begun.body().path("ok").asBoolean(true)).isFalse();
        JsonNode end = ended(begun);
        assertThat(end.path("state").asString()).as(end.toString()).isEqualTo("ok");
        assertThat(end.path("ok").asBoolean()).isTrue();
        assertThat(end.path("done").asInt())
                .isGreaterThan(3)
                .isEqualTo(end.path("of").asInt());
        assertThat(ask(begun.text("run"), "modeller").status()).isEqualTo(404);
        assertThat(ask(begun.text("run"), "citizen").status()).isEqualTo(403);
        assertThat(ask("/api/v1/models/checks/" + UUID.randomUUID(), OWNER).status())
                .isEqualTo(404);
        jdbc.sql("update check_run set beat_at = beat_at - interval '61' minute")
                .update();
        assertThat(ask(begun.text("run"), OWNER).status()).isEqualTo(404);
    }

    @Test
    void whatTheTrialFindsRefusesAsWhatTheRulesFindDoes() throws IOException {
        JsonNode tried = ended(check(stallWith("forms/bundles/street-stall.sample.json", "水果", "")));
        assertThat(tried.path("state").asString()).isEqualTo("refused");
        assertThat(tried.path("findings").get(0).path("rule").asString()).isEqualTo("trial-answer");

        Program.Answer ruled = check(stallWith(SHEET, "code: stall-filing", "code: stall-fling"));
        assertThat(ruled.text("state")).isEqualTo("refused");
        assertThat(ask(ruled.text("run"), OWNER).body()).isEqualTo(ruled.body());
    }

    /** What runs at a node that is gone doesn't run for ever. */
    @Test
    void aRunWhoseNodeDiedIsSaidToBeInterrupted() {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into check_run (id, owner, node, state, beat_at, done, planned, now_zh, findings)"
                        + " values (:id, 'publisher', 'gone', 'RUNNING', current_timestamp, 3, 9, '试', '[]')")
                .param("id", id)
                .update();
        JsonNode elsewhere = ask("/api/v1/models/checks/" + id, OWNER).body();
        assertThat(elsewhere.path("state").asString()).isEqualTo("running");
        assertThat(elsewhere.path("done").asInt()).isEqualTo(3);
        assertThat(elsewhere.path("of").asInt()).isEqualTo(9);

        jdbc.sql("update check_run set beat_at = beat_at - interval '61' second where id = :id")
                .param("id", id)
                .update();
        JsonNode gone = ask("/api/v1/models/checks/" + id, OWNER).body();
        assertThat(gone.path("state").asString()).isEqualTo("refused");
        assertThat(gone.at("/findings/0/rule").asString()).isEqualTo("trial-interrupted");
    }

    @Test
    void aThirdOfOnePersonIsToldToComeAgain() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        // somebody else's trial is under way for as long as three are asked for
        CompletableFuture<?> other = sandbox.run(
                List.of(catalogue
                        .current(new BundleKey("street-stall"))
                        .orElseThrow()
                        .files()),
                TrialScope.SAMPLE,
                "somebody",
                (done, all, now) -> awaited(held));
        Program.Answer first = check(stall());
        Program.Answer second = check(stall());
        Program.Answer third = check(stall());
        held.countDown();
        other.get(3, TimeUnit.MINUTES);

        assertThat(third.status()).isEqualTo(503);
        assertThat(third.raw().headers().firstValue("Retry-After")).hasValue("60");
        assertThat(third.raw().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(third.text("detail")).contains("yours");
        assertThat(ended(first).path("ok").asBoolean()).isTrue();
        assertThat(ended(second).path("ok").asBoolean()).isTrue();
    }

    private static void awaited(CountDownLatch held) {
        try {
            assertThat(held.await(3, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"readme.txt", "a.zip", "a.bpmn", "../a.yaml"})
    void aFileThatCantBeReadIsAFinding(String name) {
        Program.Answer told = check(Map.of(name, new byte[] {1, 2, 3}));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text("state")).isEqualTo("refused");
        assertThat(told.body().path("findings").isEmpty()).isFalse();
    }

    /** A release would be refused for it, wherever it stands. */
    @Test
    void whatAChangeBreaksElsewhereIsToldWithTheChange() throws IOException {
        String item = "bpmn/catalogue/items/stall-filing.yaml";
        Map<String, byte[]> changed = stallWith(item, "promised: {limit: 2WD}", "promised: {limit: 9WD}");
        Program.Answer told = check(Map.of(item, changed.get(item)));

        JsonNode finding = told.body().at("/findings/0");
        assertThat(told.text("state")).as(told.raw().body()).isEqualTo("refused");
        assertThat(finding.path("file").asString()).isEqualTo(SHEET);
        assertThat(finding.path("message").asString()).contains("brought by " + item);
    }
}
