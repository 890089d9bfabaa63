package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.modelling.report.Finding;

/** What cases are called and found by stands in lists: answers of one line that anybody of the staff may read. */
class NamingFieldsTest {

    private static final String SHEET = "bpmn/shop-closing.yaml";

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
