package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** What a sheet asks of the applicant are the calls of ask-applicant of its bundle's model, each where it can be answered. */
class AskAgreementTest {

    private static final Path MODEL = Path.of("src/test/resources/models/agreement/two-items.bpmn");
    private static final String SHEET =
            """
            key: two-items
            asks: [{id: short-word}]
            questions:
              - {key: seats, type: number}
              - {key: business, type: choice, options: [{value: hot-food}, {value: cold-food}, {value: drinks}]}
            items:
              - {code: some-licence}
              - {code: large-place, when: "seats > 50 && business != 'drinks'"}
            """;
    private static final String SILENT = SHEET.replace("{id: short-word}", "");
    private static final String DELIVERING =
            "<bpmn:sequenceFlow id=\"settled-to-delivery\" sourceRef=\"settled\" targetRef=\"delivery\"/>";

    private static String call(String id) {
        return "<bpmn:callActivity id=\"" + id + "\" name=\"x\" calledElement=\"ask-applicant\""
                + " camunda:calledElementBinding=\"deployment\" camunda:asyncBefore=\"true\" camunda:asyncAfter=\"true\">"
                + "<bpmn:extensionElements><camunda:in businessKey=\"${caseNumber}\"/>"
                + "<camunda:in source=\"caseNumber\" target=\"caseNumber\"/></bpmn:extensionElements></bpmn:callActivity>";
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s-to-%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    /** The call stands before the delivery. */
    private static String drawn(String call, String id) throws IOException {
        return model(DELIVERING, call + flow("settled", id) + flow(id, "delivery"));
    }

    private static String model(String old, String changed) throws IOException {
        String model = Files.readString(MODEL);
        assertThat(model).contains(old);
        return model.replace(old, changed);
    }

    private static List<Finding> errors(String model, String sheet) {
        return new ModelChecks()
                        .check(List.of(
                                new ModelFile("two-items.bpmn", model.getBytes(StandardCharsets.UTF_8)),
                                new ModelFile("two-items.yaml", sheet.getBytes(StandardCharsets.UTF_8))))
                        .stream()
                        .filter(Finding::stopsRelease)
                        .toList();
    }

    private static void refused(String rule, String element, String model, String sheet) {
        assertThat(errors(model, sheet))
                .extracting(Finding::rule, Finding::element)
                .containsExactly(Tuple.tuple(rule, element));
    }

    @Test
    void whatIsAskedWhereItCanBeAnsweredIsFine() throws IOException {
        assertThat(errors(drawn(call("short-word"), "short-word"), SHEET)).isEmpty();
        assertThat(errors(
                        model(
                                "<bpmn:sequenceFlow id=\"yes\" sourceRef=\"accepted\" targetRef=\"some-licence\">",
                                call("short-word") + flow("short-word", "some-licence")
                                        + "<bpmn:sequenceFlow id=\"yes\" sourceRef=\"accepted\""
                                        + " targetRef=\"short-word\">"),
                        SHEET))
                .isEmpty();
    }

    @Test
    void whatTheSheetAsksIsDrawnAndWhatIsDrawnStandsInTheSheet() throws IOException {
        refused("sheet-asks", "short-word", Files.readString(MODEL), SHEET);
        refused("sheet-asks", "other-word", drawn(call("other-word"), "other-word"), SILENT);
    }

    @Test
    void itIsNoTaskOfAnybody() throws IOException {
        assertThat(errors(drawn("<bpmn:userTask id=\"short-word\" name=\"x\"/>", "short-word"), SHEET))
                .extracting(Finding::rule)
                .containsOnly("sheet-asks", "sheet-steps");
    }

    @Test
    void anotherAgencyThatFinishesAtOnceMustNotCollideWithIt() throws IOException {
        refused(
                "sheet-asks",
                "short-word",
                drawn(call("short-word").replace(" camunda:asyncAfter=\"true\"", ""), "short-word"),
                SHEET);
    }

    @Test
    void theCaseIsPassedOnAndItIsBoundToItsRelease() throws IOException {
        refused(
                "call-passes",
                "short-word",
                drawn(
                        call("short-word").replace("<camunda:in source=\"caseNumber\" target=\"caseNumber\"/>", ""),
                        "short-word"),
                SHEET);
        refused(
                "call-binding",
                "short-word",
                drawn(call("short-word").replace("camunda:calledElementBinding=\"deployment\"", ""), "short-word"),
                SHEET);
    }

    @Test
    void behindTheDeliveryNobodyWouldAnswer() throws IOException {
        refused(
                "role-delivery",
                "short-word",
                model(
                        "<bpmn:sequenceFlow id=\"delivery-to-completed\" sourceRef=\"delivery\" targetRef=\"completed\"/>",
                        call("short-word") + flow("delivery", "short-word") + flow("short-word", "completed")),
                SHEET);
    }

    @Test
    void besideTheMainProcessItWouldBeCutOff() throws IOException {
        refused(
                "role",
                "short-word",
                model(
                        "<bpmn:sequenceFlow id=\"record-to-recorded\" sourceRef=\"record-overdue\" targetRef=\"recorded\"/>",
                        call("short-word") + flow("record-overdue", "short-word") + flow("short-word", "recorded")),
                SHEET);
    }

    @Test
    void inALoopItWouldBeAskedTwice() throws IOException {
        assertThat(errors(
                        model(
                                DELIVERING,
                                call("short-word")
                                        + "<bpmn:exclusiveGateway id=\"again\" default=\"again-to-delivery\"/>"
                                        + flow("settled", "short-word") + flow("short-word", "again")
                                        + flow("again", "delivery")
                                        + flow("again", "short-word")
                                                .replace(
                                                        "/>",
                                                        "><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                                                                + "${seats == 3}</bpmn:conditionExpression></bpmn:sequenceFlow>")),
                        SHEET))
                .extracting(Finding::rule)
                .containsExactly("endless-loop", "sheet-asks");
    }

    private static List<Finding> room(String ask, String item) throws IOException {
        return new ModelChecks()
                        .check(List.of(
                                new ModelFile(
                                        "two-items.bpmn",
                                        drawn(call("short-word"), "short-word").getBytes(StandardCharsets.UTF_8)),
                                new ModelFile(
                                        "two-items.yaml",
                                        SHEET.replace("{id: short-word}", "{id: short-word, " + ask + "}")
                                                .getBytes(StandardCharsets.UTF_8)),
                                new ModelFile(
                                        "bpmn/catalogue/items/some-licence.yaml",
                                        ("code: some-licence\n" + item).getBytes(StandardCharsets.UTF_8))))
                        .stream()
                        .filter(finding -> finding.rule().equals("ask-room"))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit: 20WD | statutory: {limit: 20WD}",
                "limit: 30CD | statutory: {limit: 20WD}",
                "limit: 5WD | statutory: [{when: seats > 3, limit: 5WD}, {limit: 20WD}]",
                "limit: 20WD, items: [some-licence], pauses: {items: [large-place]} | statutory: {limit: 10CD}"
            })
    void anAgencyWhoseClockRunsOnKeepsSomeOfItsTime(String ask, String item) throws IOException {
        assertThat(room(ask, item)).singleElement().satisfies(finding -> {
            assertThat(finding.stopsRelease()).isFalse();
            assertThat(finding.element()).isEqualTo("short-word");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit: 5WD | statutory: {limit: 20WD}",
                "limit: 10CD | statutory: {limit: 10WD}",
                "limit: 20WD | statutory: {none: true}",
                "limit: 20WD, items: [large-place] | statutory: {limit: 5WD}",
                "limit: 20WD, pauses: {items: [some-licence]} | statutory: {limit: 5WD}",
                "limit: soon | statutory: {limit: 5WD}"
            })
    void whereThereIsRoomNothingIsSaid(String ask, String item) throws IOException {
        assertThat(room(ask, item)).isEmpty();
    }
}
