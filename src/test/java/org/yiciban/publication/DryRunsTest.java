package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.identity.account.Accounts;
import tools.jackson.databind.JsonNode;

/** A program has one case of a draft tried as it says, and asks after what came of it. */
class DryRunsTest {

    private static final String KEPT =
            """
            - id: slow
              name: {zh: 慢, en: Slow}
              day: 2026-09-07
              days: {urban: 4}
              expect: {outcome: granted}
            """;

    @TempDir
    private Path folder;

    private static JsonNode came(Town town, String as, String run) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !town.get(as, run).is(200).text("state").equals("running"));
        return town.get(as, run).body();
    }

    private static JsonNode dates(JsonNode came, String item) {
        return came.path("dates")
                .valueStream()
                .filter(one -> one.path("item").asString("").equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCaseOfADraftIsTriedAsAProgramSays() throws IOException {
        try (Town town = Town.inMemory("dry-runs", folder)) {
            Map<String, byte[]> files = new LinkedHashMap<>(Town.sheet("Dry."));
            files.put("street-stall.scenarios.yaml", KEPT.getBytes(StandardCharsets.UTF_8));
            long id = town.create("modeller", files).is(201).id();
            String runs = "/api/v1/models/drafts/" + id + "/dry-runs";
            int cases =
                    town.get("supervisor", "/api/v1/cases").body().path("total").asInt();

            Town.Answer begun = town.post(
                            "publisher",
                            runs,
                            Map.of("scenario", Map.of("day", "2026-09-07", "longer", Map.of("urban", 2))))
                    .is(202);
            assertThat(begun.text("state")).isEqualTo("running");
            String run = begun.text("run");
            JsonNode came = came(town, "publisher", run);
            assertThat(came.path("state").asString()).as(came.toString()).isEqualTo("ok");
            assertThat(came.path("status").asString()).isEqualTo("COMPLETED");
            assertThat(came.path("path").toString()).contains("stall-filing", "delivery");
            assertThat(came.path("coverage").path("unreached").toString()).contains("not-accepted");
            assertThat(came.path("coverage").path("workingDays").asInt()).isEqualTo(2);
            assertThat(dates(came, "stall-filing").path("decidedAt").asString()).startsWith("2026-09-09");
            assertThat(dates(came, "").path("limits").toString()).contains("BUNDLE_PROMISED");
            assertThat(came.path("documents").toString()).contains("Notice of acceptance");

            town.get("modeller", run).is(404);
            town.get("publisher", run.replace("/drafts/" + id, "/drafts/" + (id + 1)))
                    .is(404);

            String kept = town.post("modeller", runs, Map.of("scenario", "slow"))
                    .is(202)
                    .text("run");
            JsonNode late = came(town, "modeller", kept);
            assertThat(late.path("state").asString())
                    .as("a promise passes, and the scenario doesn't say so")
                    .isEqualTo("refused");
            assertThat(late.path("findings").toString()).contains("the promised limit passed");
            assertThat(dates(late, "stall-filing").path("limits").toString()).contains("\"passed\":true");

            town.post("modeller", runs, Map.of("scenario", "fast")).refuses(422, "no such scenario");
            town.post("modeller", runs, Map.of()).refuses(422, "scenario");
            town.post("modeller", runs, Map.of("scenario", List.of(1))).refuses(422, "scenario");
            town.post("modeller", runs, Map.of("scenario", Map.of("way", "fly", "days", Map.of("moon", 1))))
                    .refuses(422, "moon");
            town.post("modeller", runs.replace("/" + id + "/", "/999999/"), Map.of("scenario", "slow"))
                    .is(404);
            assertThat(town.get("supervisor", "/api/v1/cases")
                            .body()
                            .path("total")
                            .asInt())
                    .isEqualTo(cases);

            Map<String, byte[]> broken = new LinkedHashMap<>(files);
            broken.put(
                    "street-stall.yaml",
                    new String(files.get("street-stall.yaml"), StandardCharsets.UTF_8)
                            .replace("leadAgency: urban", "leadAgency: nobody")
                            .getBytes(StandardCharsets.UTF_8));
            long unsound = town.create("modeller", broken).is(201).id();
            town.post("modeller", "/api/v1/models/drafts/" + unsound + "/dry-runs", Map.of("scenario", Map.of()))
                    .refuses(409, "errors");

            town.bean(ModelDrafts.class)
                    .discard(id, 1, town.bean(Accounts.class).find("modeller").orElseThrow());
            town.post("modeller", runs, Map.of("scenario", "slow")).refuses(409, "given up");
        }
    }
}
