package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.report.Finding;

/** What sheet, model and form say of a public notice fits, and nothing is published that mustn't be. */
class NoticeAgreementTest {

    private final ChangedModels models = ChangedModels.of("notices");

    private List<Finding> stops(String file, String old, String other) {
        return models.changed(file, old.replace("\\n", "\n"), other.replace("\\n", "\n")).stream()
                .filter(Finding::stopsRelease)
                .toList();
    }

    @Test
    void theSmallBundleIsSound() {
        assertThat(models.findings()).noneMatch(Finding::stopsRelease);
    }

    /** Whoever names what is refused for something else was told that it isn't there. */
    @Test
    void aNoticeThatIsRefusedIsThereAllTheSame() {
        assertThat(stops("bpmn/shop-closing.yaml", "period: 20CD", "period: 20CM"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en()).contains("20CM"));
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
                "forms/bundles/shop-closing.form | \"key\": \"shopName\", | \"key\": \"shopTitle\", | notice-field",
                "forms/bundles/shop-closing.form | \"label\": \"小店\" | \"label\": \"未成年子女信息\" | notice-field",
                "forms/bundles/shop-closing.form | \"label\": \"小店\" | \"label\": \"小店\", \"path\": \"shop\" | notice-field",
                "forms/bundles/shop-closing.form | \"items\": \"closing-filing | \"sensitive\": \"true\", \"items\": \"closing-filing | notice-field",
                "forms/bundles/shop-closing.form | \"items\": \"closing-filing | \"person\": \"owner\", \"items\": \"closing-filing | notice-field",
                "forms/bundles/shop-closing.form | \"label\": \"店名\" | \"label\": \"名称\", \"description\": \"填写子女的姓名\" | notice-field",
                "forms/bundles/shop-closing.form | \"label\": \"店名\" | \"label\": \"经营者姓名\" | notice-field",
                "forms/bundles/shop-closing.form | \"label\": \"店名\" | \"label\": \"银行账号\" | notice-field",
                "forms/bundles/shop-closing.form | \"label\": \"店名\" | \"label\": \"出生日期\" | notice-field",
                "forms/bundles/shop-closing.form | \"label\": \"店名\" | \"label\": \"民族\" | notice-field",
                "forms/bundles/shop-closing.form | \"label\": \"店名\" | \"label\": \"现住地\" | notice-field",
                "forms/bundles/shop-closing.form | \"label\": \"店名\" | \"label\": \"婚姻状况\" | notice-field"
            })
    void whatDoesNotFitOrMustNotBePublishedIsRefused(String file, String old, String wrong, String rule) {
        assertThat(stops(file, old, wrong)).extracting(Finding::rule).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "questions: [] | questions: [{key: seats, text: {zh: 座, en: Seats}, type: number, min: .nan, max: .inf}]",
                "questions: [] | questions: [{key: size, text: {zh: 大小, en: Size}, type: choice, options: [{value: .inf, text: {zh: 大, en: L}}]}]",
                "code: closing-stop, | code: null,"
            })
    void aValueThatIsNoneIsToldAsSuch(String old, String wrong) {
        assertThat(stops("bpmn/shop-closing.yaml", old, wrong))
                .extracting(Finding::rule)
                .doesNotContain("unreadable");
    }

    @Test
    void aFormThatCanNotBeReadIsToldOfOnceAndWhereItStands() {
        assertThat(stops("forms/bundles/shop-closing.form", "\"key\": \"shopName\",", "\"key\": \"shopName\""))
                .extracting(Finding::rule, Finding::file)
                .containsExactly(tuple("unreadable", "forms/bundles/shop-closing.form"));
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
    void otherWaysToSayItAreFine(String old, String other) {
        assertThat(stops("bpmn/shop-closing.yaml", old, other)).isEmpty();
    }
}
