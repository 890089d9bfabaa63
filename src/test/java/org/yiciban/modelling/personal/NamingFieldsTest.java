package org.yiciban.modelling.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.modelling.context.ChangedModels;
import org.yiciban.modelling.report.Finding;

/** What cases are called and found by stands in lists: answers of one line that anybody of the staff may read. */
class NamingFieldsTest {

    private static final String SHEET = "bpmn/shop-closing.yaml";

    private static final String SIGN = "\"components\": [\n        {\"id\": \"shop-sign\", \"type\": \"textfield\","
            + " \"key\": \"shopSign\", \"label\": \"招牌文字\", \"properties\": {\"labelEn\": \"Words of its sign\"}}, {";

    private final ChangedModels models = ChangedModels.of("notices");

    private List<Finding> stops(String naming) {
        return models.changed(SHEET, "questions: []", naming + "\nquestions: []").stream()
                .filter(Finding::stopsRelease)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: nobody | naming-field",
                "title: ownerNumber | naming-field",
                "title: {field: ownerNumber, person: true} | naming-field",
                "searchable: [ownerNumber] | naming-field",
                "searchable: [shopName, nobody] | naming-field",
                "title: ${shopName} | expression-place",
                "title: {person: true} | sheet",
                "title: {field: shopName, person: perhaps} | sheet",
                "title: {field: shopName, mask: true} | sheet",
                "title: [shopName] | sheet",
                "searchable: shopName | sheet",
                "searchable: [shopName, shopName] | sheet",
                "searchable: [a, b, c, d, e, f, g] | sheet",
                "searchable: ['店名'] | sheet"
            })
    void whatListsMustNotSayIsFound(String naming, String rule) {
        assertThat(stops(naming)).extracting(Finding::rule).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "title: shopName | ~\"label\": \"小店\"~ | ~\"label\": \"小店\", \"path\": \"shop\"~ | groups with a path",
                "searchable: [shopName] | ~\"label\": \"小店\"~ | ~\"label\": \"子女信息\"~ | stand in clear",
                "searchable: [shopName] | ~\"items\": \"closing~ | ~\"sensitive\": \"true\", \"items\": \"closing~ | stand in clear",
                "title: shopName | ~\"label\": \"店名\"~ | ~\"label\": \"经营者姓名\"~ | the name of a person",
                "title: {field: shopName} | ~\"labelEn\": \"Name of~ | ~\"prefill\": \"applicant.name\", \"labelEn\": \"Name of~ | person: true"
            })
    void whatTheGroupAroundAndWhoItNamesSayCounts(String naming, String old, String form, String told) {
        assertThat(models.with(SHEET, "questions: []", naming + "\nquestions: []")
                        .changed("forms/bundles/shop-closing.form", old, form))
                .filteredOn(finding -> finding.rule().equals("naming-field"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message().en()).contains(told));
    }

    @Test
    void aPersonsNameThatIsMaskedMayNameACase() {
        assertThat(models.with(SHEET, "questions: []", "title: {field: shopName, person: true}\nquestions: []")
                        .with(SHEET, "fields: [shopName]", "fields: [shopSign]")
                        .with("forms/bundles/shop-closing.form", "\"components\": [\n        {", SIGN)
                        .changed("forms/bundles/shop-closing.form", "\"label\": \"店名\"", "\"label\": \"经营者姓名\""))
                .filteredOn(Finding::stopsRelease)
                .isEmpty();
    }

    /** Sheet and form were handed in together, and both words name the field: it is mended once, in the sheet. */
    @ParameterizedTest
    @ValueSource(strings = {"nobody", "ownerNumber"})
    void aFaultIsToldOnce(String field) {
        assertThat(stops("title: " + field + "\nsearchable: [" + field + ", shopName]"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo(SHEET);
                    assertThat(finding.message().en()).startsWith("title, searchable");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: shopName",
                "title: {field: shopName}",
                "title: {field: shopName, person: true}",
                "searchable: [shopName]",
                "searchable: []"
            })
    void whatTheyMaySayPasses(String naming) {
        assertThat(stops(naming)).isEmpty();
    }
}
