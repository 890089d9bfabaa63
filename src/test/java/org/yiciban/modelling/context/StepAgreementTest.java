package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** The steps of a sheet are the user tasks of its bundle's model, each at a place where it can be done. */
class StepAgreementTest {

    private static final Path MODEL = Path.of("src/test/resources/models/agreement/two-items.bpmn");
    private static final String SHEET =
            """
            key: two-items
            steps: [{id: joint-survey}]
            questions:
              - {key: seats, type: number}
              - {key: business, type: choice, options: [{value: hot-food}, {value: cold-food}, {value: drinks}]}
            items:
              - {code: some-licence}
              - {code: large-place, when: "seats > 50 && business != 'drinks'"}
            """;
    private static final String DELIVERING =
            "<bpmn:sequenceFlow id=\"settled-to-delivery\" sourceRef=\"settled\" targetRef=\"delivery\"/>";

    private static String task(String id) {
        return "<bpmn:userTask id=\"" + id + "\" name=\"x\"/>";
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s-to-%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    /** The task stands before the delivery. */
    private static String drawn(String id) throws IOException {
        return model(DELIVERING, task(id) + flow("settled", id) + flow(id, "delivery"));
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
                .containsExactly(org.assertj.core.groups.Tuple.tuple(rule, element));
    }

    @Test
    void aStepThatIsDrawnWhereItCanBeDoneIsFine() throws IOException {
        assertThat(errors(drawn("joint-survey"), SHEET)).isEmpty();
        assertThat(errors(
                        model(
                                "<bpmn:sequenceFlow id=\"yes\" sourceRef=\"accepted\" targetRef=\"some-licence\">",
                                task("joint-survey") + flow("joint-survey", "some-licence")
                                        + "<bpmn:sequenceFlow id=\"yes\" sourceRef=\"accepted\""
                                        + " targetRef=\"joint-survey\">"),
                        SHEET))
                .isEmpty();
    }

    @Test
    void aStepOfTheSheetIsDrawn() throws IOException {
        refused("sheet-steps", "joint-survey", Files.readString(MODEL), SHEET);
    }

    @Test
    void aUserTaskStandsInTheSheet() throws IOException {
        refused("sheet-steps", "other-survey", drawn("other-survey"), SHEET.replace("{id: joint-survey}", ""));
    }

    @Test
    void aStepOfTheLawIsNoneOfABundle() throws IOException {
        refused("role", "hand-over", drawn("hand-over"), SHEET.replace("{id: joint-survey}", ""));
    }

    @Test
    void aStepBehindTheDeliveryWouldNeverBeDone() throws IOException {
        refused(
                "role-delivery",
                "joint-survey",
                model(
                        "<bpmn:sequenceFlow id=\"delivery-to-completed\" sourceRef=\"delivery\" targetRef=\"completed\"/>",
                        task("joint-survey") + flow("delivery", "joint-survey") + flow("joint-survey", "completed")),
                SHEET);
    }

    @Test
    void aStepBesideTheMainProcessWouldBeCutOff() throws IOException {
        refused(
                "sheet-steps",
                "joint-survey",
                model(
                        "<bpmn:sequenceFlow id=\"record-to-recorded\" sourceRef=\"record-overdue\" targetRef=\"recorded\"/>",
                        task("joint-survey")
                                + flow("record-overdue", "joint-survey")
                                + flow("joint-survey", "recorded")),
                SHEET);
    }

    @Test
    void aStepInALoopIsRefused() throws IOException {
        refused(
                "sheet-steps",
                "joint-survey",
                model(
                        DELIVERING,
                        task("joint-survey") + "<bpmn:exclusiveGateway id=\"again\" default=\"again-to-delivery\"/>"
                                + flow("settled", "joint-survey") + flow("joint-survey", "again")
                                + flow("again", "delivery")
                                + flow("again", "joint-survey")
                                        .replace(
                                                "/>",
                                                "><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                                                        + "${seats == 3}</bpmn:conditionExpression></bpmn:sequenceFlow>")),
                SHEET);
    }
}
