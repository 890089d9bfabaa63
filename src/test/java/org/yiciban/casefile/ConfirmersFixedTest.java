package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.FileSystemUtils;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.casefile.steps.Confirmation;
import org.yiciban.casefile.steps.Confirmations;
import org.yiciban.catalogue.procedure.Channel;

/** Whoever was asked to confirm stays named: an answer to a later notice puts nobody in his place who was never asked. */
@CaseTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:confirmers-fixed;DB_CLOSE_DELAY=-1")
class ConfirmersFixedTest {

    private static final String STEP = "signboard-choice";
    private static final Map<String, Object> LIN = Map.of("partnerName", "林晓", "partnerNumber", "500103199001010010");
    private static final Map<String, Object> SU = Map.of("partnerName", "苏雨桐", "partnerNumber", "50010619920317002X");
    private static final Map<String, Object> WANG = Map.of("partnerName", "王芳", "partnerNumber", "990101199003070015");

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    Confirmations confirmations;

    @DynamicPropertySource
    static void bundles(DynamicPropertyRegistry registry) {
        String folder = folder().toString();
        registry.add("yiciban.bundles", () -> folder);
    }

    /** The snack bar, the choice of whose signboard is confirmed by its partners. */
    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("confirmers");
            folder.toFile().deleteOnExit();
            FileSystemUtils.copyRecursively(Path.of("src/test/resources/asks/bundles"), folder);
            replace(
                    folder.resolve("bpmn/snack-bar.yaml"),
                    "    onTimeout: end\n",
                    """
                        onTimeout: end
                        confirms:
                          list: partners
                          name: partnerName
                          number: partnerNumber
                          text: {zh: 本人同意。, en: I agree.}
                          onRefusal: end
                    """,
                    ", field: board, type: choice, options: [wide, tall, none], otherwise: wide",
                    ", otherwise: refused",
                    "board != 'none'",
                    "board != 'refused'");
            replace(folder.resolve("bpmn/snack-bar.bpmn"), "none", "refused");
            Path forms = Path.of("src/test/resources/confirms/bundles/forms/bundles");
            Files.writeString(
                    folder.resolve("forms/bundles/snack-bar.form"),
                    Files.readString(forms.resolve("partner-shop.form"))
                            .replace("\"id\": \"partner-shop\"", "\"id\": \"snack-bar\""));
            replace(
                    folder.resolve("forms/bundles/snack-bar.sample.json"),
                    "\"shopName\": \"拾光小馆\"",
                    """
                    "shopName": "拾光小馆", "partners": [
                    {"partnerName": "林晓", "partnerNumber": "500103199001010010"},
                    {"partnerName": "苏雨桐", "partnerNumber": "50010619920317002X"}]""");
            Files.delete(folder.resolve("forms/steps/signboard-choice.form"));
            Files.delete(folder.resolve("forms/steps/signboard-choice.sample.json"));
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void replace(Path file, String... words) throws IOException {
        String text = Files.readString(file);
        for (int at = 0; at < words.length; at += 2) {
            text = text.replace(words[at], words[at + 1]);
        }
        Files.writeString(file, text);
    }

    private void witness(CaseScenario scenario, int place, String name, String number) {
        confirmations.witness(
                scenario.number(),
                Viewer.of(scenarios.account("clerk")),
                STEP,
                place,
                Confirmation.State.CONFIRMED,
                new Presence(name, "ID_CARD", number, null));
        scenario.settled();
    }

    private void supplement(CaseScenario scenario, List<Map<String, Object>> partners, boolean insists) {
        scenarios.applicants.supplement(
                scenario.number(),
                Viewer.of(scenarios.account("citizen")),
                new Supplement(Map.of("partners", partners), List.of(), insists),
                Channel.WEB,
                null);
        scenario.settled();
    }

    @Test
    void nobodyTakesThePlaceOfOneWhoHasConfirmed() {
        CaseScenario scenario = scenarios
                .aCase()
                .of("snack-bar")
                .receivedOn("2026-09-14T10:00")
                .then("2026-09-22T08:00")
                .finish("item-check", "licence-verification", "accept")
                .finish("review", "licence-verification", "pass");
        witness(scenario, 0, "林晓", "500103199001010010");
        witness(scenario, 1, "苏雨桐", "50010619920317002X");
        scenario.finish(
                "item-check",
                "signboard-filing",
                "correct",
                List.of(new Defect("partners", null, "请核对合伙人。", null, null)));

        assertThatThrownBy(() -> supplement(scenario, List.of(LIN, WANG), false))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.errors())
                        .extracting(error -> error.field(), error -> error.code())
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("partners", "persons-fixed")));
        supplement(scenario, List.of(SU, LIN), true);

        assertThat(scenario.item("signboard-filing").status()).isNotEqualTo(ItemStatus.CORRECTION);
    }
}
