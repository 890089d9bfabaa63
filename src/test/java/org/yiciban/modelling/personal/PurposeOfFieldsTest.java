package org.yiciban.modelling.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.context.ChangedModels;
import org.yiciban.modelling.report.Finding;

/** What is asked about a person is asked for a purpose that he is told, and for an item. */
class PurposeOfFieldsTest {

    private static final String FORM = "forms/bundles/partner-shop.form";
    private static final String COPY = "forms/steps/sign-copy.form";

    private final ChangedModels models = ChangedModels.of("confirms");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~\"purpose\": \"户外招牌备案\", ~ | ~~ | form-purpose | shopName",
                "~\"purpose\": \"户外招牌备案\"~ | ~\"purpose\": \" \"~ | form-purpose | shopName",
                "~\"purpose\": \"核验确认人是本人\", ~ | ~~ | form-purpose | partnerNumber",
                "~\"items\": \"signboard-filing\", \"purpose\": \"请合伙人确认\"~ | ~\"purpose\": \"请合伙人确认\"~ | form-need | partnerName"
            })
    void aQuestionWithoutItIsRefused(String said, String other, String rule, String field) {
        assertThat(models.changed(FORM, said, other)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.element()).isEqualTo(field);
            assertThat(finding.file()).isEqualTo(FORM);
            assertThat(finding.stopsRelease()).isTrue();
        });
    }

    @Test
    void whatTheGroupAroundSaysCounts() {
        assertThat(
                        models.with(FORM, "\"items\": \"signboard-filing\", \"purpose\": \"户外招牌备案\", ", "")
                                .changed(
                                        FORM,
                                        "\"properties\": { \"labelEn\": \"Shop\" }",
                                        "\"properties\": {\"labelEn\": \"Shop\", \"items\": \"signboard-filing\", \"purpose\": \"备案\"}"))
                .isEmpty();
    }

    /** What is said of a company is about nobody, unless its words are. */
    @ParameterizedTest
    @CsvSource({"'', false", "经办人姓名, true"})
    void inTheApplicationOfAnOrganisationItsWordsCount(String label, boolean told) {
        String said = label.isEmpty() ? "\"label\": \"店名\"" : "\"label\": \"" + label + "\"";
        assertThat(models.with("bpmn/partner-shop.yaml", "audience: PERSON", "audience: ORGANISATION")
                        .with(FORM, "\"label\": \"店名\"", said)
                        .changed(FORM, "\"items\": \"signboard-filing\", \"purpose\": \"户外招牌备案\", ", ""))
                .extracting(Finding::rule)
                .filteredOn(rule -> rule.equals("form-purpose") || rule.equals("form-need"))
                .hasSize(told ? 2 : 0);
    }

    /** What is asked later belongs to the step that asks, so it has a purpose of its own and no items. */
    @Test
    void whatIsAskedLaterIsForAPurposeToo() {
        ChangedModels requests = ChangedModels.of("requests");

        assertThat(requests.changed(COPY, "遗失情况", "联系电话"))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(org.assertj.core.api.Assertions.tuple("form-purpose", "lostOn"));
        assertThat(requests.findings()).isEmpty();
    }
}
