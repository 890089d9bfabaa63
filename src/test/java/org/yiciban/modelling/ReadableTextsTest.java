package org.yiciban.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** What people are to read stands there to be read: in sheets, forms, tables and models alike. */
class ReadableTextsTest {

    private static final Path BUNDLES = Path.of("src/test/resources/tables/bundles");

    private static List<String> texts(String name, String text) {
        return new ModelChecks()
                .check(List.of(new ModelFile(name, text.getBytes(StandardCharsets.UTF_8)))).stream()
                        .filter(finding -> finding.rule().equals("text"))
                        .filter(Finding::stopsRelease)
                        .map(finding -> finding.message().en())
                        .toList();
    }

    /** The first sign of a text is put, as its kind of file writes it, before what stands there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bpmn/stall-support.yaml | zh: 摊位面积（平方米） | zh: \"摊位\\u0000面积\"",
                "bpmn/stall-support.yaml | zh: 摊位面积（平方米） | zh: \"\\u202e摊位\"",
                "bpmn/stall-support.yaml | zh: 摊位面积（平方米） | zh: \"\\u200b\"",
                "bpmn/stall-support.yaml | zh: 摊位面积（平方米） | zh: \"\\uD800\"",
                "forms/bundles/stall-support.form | \"label\": \" | \"label\": \"\\u0000",
                "forms/bundles/stall-support.form | \"label\": \" | \"label\": \"\\u2066",
                "bpmn/tables/support-level.dmn | label=\" | label=\"&#x202e;",
                "bpmn/stall-support.bpmn | name=\" | name=\"&#x202e;"
            })
    void signsThatNobodySeesAreTold(String name, String old, String changed) throws IOException {
        String text = Files.readString(BUNDLES.resolve(name));
        assertThat(texts(name, text)).isEmpty();
        assertThat(text).contains(old);

        assertThat(texts(name, text.replace(old, changed))).isNotEmpty();
    }

    @Test
    void whatIsCitedHasRoomWhereItIsCited() throws IOException {
        String item = "bpmn/catalogue/items/stall-grant.yaml";
        String text = Files.readString(BUNDLES.resolve(item));

        assertThat(texts(item, text.replaceFirst("zh: ", "zh: " + "名".repeat(500))))
                .containsExactly("The text of name is too long; 400 characters at most.");
    }

    @Test
    void aFormThatStandsTooDeepIsToldInWords() {
        assertThat(new ModelChecks()
                        .check(List.of(new ModelFile(
                                "forms/bundles/stall-support.form",
                                "[".repeat(5_000).getBytes(StandardCharsets.UTF_8)))))
                .extracting(finding -> finding.message().en())
                .anySatisfy(message -> assertThat(message).contains("it stands too deep"))
                .noneSatisfy(message -> assertThat(message).contains("getLineNr"));
    }
}
