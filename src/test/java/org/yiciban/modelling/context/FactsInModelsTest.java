package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** What a model asks of facts is known where it asks, fits their types and is what the sheet says. */
class FactsInModelsTest {

    private static final String SHEET = "bpmn/market-stall.yaml";
    private static List<ModelFile> released;
    private static List<ModelFile> stall;

    private final ModelChecks checks = new ModelChecks();

    @BeforeAll
    static void read() throws IOException {
        released = Stream.concat(files(Path.of("."), "bpmn").stream(), files(Path.of("."), "forms").stream())
                .toList();
        stall = Stream.of("bpmn", "forms")
                .flatMap(folder -> files(Path.of("src/test/resources/facts/bundles"), folder).stream())
                .toList();
    }

    private static List<ModelFile> files(Path root, String folder) {
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".camunda"))
                    .map(file -> new ModelFile(root.relativize(file).toString().replace('\\', '/'), bytes(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> changed(String name, String old, String other) {
        List<ModelFile> all = stall.stream()
                .map(file -> {
                    String text = new String(file.content(), StandardCharsets.UTF_8);
                    if (!file.name().equals(name)) {
                        return file;
                    }
                    assertThat(text).contains(old);
                    return new ModelFile(name, text.replace(old, other).getBytes(StandardCharsets.UTF_8));
                })
                .toList();
        return checks.check(all, released);
    }

    @Test
    void itIsSoundAsItStands() {
        assertThat(checks.check(stall, released)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bpmn/market-stall.yaml | from: decision, item: risk-rating | from: decision, item: sign-filing | fact-time",
                "bpmn/market-stall.yaml | , otherwise: unrated | `` | sheet",
                "bpmn/market-stall.yaml | otherwise: unrated | otherwise: high-ish | sheet",
                "bpmn/market-stall.yaml | when: rating == 'granted' | when: rating == 'denied' | sheet-when",
                "bpmn/market-stall.yaml | when: rating == 'granted' | when: rating == 'lost' | sheet",
                "bpmn/market-stall.yaml | stallArea > 20 | stallArea >= 20 | sheet-when",
                "bpmn/market-stall.yaml | field: stallArea | field: stallAera | sheet",
                "bpmn/market-stall.yaml | result: risk-class | result: risk-clas | sheet",
                "bpmn/market-stall.yaml | key: riskClass | key: business | sheet",
                "bpmn/market-stall.yaml | key: riskClass | key: outcome | sheet",
                "bpmn/market-stall.yaml | from: answer | from: '${x}' | expression-place",
                "bpmn/market-stall.yaml | from: answer | from: script | sheet",
                "bpmn/market-stall.yaml | options: [low, high, unrated] | options: {low: high} | sheet",
                "bpmn/market-stall.yaml | options: [low, high, unrated] | options: [low, unrated] | fact-field",
                "bpmn/market-stall.yaml | field: stallArea, type: number | field: stallArea, type: boolean | sheet",
                "forms/bundles/market-stall.form | \"type\": \"number\" | \"type\": \"checkbox\" | fact-field",
                "forms/bundles/market-stall.form | \"type\": \"group\" | \"type\": \"dynamiclist\" | fact-field",
                "forms/items/risk-rating.review.form | \"value\": \"high\" | \"value\": \"higher\" | fact-field",
                "forms/items/risk-rating.review.form | \"select\" | \"checklist\" | fact-field",
                "bpmn/market-stall.bpmn | riskClass == 'high' | riskClass == 'huge' | condition-type",
                "bpmn/market-stall.bpmn | rating == 'granted' | rating > 3 | condition-type",
                "bpmn/market-stall.bpmn | rating == 'granted' | ratings == 'granted' | unknown-fact",
                "bpmn/market-stall.bpmn | stallArea &gt; 20 | stallArea | condition-type"
            })
    void whatWouldStandOrGoTheWrongWayIsFound(String file, String old, String other, String rule) {
        assertThat(changed(file, old, other))
                .filteredOn(Finding::stopsRelease)
                .extracting(Finding::rule)
                .contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // asked behind the way that leads past the item
                "from: decision, item: risk-rating | from: decision, item: site-check",
                "otherwise: unrated | otherwise: low",
                "options: [granted, denied], otherwise: denied | otherwise: terminated",
                "riskClass == 'high' ~ stallArea > 20 | !(riskClass != 'high' && stallArea <= 20)",
                "field: stallArea, type: number | field: stallArea, type: number, options: []",
                "questions: | `  - {key: spare, from: answer, field: business, type: choice, options: [crafts], otherwise: crafts}\nquestions:`"
            })
    void whatMeansTheSameIsFine(String old, String other) {
        assertThat(changed(SHEET, old.replace("~", "||"), other.replace("\\n", "\n")))
                .isEmpty();
    }
}
