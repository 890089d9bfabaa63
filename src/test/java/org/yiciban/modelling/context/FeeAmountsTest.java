package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.report.Finding;

/** A table that says what an item costs has a lawful amount in every situation, from what is fixed at the acceptance. */
class FeeAmountsTest {

    private static final String TABLE = "bpmn/tables/stall-fee.dmn";
    private static final String SHEET = "bpmn/stall-place.yaml";

    private final ChangedModels models = ChangedModels.of("fees");

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
                "<text>150.50</text> | <text>-5</text> | table-cell",
                "<text>150.50</text> | <text>10000000</text> | table-cell",
                "<text>150.50</text> | <text>150.505</text> | table-fee",
                "<text>150.50</text> | <text>\"free\"</text> | table-cell",
                "<text>&gt; 10</text> | <text>&gt; 11</text> | table-gap",
                "[1..10] | [1..11] | table-overlap",
                "hitPolicy=\"UNIQUE\" | hitPolicy=\"COLLECT\" aggregation=\"SUM\" | table-fee",
                "name=\"amount\" | name=\"price\" | table-fee",
                "tables * 12.5 | tables * 12.555 | table-fee",
                "tables * 12.5 | tables * 9999999 | table-fee",
                "tables * 12.5 | 500 - tables * 12.5 | table-fee",
                "tables * 12.5 | 1000 / tables | table-fee",
                "tables * 12.5 | guests * 12.5 | table-fee",
                "<text>tables</text></inputExpression> | <text>permitNumber</text></inputExpression> | table-fact",
                "<text>&gt; 10</text> | <text>&gt; java.lang.Runtime</text> | table-cell",
                "<text>&gt; 10</text> | <text>${caseNumber}</text> | decision-feel"
            })
    void whatMightBeNoAmountIsRefused(String old, String wrong, String rule) {
        assertThat(stops(TABLE, old, wrong)).extracting(Finding::rule).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bpmn/catalogue/items/stall-permit.yaml | table: stall-fee | table: other-fee | table-fee",
                "bpmn/catalogue/items/stall-permit.yaml | table: stall-fee | table: ../../etc/passwd | sheet",
                "bpmn/catalogue/items/stall-permit.yaml | table: stall-fee | table: stall-fee\\n  amount: 5 | sheet",
                // who is asked for himself is not told to whoever is paid
                SHEET + " | 摆放桌数 | 家中残疾人数 | table-fee",
                "forms/bundles/stall-place.form | 摊位形式 | 是否低保家庭 | table-fee",
                "forms/bundles/stall-place.form | \"purpose\": \"核定占道费\" | \"purpose\": \"核定占道费\", \"sensitive\": \"true\" | table-fee",
                // nothing bounds what is counted
                SHEET + " | max: 40 | hint: {zh: 桌, en: Tables} | table-fee",
                // not everybody is asked, or answers, or it is known later only
                "forms/bundles/stall-place.form | \"validate\": { \"required\": true },\\n          \"properties\": { \"items\": \"stall-permit\" | \"properties\": { \"items\": \"stall-permit\" | table-fee",
                "forms/bundles/stall-place.form | \"id\": \"stall-kind-field\", | \"id\": \"stall-kind-field\", \"conditional\": { \"hide\": \"=not(food)\" }, | table-fee",
                SHEET + " | max: 40 | max: 40\\n    when: food | table-fact",
                SHEET
                        + " | from: answer\\n    field: stallKind | from: result\\n    item: stall-sign\\n    result: sign-number | table-fact"
            })
    void whatIsUnknownSensitiveOrUnboundedIsRefused(String file, String old, String wrong, String rule) {
        assertThat(stops(file, old, wrong)).extracting(Finding::rule).contains(rule);
    }

    /** What stands in a list has as many answers as rows, and what surrounds a question may say what it is about. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dynamiclist | \"path\": \"stalls\" | fact-field",
                "group | \"properties\": { \"sensitive\": \"true\", \"purpose\": \"核定\", \"items\": \"stall-permit\" } | table-fee"
            })
    void whatStandsInAListOrInAGroupOfProtectedAnswersIsRefused(String type, String said, String rule) {
        String form = "forms/bundles/stall-place.form";
        String around = "{\n          \"type\": \"" + type + "\", \"id\": \"around\", \"label\": \"摊位\", " + said
                + ", \"components\": [{";
        assertThat(models.with(
                                form,
                                "{\n          \"type\": \"radio\",\n          \"id\": \"stall-kind-field\"",
                                around + "\"type\": \"radio\", \"id\": \"stall-kind-field\"")
                        .changed(form, "\"Kind of stall\" }\n        }", "\"Kind of stall\" } }]\n        }"))
                .filteredOn(Finding::stopsRelease)
                .extracting(Finding::rule)
                .contains(rule);
    }

    /** The item of a later request is none of the model of the bundle, and its tables are proved all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fee: {table: copy-fee, legalBasis: {zh: 《夜市管理条例》第十二条, en: Law}, before: result, payWithin: 3WD} | table-fee",
                "decides: {table: copy-fee, checked: 5, within: 5WD} | table-decides"
            })
    void theTablesOfALaterRequestAreLookedAtToo(String said, String rule) {
        assertThat(ChangedModels.of("requests")
                        .changed(
                                "bpmn/catalogue/items/stall-copy.yaml",
                                "remedies: standard",
                                "remedies: standard\n" + said))
                .filteredOn(Finding::stopsRelease)
                .extracting(Finding::rule)
                .contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                TABLE + " | hitPolicy=\"UNIQUE\" | hitPolicy=\"FIRST\"",
                TABLE + " | hitPolicy=\"UNIQUE\" | hitPolicy=\"ANY\"",
                TABLE + " | <text>150.50</text> | <text>9999999.99</text>",
                TABLE + " | tables * 12.5 | 20 + tables * 12.5",
                TABLE + " | tables * 12.5 | 3.25 * tables + tables + 1.05",
                TABLE + " | <text>0</text></outputEntry> | <text>0.01</text></outputEntry>"
            })
    void otherAmountsAreFine(String file, String old, String other) {
        assertThat(stops(file, old, other)).isEmpty();
    }
}
