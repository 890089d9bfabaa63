package org.yiciban.modelling.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** A question to several agencies: whom a row asks, and what may be marked as late. */
class ComputedRequestsTest {

    private static final Path FILES = Path.of("src/test/resources/late/bundles");
    private static final String SHEET = "bpmn/stall-site.yaml";
    private static final String ITEM = "bpmn/catalogue/items/unit-opinion.yaml";
    private static final String FORM = "forms/bundles/stall-site.form";

    private static List<Finding> findings(String changed, String old, String now) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(FILES)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(FILES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        assertThat(files.get(changed)).contains(old);
        files.put(changed, files.get(changed).replace(old, now));
        List<ModelFile> handedIn = new ArrayList<>();
        files.forEach((name, text) -> handedIn.add(new ModelFile(name, text.getBytes(StandardCharsets.UTF_8))));
        return new ModelChecks().check(handedIn);
    }

    private static String file(String word) {
        return switch (word) {
            case "sheet" -> SHEET;
            case "item" -> ITEM;
            case "place" -> "bpmn/catalogue/items/place-confirmation.yaml";
            default -> FORM;
        };
    }

    @ParameterizedTest(name = "{index}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "item | handling: query | handling: service | sheet-late | for enquiries only",
                "item | handling: query | handling: licence | sheet-late | for enquiries only",
                "sheet | each: inquiries, late: mark | late: mark | sheet-late | for one question to several agencies",
                "item | limit: 3WD | none: true | sheet-late | has no limit",
                "item | commitment: false | commitment: true | sheet-late | can’t have commitment",
                "item | specialProcedures: [] | specialProcedures: [HEARING] | sheet-late | can’t have specialProcedures",
                "place | needs: [unit-opinion-text?] | needs: [unit-opinion-text] | sheet-late | when its agency is silent",
                "form | `\"key\": \"unit\"` | `\"key\": \"agency\"` | row-agency | neither a question of the guide nor one of each row",
                "form | `\"type\": \"select\"` | `\"type\": \"textfield\"` | row-agency | one choice",
                "form | `\"value\": \"urban\"` | `\"value\": \"tax\"` | row-agency | no agency of the group",
                "form | `\"value\": \"urban\"` | `\"value\": \"${x.class}\"` | row-agency | no agency of the group",
                "form | `\"type\": \"select\",` | `\"type\": \"select\", \"conditional\": {\"hide\": \"=goods = \\\"food\\\"\"},` | row-agency | asked always",
                "form | `\"type\": \"select\",` | `\"type\": \"select\", \"conditional\": {},` | row-agency | asked always",
                "form | `\"type\": \"select\",` | `\"type\": \"select\", \"disabled\": true,` | row-agency | asked always",
                "form | `\"label\": \"选址\",` | `\"label\": \"选址\", \"conditional\": {\"hide\": \"=goods = \\\"food\\\"\"},` | row-agency | asked always",
                "sheet | key: goods | key: unit | row-agency | nobody knows which",
            })
    void whatWouldAskNobodyOrWaitForNobodyIsRefused(String where, String old, String now, String rule, String saying)
            throws IOException {
        assertThat(findings(file(where), old, now))
                .filteredOn(Finding::stopsRelease)
                .anySatisfy(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.message().en().replace('\'', '’')).contains(saying);
                });
    }

    /** Whatever else is handed in: where it is mended. */
    @ParameterizedTest(name = "{index}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "form | `\"type\": \"select\"` | `\"type\": \"textfield\"` | unit",
                "form | `\"value\": \"urban\"` | `\"value\": \"tax\"` | unit",
                "item | limit: 3WD | none: true | unit-opinion",
                "item | commitment: false | commitment: true | unit-opinion",
                "sheet | each: inquiries, late: mark | late: mark | unit-opinion",
            })
    void aFindingNamesTheFileThatIsMended(String where, String old, String now, String element) throws IOException {
        assertThat(findings(file(where), old, now))
                .filteredOn(finding ->
                        finding.rule().equals("row-agency") || finding.rule().equals("sheet-late"))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.file()).isEqualTo(file(where));
                    assertThat(finding.element()).isEqualTo(element);
                });
    }

    @ParameterizedTest(name = "{index}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sheet | late: mark | late: mark",
                "sheet | each: inquiries, late: mark | each: inquiries",
                "item | fourEyes: false | fourEyes: true",
                "item | `statutory:\n  limit: 3WD\n  basis: {zh: 《摊位选址管理办法》第五条, en: \"Rules for places of stalls, Art. 5\"}` |"
                        + " `statutory:\n  - {when: goods == 'food', limit: 2WD, basis: {zh: 《摊位选址管理办法》第五条, en: Art. 5}}\n"
                        + "  - {limit: 3WD, basis: {zh: 《摊位选址管理办法》第五条, en: Art. 5}}`",
                "form | `\"type\": \"select\"` | `\"type\": \"radio\"`",
            })
    void whatIsSaidSoundlyPasses(String where, String old, String now) throws IOException {
        assertThat(findings(file(where), old, now))
                .filteredOn(Finding::stopsRelease)
                .isEmpty();
    }

    @Test
    void whoAsksManyIsToldThatNobodyReadsTheAnswers() throws IOException {
        assertThat(findings(SHEET, "    items: [unit-opinion]\n", ""))
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("late-unread"));
    }
}
