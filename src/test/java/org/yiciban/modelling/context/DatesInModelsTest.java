package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.report.Finding;

/** The dates of a sheet, the events of its model that wait for them, and the fields that give them say the same. */
class DatesInModelsTest {

    private static ChangedModels models;

    @BeforeAll
    static void read() {
        models = ChangedModels.of("dates");
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
                "bpmn/night-stall.yaml | from: window, window: night-market | from: window | sheet",
                "bpmn/night-stall.yaml | from: window, window: night-market | from: window, window: night-marked | sheet",
                "bpmn/night-stall.yaml | from: window, window | window | sheet",
                "bpmn/night-stall.yaml | from: answer, field: openingDay | from: answer, field: openingDai | date-field",
                "bpmn/night-stall.yaml | from: answer, field: openingDay | from: answer, field: business | date-field",
                "bpmn/night-stall.yaml | from: answer, field: openingDay | from: answer, item: sign-filing, field: openingDay | sheet",
                "bpmn/night-stall.yaml | item: lot-drawing, result | result | sheet",
                "bpmn/night-stall.yaml | item: lot-drawing, result | item: lot-drawink, result | sheet",
                "bpmn/night-stall.yaml | result: drawing-day | result: drawing-date | sheet",
                "bpmn/night-stall.yaml | from: answer | from: clock | sheet",
                "bpmn/night-stall.yaml | from: answer | from: '${x}' | expression-place",
                "bpmn/night-stall.yaml | id: drawing-day | id: drawing-day2 | sheet",
                "bpmn/night-stall.yaml | id: drawing-day | id: DrawingDay | sheet",
                "bpmn/night-stall.yaml | id: drawing-day | id: opening-day | sheet",
                "bpmn/night-stall.yaml | id: drawing-day | id: other-day | sheet-dates",
                "bpmn/night-stall.yaml | key: business | key: date | sheet-dates",
                "bpmn/catalogue/windows.yaml | from: 04-01 | from: 04-31 | sheet",
                "bpmn/catalogue/windows.yaml | to: 10-31 | to: october | sheet",
                "bpmn/catalogue/windows.yaml | division: \"990101\" | division: \"99\" | sheet",
                "bpmn/catalogue/windows.yaml | code: night-market | code: day-market | sheet",
                "forms/bundles/night-stall.form | \"datetime\" | \"textfield\" | date-field",
                "forms/bundles/night-stall.form | \"subtype\": \"date\" | \"subtype\": \"time\", \"timeLabel\": \"几点\" | date-field",
                "forms/bundles/night-stall.form | \"group\" | \"dynamiclist\" | date-field",
                "forms/items/lot-drawing.review.form | \"type\": \"datetime\" | \"type\": \"textfield\" | date-field",
                "bpmn/night-stall.bpmn | ${date.drawingDay} | ${date.drawing-day} | timer",
                "bpmn/night-stall.bpmn | ${date.drawingDay} | ${date.drawingDay.time} | timer",
                "bpmn/night-stall.bpmn | ${date.drawingDay} | ${date['drawingDay']} | timer",
                "bpmn/night-stall.bpmn | ${date.drawingDay} | 2026-10-01T09:00:00 | timer",
                "bpmn/night-stall.bpmn | ${date.drawingDay} | ${due.item} | role",
                "bpmn/night-stall.bpmn | ${date.drawingDay} | ${date.openingDay} | timer",
                "bpmn/night-stall.bpmn | ${date.drawingDay} | ${date.otherDay} | timer",
                "bpmn/night-stall.bpmn | ${due.bundle} | ${date.drawingDay} | timer"
            })
    void whatWouldWaitForEverIsFound(String file, String old, String other, String rule) {
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
                "forms/bundles/night-stall.form | \"subtype\": \"date\" | \"subtype\": \"datetime\", \"timeLabel\": \"时间\"",
                "bpmn/catalogue/windows.yaml | to: 10-31 | to: 03-01",
                "bpmn/catalogue/windows.yaml | from: 04-01 | from: 02-29",
                "bpmn/catalogue/windows.yaml | from: 05-06, to: 09-30 | from: 12-20, to: 01-10",
                "bpmn/night-stall.yaml | from: window, window: night-market | from: answer, field: openingDay",
                "bpmn/night-stall.bpmn | ${date.drawingDay} | ` ${date.drawingDay} `"
            })
    void otherWaysToSayItAreFine(String file, String old, String other) {
        assertThat(models.changed(file, old, other))
                .filteredOn(Finding::stopsRelease)
                .isEmpty();
    }

    /** Before its giver, beside it, on the way of who isn't accepted, behind the delivery, behind an event gateway. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "before its giver | until-night-market:lot-drawing:until-drawing-day:until-opening-day"
                        + " | until-drawing-day:until-night-market:lot-drawing:until-opening-day"
            })
    void aDateIsWaitedForBehindItsGiver(String how, String order, String other) {
        assertThat(reordered(order.split(":"), other.split(":")))
                .as(how)
                .filteredOn(Finding::stopsRelease)
                .extracting(Finding::rule, Finding::element)
                .containsExactly(Tuple.tuple("sheet-dates", "until-drawing-day"));
    }

    /** The same flows in another order of their steps: every flow that leads to the first now leads to the other. */
    private List<Finding> reordered(String[] order, String... other) {
        String model = models.text("bpmn/night-stall.bpmn");
        String changed = model;
        for (int place = 0; place < order.length; place++) {
            changed = changed.replace("Ref=\"" + order[place] + "\"", "Ref=\"#" + other[place] + "\"");
        }
        return withModel(changed.replace("Ref=\"#", "Ref=\""));
    }

    private List<Finding> withModel(String model) {
        return models.changed("bpmn/night-stall.bpmn", models.text("bpmn/night-stall.bpmn"), model);
    }

    private void refused(String model, String element) {
        assertThat(withModel(model))
                .filteredOn(Finding::stopsRelease)
                .extracting(Finding::rule, Finding::element)
                .contains(Tuple.tuple("sheet-dates", element));
    }

    @Test
    void whoIsNotAcceptedWaitsForNothing() {
        refused(
                models.text("bpmn/night-stall.bpmn")
                        .replace("targetRef=\"not-accepted\"", "targetRef=\"until-opening-day\"")
                        .replace(
                                "id=\"to-sign-filing\" sourceRef=\"until-opening-day\" targetRef=\"sign-filing\"",
                                "id=\"to-sign-filing\" sourceRef=\"until-opening-day\" targetRef=\"not-accepted\"")
                        .replace(
                                "sourceRef=\"until-drawing-day\" targetRef=\"until-opening-day\"",
                                "sourceRef=\"until-drawing-day\" targetRef=\"sign-filing\""),
                "until-opening-day");
    }

    @Test
    void nothingIsWaitedForBesideTheMainProcess() {
        String event = "<bpmn:intermediateCatchEvent id=\"until-opening-day\"";
        String model = models.text("bpmn/night-stall.bpmn");
        int from = model.indexOf(event);
        int to = model.indexOf("</bpmn:intermediateCatchEvent>", from) + "</bpmn:intermediateCatchEvent>".length();
        String moved = model.substring(from, to);
        refused(
                model.replace(moved, "")
                        .replace("targetRef=\"until-opening-day\"", "targetRef=\"sign-filing\"")
                        .replaceAll("<bpmn:sequenceFlow id=\"to-sign-filing\"[^>]*>", "")
                        .replace(
                                "sourceRef=\"bundle-limit\" targetRef=\"record-overdue\" />",
                                "sourceRef=\"bundle-limit\" targetRef=\"until-opening-day\" />"
                                        + "<bpmn:sequenceFlow id=\"to-sign-filing\" sourceRef=\"until-opening-day\""
                                        + " targetRef=\"record-overdue\" />" + moved),
                "until-opening-day");
    }
}
