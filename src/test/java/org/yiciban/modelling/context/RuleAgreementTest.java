package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.report.Finding;

/** A table that decides items grants or leaves them to a person, in every situation, from what is known before the application is sent. */
class RuleAgreementTest {

    private final ChangedModels models = ChangedModels.of("rules");

    private List<Finding> stops(String file, String old, String other) {
        return models.changed(file, old.replace("\\n", "\n"), other.replace("\\n", "\n")).stream()
                .filter(Finding::stopsRelease)
                .toList();
    }

    @Test
    void theSmallBundleIsSound() {
        assertThat(models.findings()).noneMatch(Finding::stopsRelease);
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
                "forms/items/stall-sign.review.form | \"properties\": { | \"properties\": { \"grantsWhen\":"
                        + " \"=findings != null\", | table-decides",
                "forms/bundles/stall-notice.form | \"labelEn\": \"Area | \"sensitive\": \"true\", \"labelEn\": \"Area"
                        + " | rules-sensitive",
                "forms/bundles/stall-notice.form | \"labelEn\": \"Stall\" | \"labelEn\": \"Stall\", \"sensitive\":"
                        + " \"true\" | rules-sensitive",
                "bpmn/catalogue/items/stall-sign.yaml | table: stall-rules | table: other-rules | table-decides",
                "bpmn/catalogue/items/stall-sign.yaml | table: stall-rules | table: ../../etc/passwd | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | table: stall-rules | table: ${rules} | unreadable",
                "bpmn/catalogue/items/stall-sign.yaml | checked: 100 | checked: 0 | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | checked: 100 | checked: 101 | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | within: 10WD | within: soon | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | gives: [] | gives: [sign-number] | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | remedies: standard | remedies: standard\\n"
                        + "fourEyes: true | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | remedies: standard | remedies: standard\\n"
                        + "internalCheck: true | sheet",
                "bpmn/catalogue/items/stall-sign.yaml | remedies: standard | remedies: standard\\n"
                        + "fee: {amount: 5, legalBasis: {zh: 标准, en: Tariff}, before: decision, payWithin: 5WD} | sheet"
            })
    void whatCouldDenyOrHasNoAnswerIsRefused(String file, String old, String wrong, String rule) {
        assertThat(stops(file, old, wrong)).extracting(Finding::rule).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "forms/bundles/stall-notice.form | \"labelEn\": \"Name | \"sensitive\": \"true\", \"labelEn\": \"Name",
                "bpmn/tables/stall-rules.dmn | hitPolicy=\"UNIQUE\" | hitPolicy=\"FIRST\"",
                "bpmn/tables/stall-rules.dmn | hitPolicy=\"UNIQUE\" | hitPolicy=\"ANY\"",
                "bpmn/catalogue/items/stall-sign.yaml | checked: 100 | checked: 1",
                "bpmn/catalogue/items/stall-sign.yaml | within: 10WD | within: 15CD",
                "bpmn/catalogue/items/stall-sign.yaml | decides: {table: stall-rules, checked: 100, within: 10WD}\\n | "
            })
    void otherWaysToSayItAreFine(String file, String old, String other) {
        assertThat(stops(file, old, other == null ? "" : other)).isEmpty();
    }
}
