package org.yiciban.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** Facts that a step of the bundle gives, or the applicant when he is asked while the case runs, the form that fills them and the model that asks for them. */
class StepFactsBesideTest {

    private static final List<Path> BUNDLES =
            List.of(Path.of("src/test/resources/given/bundles"), Path.of("src/test/resources/asks/bundles"));

    private final ModelChecks checks = new ModelChecks();

    private static List<ModelFile> files() throws IOException {
        List<ModelFile> files = new ArrayList<>(ShippedModelsTest.shipped());
        for (Path bundles : BUNDLES) {
            List<Path> own;
            try (Stream<Path> walk = Files.walk(bundles)) {
                own = walk.filter(Files::isRegularFile).toList();
            }
            for (Path file : own) {
                files.add(new ModelFile(bundles.relativize(file).toString(), Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private List<Finding> errors(List<ModelFile> handedIn) throws IOException {
        return checks.check(handedIn, files()).stream()
                .filter(Finding::stopsRelease)
                .toList();
    }

    @Test
    void allOfItTogetherIsSound() throws IOException {
        assertThat(errors(files())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "forms/steps/street-visit.form | \"checklist\" | \"radio\" | fact-field | risks",
                "forms/steps/street-visit.form | \"value\": \"noise\" | \"value\": \"dust\" | fact-field | dust",
                "forms/steps/street-visit.form | \"key\": \"risks\" | \"key\": \"found\" | fact-field | risks",
                "forms/bundles/stall-visit.form | \"checklist\" | \"select\" | fact-field | hours",
                "bpmn/stall-visit.bpmn | 'smoke' in risks | risks == 'smoke' | condition-type | risks",
                "bpmn/stall-visit.bpmn | 'smoke' in risks | 'dust' in risks | condition-type | risks",
                "bpmn/stall-visit.bpmn | visit == 'fail' | visit == 'done' | condition-type | visit",
                "bpmn/stall-visit.bpmn | ${business == 'food'} | ${visit == 'fail'} | fact-time | street-visit",
                "bpmn/stall-visit.bpmn | 'smoke' in risks | 'noise' in risks | sheet-when | site-survey",
                "forms/steps/signboard-choice.form | \"radio\" | \"checklist\" | fact-field | board",
                "forms/steps/signboard-choice.form | \"value\": \"tall\" | \"value\": \"round\" | fact-field | round",
                "forms/steps/signboard-choice.form | \"key\": \"board\" | \"key\": \"sign\" | fact-field | board",
                "bpmn/snack-bar.bpmn | board != 'none' | board > 3 | condition-type | board",
                "bpmn/snack-bar.bpmn | board != 'none' | board != 'round' | condition-type | board",
                "bpmn/snack-bar.bpmn | board != 'none' | board != 'tall' | sheet-when | signboard-filing",
                "bpmn/snack-bar.yaml | {code: food-permit} | {code: food-permit, when: \"board == 'tall'\"} | fact-time | signboard-choice"
            })
    void aChangeThatBreaksItIsFound(String name, String old, String changed, String rule, String told)
            throws IOException {
        ModelFile file = files().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(old);

        ModelFile broken = new ModelFile(name, text.replace(old, changed).getBytes(StandardCharsets.UTF_8));

        assertThat(errors(List.of(broken)))
                .filteredOn(finding -> finding.rule().equals(rule))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message().zh()).isNotBlank())
                .anySatisfy(finding ->
                        assertThat(finding.message().en() + finding.element()).contains(told));
    }
}
