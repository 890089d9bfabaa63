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

/** What sheet, model and form say of a public notice fits, and nothing is published that mustn't be. */
class NoticeAgreementTest {

    private static final Path BUNDLES = Path.of("src/test/resources/notices/bundles");

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
                "bpmn/shop-closing.bpmn | sourceExpression=\"closing-notice\" | sourceExpression=\"other-notice\" | sheet-notices",
                "bpmn/shop-closing.bpmn | sourceExpression=\"closing-notice\" | sourceExpression=\"${caseNumber}\" | notice-id",
                "bpmn/shop-closing.bpmn | target=\"notice\" | target=\"item\" | notice-id",
                "bpmn/shop-closing.bpmn | id=\"closing-notice\" name=\"歇业公告\" calledElement=\"public-notice\" camunda:asyncBefore=\"true\" | id=\"closing-notice\" name=\"歇业公告\" calledElement=\"public-notice\" | notice-async",
                "bpmn/shop-closing.bpmn | ${noticeOutcome == 'upheld'} | ${noticeOutcome == 'perhaps'} | condition-type",
                "bpmn/shop-closing.bpmn | calledElement=\"public-notice\" | calledElement=\"notice-objection\" | call-target",
                "bpmn/shop-closing.yaml | notice: closing-notice, otherwise | notice: other-notice, otherwise | sheet",
                "bpmn/shop-closing.yaml | period: 20CD | period: 600M | sheet",
                "bpmn/shop-closing.yaml | period: 20CD | period: 20WH | sheet",
                "bpmn/shop-closing.yaml | fields: [shopName] | fields: [] | sheet",
                "bpmn/shop-closing.yaml | fields: [shopName] | fields: [ownerNumber] | notice-field",
                "bpmn/shop-closing.yaml | fields: [shopName] | fields: [nobody] | notice-field",
                "bpmn/shop-closing.yaml | id: closing-notice | id: reception | sheet",
                "bpmn/shop-closing.yaml | id: closing-notice | id: closing-filing | sheet",
                "bpmn/shop-closing.yaml | agency: amr\\n    period | agency: nobody\\n    period | sheet",
                "forms/bundles/shop-closing.form | \"label\": \"店名\" | \"label\": \"未成年子女姓名\" | notice-field",
                "forms/bundles/shop-closing.form | \"key\": \"shopName\", | \"key\": \"shopTitle\", | notice-field"
            })
    void whatDoesNotFitOrMustNotBePublishedIsRefused(String file, String old, String wrong, String rule)
            throws IOException {
        Map<String, String> files = files();
        String before = old.replace("\\n", "\n");
        assertThat(files.get(file)).contains(before);
        files.computeIfPresent(file, (name, text) -> text.replace(before, wrong.replace("\\n", "\n")));

        assertThat(errors(files)).extracting(Finding::rule).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period: 20CD | period: 15WD",
                "period: 20CD | period: 3M",
                "agency: amr\\n    period | agency: lead\\n    period",
                "answer: {limit: 3WD | answer: {limit: 10CD"
            })
    void otherWaysToSayItAreFine(String old, String other) throws IOException {
        Map<String, String> files = files();
        files.computeIfPresent(
                "bpmn/shop-closing.yaml",
                (name, text) -> text.replace(old.replace("\\n", "\n"), other.replace("\\n", "\n")));

        assertThat(errors(files)).isEmpty();
    }
}
