package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.engine.BenchDatabase;

/** Camunda Modeler's <em>deploy</em>, by the calls that it makes: name of the deployment, source, duplicates, a part per file. */
class DesktopDeployTest {

    private static final String MODEL = "street-stall.bpmn";
    private static final String FORM = "street-stall.form";

    @TempDir
    private static Path folder;

    private static Town town;

    @BeforeAll
    static void start() throws IOException {
        town = Town.start(
                BenchDatabase.H2.newUrl(),
                "sa",
                "",
                Town.bundles(folder.resolve("bundles")),
                folder.resolve("uploads"));
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static byte[] file(String path) throws IOException {
        return Files.readAllBytes(Town.STALL.resolve(path));
    }

    private static byte[] changed(String path, String from, String to) throws IOException {
        String text = Files.readString(Town.STALL.resolve(path));
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private static Town.Answer deploy(String as, String name, Map<String, byte[]> files) {
        return town.deploy(as, name, files);
    }

    private static Town.Answer draft(String id) {
        return town.get("modeller", Town.DRAFTS + "/" + id).is(200);
    }

    @Test
    void whoeverConfiguresTheEditorFindsTheEngineThatTheModelsAreDrawnFor() {
        Town.Answer all =
                town.get("modeller", "/engine-rest/deployment?maxResults=0").is(200);
        assertThat(all.raw()).isEqualTo("[]");
        assertThat(all.response().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(town.get("modeller", "/engine-rest/version").is(200).raw()).isEqualTo("{\"version\":\"7.24.0\"}");
        town.get("modeller", "/engine-rest/engine").is(404);
    }

    @Test
    void nobodyElseDeploysAndNobodyIsLedToAPage() throws IOException {
        for (String other : new String[] {"publisher", "citizen", "officer", "admin"}) {
            Town.Answer refused = deploy(other, "stall", Map.of(MODEL, file("bpmn/" + MODEL)));
            assertThat(refused.status()).as(other).isIn(401, 403);
            assertThat(refused.response().headers().firstValue("Content-Type").orElse(""))
                    .contains("json");
        }
    }

    @Test
    void aModelBecomesADraftAndItsFormJoinsItUnderTheNameOfTheDeployment() throws IOException {
        byte[] model = changed("bpmn/" + MODEL, "name=\"", "name=\" ");

        Town.Answer first = deploy("modeller", "夜市", Map.of(MODEL, model)).is(200);
        String id = first.text("id");
        assertThat(first.body().path("deployedProcessDefinitions").toString())
                .isEqualTo("{\"street-stall:1:%s\":{\"id\":\"street-stall:1:%s\",\"key\":\"street-stall\","
                                .formatted(id, id)
                        + "\"name\":\"street-stall\",\"version\":1,\"resource\":\"street-stall.bpmn\",\"deploymentId\":\"%s\"}}"
                                .formatted(id));
        assertThat(draft(id).text("bundle")).isEqualTo("street-stall");
        assertThat(draft(id).body().path("files").toString()).isEqualTo("[\"bpmn/street-stall.bpmn\"]");

        Town.Answer again = deploy("modeller", "夜市", Map.of(MODEL, model)).is(200);
        assertThat(again.text("id")).isEqualTo(id);
        assertThat(draft(id).body().path("version").asInt())
                .as("the same files, the same draft")
                .isEqualTo(1);

        byte[] form = changed("forms/bundles/" + FORM, "\"label\"", "\"label\" ");
        Town.Answer joined = deploy("modeller", "夜市", Map.of(FORM, form)).is(200);
        assertThat(joined.text("id")).isEqualTo(id);
        assertThat(joined.body().path("deployedProcessDefinitions").toString()).isEqualTo("{}");
        assertThat(draft(id).body().path("files").toString())
                .isEqualTo("[\"bpmn/street-stall.bpmn\",\"forms/bundles/street-stall.form\"]");

        Town.Answer step =
                deploy("modeller", "夜市", Map.of("choose-day.form", form)).is(200);
        assertThat(step.text("id")).isEqualTo(id);
        assertThat(draft(id).raw()).contains("forms/steps/choose-day.form");

        town.get("modeller", Town.DRAFTS).is(200);
        town.delete("modeller", Town.DRAFTS + "/" + id, 3).is(204);
        Town.Answer afterwards = deploy("modeller", "夜市", Map.of(MODEL, model)).is(200);
        assertThat(afterwards.text("id"))
                .as("a draft that is given up takes nothing")
                .isNotEqualTo(id);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsLeftAlone() throws IOException {
        byte[] model = changed("bpmn/" + MODEL, "name=\"", "name=\"  ");
        String id = deploy("modeller", "two", Map.of(MODEL, model)).is(200).text("id");
        town.put("both", Long.parseLong(id), 1, Town.sheet("Of the other.")).is(200);

        Town.Answer later = deploy("modeller", "two", Map.of(MODEL, model)).is(200);

        assertThat(later.text("id")).isNotEqualTo(id);
        assertThat(draft(id).text("changedBy")).isEqualTo("both");
    }

    @Test
    void aTableAloneGoesToTheTablesOfTheServiceThatTheDeploymentNames() throws IOException {
        byte[] table = Files.readAllBytes(Path.of("src/test/resources/fees/bundles/bpmn/tables/stall-fee.dmn"));

        String id = deploy("modeller", "street-stall", Map.of("stall-fee.dmn", table))
                .is(200)
                .text("id");

        assertThat(draft(id).raw()).contains("bpmn/tables/stall-fee.dmn");
        deploy("modeller", "nobody-knows", Map.of("stall-fee.dmn", table)).refuses(400, "InvalidRequestException");
    }

    @Test
    void aFileThatIsNoneIsRefusedInTheWordsOfTheEngineAndLeavesNothing() throws IOException {
        int before = town.get("modeller", Town.DRAFTS).body().size();
        byte[] half = new String(file("bpmn/" + MODEL), StandardCharsets.UTF_8)
                .substring(0, 900)
                .getBytes(StandardCharsets.UTF_8);

        deploy("modeller", "half", Map.of(MODEL, half))
                .refuses(400, "\"ENGINE-09005 Could not parse BPMN process. line ");
        deploy("modeller", "none", Map.of()).is(400);
        deploy("modeller", "picture", Map.of("stall.png", new byte[] {1, 2})).refuses(400, "InvalidRequestException");
        deploy("modeller", "new", Map.of("flea-market.bpmn", file("bpmn/" + MODEL)))
                .refuses(400, "flea-market.yaml");

        assertThat(town.get("modeller", Town.DRAFTS).body().size()).isEqualTo(before);
    }

    @Test
    void whatTheRulesRefuseIsKeptWithWhatTheyFound() throws IOException {
        byte[] scripted = changed("bpmn/" + MODEL, "<bpmndi:BPMNDiagram", "<!-- --><bpmndi:BPMNDiagram");
        String text = new String(scripted, StandardCharsets.UTF_8);
        byte[] refused = text.replaceFirst("<(bpmn:)?endEvent ", "<$1scriptTask ")
                .replaceFirst("</(bpmn:)?endEvent>", "</$1scriptTask>")
                .getBytes(StandardCharsets.UTF_8);

        String id =
                deploy("modeller", "scripted", Map.of(MODEL, refused)).is(200).text("id");

        assertThat(draft(id).text("run")).isEqualTo("REFUSED");
        assertThat(draft(id).body().path("findings").size()).isPositive();
    }
}
