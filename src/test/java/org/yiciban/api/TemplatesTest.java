package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** A new service from a short description: what is given is a zip whose files keep every rule as they are. */
@ApiTest
class TemplatesTest {

    private static final String PATH = "/api/v1/models/templates/";

    private static final String MARKET =
            """
            {"key": "night-market", "shortCode": "N01", "name": {"zh": "摆夜市一件事", "en": "Open a night market"},
             "audience": "PERSON", "leadAgency": "urban", "items": [
              {"code": "market-place", "name": {"zh": "场地备案", "en": "Filing of the place"}, "agency": "urban", "promised": "3WD"},
              {"code": "market-permit", "name": {"zh": "夜市许可", "en": "Permit"}, "agency": "amr", "handling": "LICENCE",
               "statutory": "20WD", "promised": "5WD", "after": ["market-place"]},
              {"code": "market-power", "name": {"zh": "临时用电", "en": "Power"}, "agency": "fire", "promised": "2WD",
               "after": ["market-place"], "question": {"zh": "要用电吗？", "en": "Is power needed?"}}]}
            """;

    @Autowired
    private Program program;

    @Autowired
    private ModelChecks checks;

    @Autowired
    private Environment environment;

    @Test
    void itIsAZipOfEveryFileThatAServiceNeedsAndKeepsEveryRule() throws Exception {
        List<ModelFile> files = unpacked(asked(MARKET));

        assertThat(files)
                .extracting(ModelFile::name)
                .contains(
                        "bpmn/night-market.bpmn",
                        "bpmn/night-market.yaml",
                        "bpmn/catalogue/items/market-place.yaml",
                        "bpmn/catalogue/items/market-permit.yaml",
                        "bpmn/catalogue/items/market-power.yaml",
                        "forms/bundles/night-market.form",
                        "forms/bundles/night-market.sample.json",
                        "forms/items/market-power.review.form",
                        "forms/items/market-power.review.sample.json");
        assertThat(checks.check(files))
                .as("what only the place knows is asked for")
                .allSatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo("place-to-fill");
                    assertThat(finding.stopsRelease()).isFalse();
                });
        assertThat(checks.check(files))
                .extracting(finding -> finding.file() + " " + finding.element())
                .contains(
                        "bpmn/night-market.yaml conditions",
                        "bpmn/night-market.yaml statutory.decidedBy",
                        "bpmn/catalogue/items/market-place.yaml legalBasis[1]",
                        "bpmn/catalogue/items/market-place.yaml statutory.reason")
                .doesNotHaveDuplicates();
    }

    @Test
    void anItemWaitsForOneThatMayBeMissingOnlyWhereItIsThere() throws Exception {
        List<ModelFile> files = unpacked(asked(MARKET.replace(
                "\"5WD\", \"after\": [\"market-place\"]}",
                "\"5WD\", \"after\": [\"market-place\", \"market-power\"]}")));

        ModelFile permit = files.stream()
                .filter(file -> file.name().endsWith("market-permit.yaml"))
                .findFirst()
                .orElseThrow();
        assertThat(permit.text()).contains("needs: [market-place-result, market-power-result?]");
        assertThat(checks.check(files)).noneMatch(Finding::stopsRelease);
    }

    @Test
    void everythingThatCannotBeIsToldAtOnceWithTheWordsThatThereAre() {
        Program.Answer answer = program.call(PATH + "filing")
                .as("modeller")
                .post(MARKET.replace("\"urban\", \"it", "\"nobody\", \"it")
                        .replace("\"5WD\"", "\"5 days\"")
                        .replace("\"fire\"", "\"navy\""));

        assertThat(answer.body().path("errors").findValuesAsString("field"))
                .containsExactly("leadAgency", "items[1].promised", "items[2].agency");
        assertThat(answer.body().path("errors").path(0).path("message").asString())
                .contains("urban", "fire");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"N01\"          | \"n-1\"         | shortCode",
                "night-market     | Night Market    | key",
                "night-market     | street-stall    | key",
                "night-market     | agency-item     | key",
                "night-market     | stall-filing    | key",
                "\"N01\"          | \"B01\"         | shortCode",
                "market-power     | stall-filing    | items[2].code",
                "market-power     | street-stall    | items[2].code",
                "market-power     | market-place-to-stage-1 | items[2].code",
                "\"5WD\"          | \"30CD\"        | items[1].promised",
                "场地备案         | 场地#{备案}     | items[0].name",
                "\"urban\", \"it  | \"nobody\", \"it | leadAgency",
                "\"amr\"          | \"window\"      | items[1].agency",
                "\"5WD\"          | \"5 days\"      | items[1].promised",
                "market-power     | market-permit   | items[2].code",
                "[\"market-place\"], \"q | [\"market-day\"], \"q | items[2].after",
                "\"promised\": \"3WD\" | \"promised\": \"3WD\", \"after\": [\"market-permit\"] | items",
                "场地备案         | ''              | items[0].name",
                "LICENCE          | GIFT            | items[1].handling",
                "\"2WD\"          | null            | items[2].promised"
            })
    void whatCannotBeIsRefusedByItsField(String old, String wrong, String field) {
        assertThat(MARKET).contains(old);
        Program.Answer answer =
                program.call(PATH + "filing").as("modeller").post(MARKET.replace(old, wrong == null ? "" : wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
        assertThat(answer.body().path("errors").path(0).path("message").asString())
                .isNotBlank();
    }

    @Test
    void itIsForModellersAndPublishersAndForKindsThatThereAre() {
        assertThat(program.call(PATH + "filing").as("clerk").post(MARKET).status())
                .isEqualTo(403);
        assertThat(program.call(PATH + "gift").as("modeller").post(MARKET).text("detail"))
                .isNotBlank();
        assertThat(program.call(PATH + "gift").as("modeller").post(MARKET).status())
                .isEqualTo(422);
    }

    private byte[] asked(String outline) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + environment.getProperty("local.server.port") + PATH + "filing"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("modeller:demo".getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(outline))
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"night-market.zip\"");
        return answer.body();
    }

    private static List<ModelFile> unpacked(byte[] content) throws Exception {
        List<ModelFile> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(new ModelFile(entry.getName(), zip.readAllBytes()));
            }
        }
        return files;
    }
}
