package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.report.Finding;

/** What a model asks of facts is known where it asks, fits their types and is what the sheet says. */
class FactsInModelsTest {

    private static final String SHEET = "bpmn/market-stall.yaml";
    private static ChangedModels models;

    @BeforeAll
    static void read() {
        models = ChangedModels.of("facts");
    }

    @Test
    void itIsSoundAsItStands() {
        assertThat(models.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bpmn/market-stall.yaml | from: decision, item: risk-rating | from: decision, item: sign-filing | fact-time",
                "bpmn/market-stall.yaml | , otherwise: unrated | `` | sheet",
                "bpmn/market-stall.yaml | otherwise: unrated | otherwise: high-ish | sheet",
                "bpmn/market-stall.yaml | when: rating == 'granted' | when: rating == 'denied' | sheet-when",
                "bpmn/market-stall.yaml | when: rating == 'granted' | when: rating == 'lost' | sheet",
                "bpmn/market-stall.yaml | stallArea > 20 | stallArea >= 20 | sheet-when",
                "bpmn/market-stall.yaml | field: stallArea | field: stallAera | sheet",
                "bpmn/market-stall.yaml | result: risk-class | result: risk-clas | sheet",
                "bpmn/market-stall.yaml | key: riskClass | key: business | sheet",
                "bpmn/market-stall.yaml | key: riskClass | key: outcome | sheet",
                "bpmn/market-stall.yaml | from: answer | from: '${x}' | expression-place",
                "bpmn/market-stall.yaml | from: answer | from: script | sheet",
                "bpmn/market-stall.yaml | options: [low, high, unrated] | options: {low: high} | sheet",
                "bpmn/market-stall.yaml | options: [low, high, unrated] | options: [low, unrated] | fact-field",
                "bpmn/market-stall.yaml | field: stallArea, type: number | field: stallArea, type: boolean | sheet",
                "forms/bundles/market-stall.form | \"type\": \"number\" | \"type\": \"checkbox\" | fact-field",
                "forms/bundles/market-stall.form | \"type\": \"group\" | \"type\": \"dynamiclist\" | fact-field",
                "forms/items/risk-rating.review.form | \"value\": \"high\" | \"value\": \"higher\" | fact-field",
                "forms/items/risk-rating.review.form | \"select\" | \"checklist\" | fact-field",
                "bpmn/market-stall.bpmn | riskClass == 'high' | riskClass == 'huge' | condition-type",
                "bpmn/market-stall.bpmn | rating == 'granted' | rating > 3 | condition-type",
                "bpmn/market-stall.bpmn | rating == 'granted' | ratings == 'granted' | unknown-fact",
                "bpmn/market-stall.bpmn | stallArea &gt; 20 | stallArea | condition-type"
            })
    void whatWouldStandOrGoTheWrongWayIsFound(String file, String old, String other, String rule) {
        assertThat(models.changed(file, old, other))
                .filteredOn(Finding::stopsRelease)
                .extracting(Finding::rule)
                .contains(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // asked behind the way that leads past the item
                "from: decision, item: risk-rating | from: decision, item: site-check",
                "otherwise: unrated | otherwise: low",
                "options: [granted, denied], otherwise: denied | otherwise: terminated",
                "riskClass == 'high' ~ stallArea > 20 | !(riskClass != 'high' && stallArea <= 20)",
                "field: stallArea, type: number | field: stallArea, type: number, options: []",
                "questions: | `  - {key: spare, from: answer, field: business, type: choice, options: [crafts], otherwise: crafts}\nquestions:`"
            })
    void whatMeansTheSameIsFine(String old, String other) {
        assertThat(models.changed(SHEET, old.replace("~", "||"), other.replace("\\n", "\n")))
                .isEmpty();
    }
}
