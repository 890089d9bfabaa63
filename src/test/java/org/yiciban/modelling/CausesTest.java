package org.yiciban.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.CleanedFile;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.modelling.report.Finding;

/** A finding stands at the cause, once, and says what to draw instead. */
class CausesTest {

    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final ModelChecks CHECKS = new ModelChecks();

    @Test
    void aTaskOfNoKindIsOneFindingWithWhatToMakeOfIt() throws IOException {
        String model = Files.readString(MODELS.resolve("harmless/desktop-modeler@delivery.bpmn"))
                .replace("<bpmn:userTask id=\"hand-over\"", "<bpmn:task id=\"Activity_1x2y3z4\"")
                .replace("</bpmn:userTask>", "</bpmn:task>")
                .replace("\"hand-over\"", "\"Activity_1x2y3z4\"");

        List<Finding> errors = errors("bpmn/handling/delivery.bpmn", model);

        assertThat(errors).extracting(Finding::rule).containsExactly("element");
        assertThat(errors.get(0).element()).isEqualTo("Activity_1x2y3z4");
        assertThat(errors.get(0).message().zh()).contains("用户任务", "hand-over", "${completeCase}");
        assertThat(errors.get(0).message().en()).contains("user task", "hand-over", "${completeCase}");
    }

    @Test
    void aTaskOfNoKindInABundleBecomesACall() throws IOException {
        Finding found = only("element", "plain-task.bpmn");

        assertThat(found.message().zh()).contains("调用活动", "agency-item").doesNotContain("用户任务");
        assertThat(found.message().en())
                .contains("call activity", "agency-item")
                .doesNotContain("user task");
    }

    @ParameterizedTest
    @CsvSource({
        "join-of-choices.bpmn, which, join",
        "branches-meet-in-a-task.bpmn, fork, check",
        "fork-without-join.bpmn, fork, done",
        "choice-goes-twice-to-join.bpmn, fork, join",
        "fork-joined-by-exclusive.bpmn, fork, "
    })
    void whatPartsTheBranchesIsNamedNotWhereTheyMeet(String file, String cause, String met) throws IOException {
        Finding found = only("parallel-block", file);

        assertThat(found.element()).isEqualTo(cause);
        assertThat(found.message().zh()).contains(met == null ? "" : " " + met);
        assertThat(found.message().en()).contains(met == null ? "" : " " + met);
    }

    @Test
    void oneChoiceIsOneFindingThatSaysAllThatIsWrongWithIt() throws IOException {
        String model = Files.readString(MODELS.resolve("harmless/bundle-of-one-item.bpmn"))
                .replace(" default=\"declined\"", "")
                .replace("${outcome == 'accept'}", "${outcome.accepted()}");

        List<Finding> errors = errors("bundle-of-one-item.bpmn", model);

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).message().zh()).contains("outcome.accepted()", "accepted (exclusive-split)");
        assertThat(errors.get(0).message().en())
                .contains("outcome.accepted()", "accepted (exclusive-split)", "Besides");
    }

    @Test
    void whatAnotherProgramLeftIsOneFindingANamespaceAndTheCleanedFileIsTakenByTheCheck() throws Exception {
        String model = Files.readString(MODELS.resolve("harmless/desktop-modeler@delivery.bpmn"))
                .replace(
                        "<bpmn:definitions ",
                        "<bpmn:definitions xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\""
                                + " xmlns:signavio=\"http://www.signavio.com\" signavio:uuid=\"sid-1\" ")
                .replace("<bpmn:userTask ", "<bpmn:userTask signavio:colour=\"#ffffcc\" ")
                .replace(
                        "<bpmn:extensionElements />",
                        "<bpmn:extensionElements><zeebe:userTask /><zeebe:assignmentDefinition assignee=\"${x}\" />"
                                + "</bpmn:extensionElements>");
        ModelFile file = new ModelFile("bpmn/handling/delivery.bpmn", model.getBytes(StandardCharsets.UTF_8));

        List<Finding> errors = errors(file.name(), model);
        CleanedFile cleaned = CHECKS.cleaned(file).orElseThrow();

        assertThat(errors).extracting(Finding::rule).containsExactly("leftovers", "leftovers");
        assertThat(errors.get(0).message().zh()).contains("http://www.signavio.com", "共 2 处");
        assertThat(errors.get(1).message().en()).contains("schema/zeebe", "2 things", "zeebe:userTask");
        assertThat(cleaned.removed())
                .extracting(CleanedFile.Removed::name, CleanedFile.Removed::element)
                .contains(org.assertj.core.groups.Tuple.tuple("zeebe:assignmentDefinition", "hand-over"))
                .hasSize(4);
        String text = cleaned.file().text();
        assertThat(text)
                .doesNotContain("zeebe", "signavio", "extensionElements")
                .contains("bioc:stroke", "汇集");
        assertThat(errors(file.name(), text)).isEmpty();
    }

    @Test
    void whatHasNothingForeignIsNotCleaned() throws IOException {
        byte[] plain = Files.readAllBytes(MODELS.resolve("harmless/desktop-modeler@delivery.bpmn"));

        assertThat(CHECKS.cleaned(new ModelFile("delivery.bpmn", plain))).isEmpty();
        assertThat(CHECKS.cleaned(new ModelFile("delivery.bpmn", "<a".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(CHECKS.cleaned(new ModelFile("small.form", "{}".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    /** A diagram as the desktop Modeler begins it; what is missing can all be drawn or typed there. */
    @Test
    void aNewDiagramHoldsNothingThatIsRefused() {
        String model = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><bpmn:definitions"
                + " xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\""
                + " xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
                + " xmlns:modeler=\"http://camunda.org/schema/modeler/1.0\" id=\"Definitions_0n6k2xa\""
                + " targetNamespace=\"http://bpmn.io/schema/bpmn\" exporter=\"Camunda Modeler\""
                + " exporterVersion=\"5.40.0\" modeler:executionPlatform=\"Camunda Platform\""
                + " modeler:executionPlatformVersion=\"7.24.0\"><bpmn:process id=\"Process_1m4p7qz\""
                + " isExecutable=\"true\" camunda:historyTimeToLive=\"180\"><bpmn:startEvent id=\"StartEvent_1\" />"
                + "</bpmn:process><bpmndi:BPMNDiagram id=\"BPMNDiagram_1\"><bpmndi:BPMNPlane id=\"BPMNPlane_1\""
                + " bpmnElement=\"Process_1m4p7qz\"><bpmndi:BPMNShape id=\"_BPMNShape_StartEvent_2\""
                + " bpmnElement=\"StartEvent_1\"><dc:Bounds height=\"36\" width=\"36\" x=\"179\" y=\"159\" />"
                + "</bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>";

        assertThat(errors("diagram_1.bpmn", model))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("process-id", "word-id", "reaches-end", "role-limit");
    }

    /** What is said to be drawn instead is taken by the next check. */
    @ParameterizedTest
    @ValueSource(strings = {"error", "signal", "escalation", "compensate", "cancel", "link", "message"})
    void anEndThatTellsSomethingBecomesAPlainOne(String told) throws IOException {
        String model = Files.readString(MODELS.resolve("harmless/bundle-of-one-item.bpmn"));
        assertThat(model).contains("<bpmn:terminateEventDefinition");

        List<Finding> errors = errors(
                "bundle-of-one-item.bpmn",
                model.replaceFirst(
                        "<bpmn:terminateEventDefinition[^>]*/>", "<bpmn:" + told + "EventDefinition id=\"told\"/>"));

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).message().zh()).contains("普通结束事件");
        assertThat(errors.get(0).message().en()).contains("make it a plain end");
        assertThat(errors("bundle-of-one-item.bpmn", model.replaceAll("<bpmn:terminateEventDefinition[^>]*/>", "")))
                .isEmpty();
    }

    @Test
    void whatBreaksTheSchemaIsNamedWithItsPlace() throws IOException {
        Finding found = only("schema", "wrong-order-of-parts.bpmn");

        assertThat(found.element()).isNotEmpty();
        assertThat(found.message().en()).contains("'{").doesNotContain("http", "…");
    }

    private static Finding only(String rule, String file) throws IOException {
        List<Finding> found = errors(
                        file, Files.readString(MODELS.resolve("hostile").resolve(file)))
                .stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Finding> errors(String name, String content) {
        return CHECKS.check(List.of(new ModelFile(name, content.getBytes(StandardCharsets.UTF_8)))).stream()
                .filter(Finding::stopsRelease)
                .toList();
    }
}
