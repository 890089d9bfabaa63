package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** A table that decides items grants or leaves them to a person, in every situation, from what is known before the application is sent. */
class RuleAgreementTest {

    private static final Path BUNDLES = Path.of("src/test/resources/rules/bundles");

    private static Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(BUNDLES)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(BUNDLES.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private static List<Finding> errors(Map<String, String> files) {
        List<ModelFile> handedIn = new ArrayList<>();
        files.forEach((name, text) -> handedIn.add(new ModelFile(name, text.getBytes(StandardCharsets.UTF_8))));
        List<ModelFile> known = new ArrayList<>();
        BundleFolders.shipped()
                .forEach((name, text) -> known.add(new ModelFile(name, text.getBytes(StandardCharsets.UTF_8))));
        return new ModelChecks()
                .check(handedIn, known).stream().filter(Finding::stopsRelease).toList();
    }

    @Test
    void theSmallBundleIsSound() throws IOException {
        assertThat(errors(files())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bpmn/tables/stall-rules.dmn | \"person\" | \"deny\" | table-cell",
                "bpmn/tables/stall-rules.dmn | name=\"decision\" | name=\"result\" | table-decides",
                "bpmn/tables/stall-rules.dmn | hitPolicy=\"UNIQUE\" | hitPolicy=\"COLLECT\" | table-decides",
                "bpmn/tables/stall-rules.dmn | \"grant\" | \"person\" | table-decides",
                "bpmn/tables/stall-rules.dmn | &lt;= 6 | &lt;= 5 | table-gap",
                "bpmn/tables/stall-rules.dmn | &gt; 6 | &gt; 5 | table-overlap",
                "bpmn/tables/stall-rules.dmn | <text>stallArea</text> | <text>stallSize</text> | table-fact",
                "bpmn/tables/stall-rules.dmn | <text>food</text> | <text>stallClass</text> | table-fact",
                "bpmn/tables/stall-rules.dmn | &lt;= 6 | ${caseNumber} | decision-feel",
                "bpmn/tables/stall-rules.dmn | &lt;= 6 | java.lang.Runtime | table-cell",
                "forms/items/stall-sign.review.form | \"properties\": { | \"properties\": { \"grantsWhen\": \"=findings != null\", | table-decides",
                "bpmn/catalogue/items/stall-sign.yaml | table: stall-rules | table: other-rules | table-decides",
                "bpmn/catalogue/items/stall-sign.yaml | table: stall-rules | table: ../../etc/passwd | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | table: stall-rules | table: ${rules} | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | checked: 100 | checked: 0 | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | checked: 100 | checked: 101 | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | within: 10WD | within: soon | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | gives: [] | gives: [sign-number] | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | remedies: standard | remedies: standard\\nfourEyes: true | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | remedies: standard | remedies: standard\\ninternalCheck: true | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | remedies: standard | remedies: standard\\nfee: {amount: 5, legalBasis: {zh: 标准, en: Tariff}, before: decision, payWithin: 5WD} | sheet"
            })
    void whatCouldDenyOrHasNoAnswerIsRefused(String file, String old, String wrong, String rule) throws IOException {
        Map<String, String> files = changed(file, old, wrong);

        assertThat(errors(files)).extracting(Finding::rule).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "bpmn/tables/stall-rules.dmn | hitPolicy=\"UNIQUE\" | hitPolicy=\"FIRST\"",
                "bpmn/tables/stall-rules.dmn | hitPolicy=\"UNIQUE\" | hitPolicy=\"ANY\"",
                "bpmn/catalogue/items/stall-sign.yaml | checked: 100 | checked: 1",
                "bpmn/catalogue/items/stall-sign.yaml | within: 10WD | within: 15CD",
                "bpmn/catalogue/items/stall-sign.yaml | decides: {table: stall-rules, checked: 100, within: 10WD}\\n | "
            })
    void otherWaysToSayItAreFine(String file, String old, String other) throws IOException {
        assertThat(errors(changed(file, old, other == null ? "" : other))).isEmpty();
    }

    private static Map<String, String> changed(String file, String old, String other) throws IOException {
        Map<String, String> files = files();
        String before = old.replace("\\n", "\n");
        assertThat(files.get(file)).contains(before);
        files.computeIfPresent(file, (name, text) -> text.replace(before, other.replace("\\n", "\n")));
        return files;
    }
}
