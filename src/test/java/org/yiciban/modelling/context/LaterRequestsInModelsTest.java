package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.report.Finding;

/** What may be asked for later: what would strand, collide or never be found is refused with a sentence; the rest is taken. */
class LaterRequestsInModelsTest {

    private static final ChangedModels STALLS = ChangedModels.of("requests");
    private static final String SHEET = "bpmn/stall-lease.yaml";
    private static final String MODEL = "bpmn/stall-lease.sign-copy.bpmn";
    private static final String ITEM = "bpmn/catalogue/items/stall-copy.yaml";

    private static List<Finding> errors(String file, String old, String other) {
        return STALLS.changed(file, old, other).stream()
                .filter(Finding::stopsRelease)
                .toList();
    }

    @Test
    void theExampleHasNoFindings() {
        assertThat(STALLS.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    who: applicant            | who: holder
                    from: completion          | from: acceptance
                    times: 2                  | times: 20
                    holds: delivery           | within: 3WD
                    \\x20\\x20\\x20\\x20times: 2 | \\x20\\x20\\x20\\x20within: 30CD
                    papers: [signboard-drawing] | papers: []
                    """)
    void otherWordsOfTheSheetAreTakenToo(String old, String other) {
        boolean twice = other.startsWith("within: 3WD");
        assertThat(errors(SHEET, text(old), twice ? "" : text(other))).isEmpty();
    }

    private static String text(String said) {
        return said.replace("\\x20", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    item: stall-copy          | item: stall-sign          | is one of this service already
                    item: stall-copy          | item: stall-objection     | is that of another request already
                    item: stall-copy          | item: stall-nothing       | no item “stall-nothing”
                    id: sign-copy             | id: stall-permit          | lacks its model
                    id: sign-copy             | id: review                | is a name of the law’s procedure
                    id: sign-copy             | id: SignCopy              | is no id of a step
                    who: applicant            | who: anybody              | anybody
                    from: completion          | from: yesterday           | yesterday
                    from: completion          | from: decision            | says whose decision that is
                    from: completion          | {from: completion, of: stall-sign} | says of what
                    of: stall-permit          | of: stall-place           | is no item of this service
                    holds: delivery           | holds: everything         | can hold the delivery only
                    times: 2                  | times: 21                 | is no number of times
                    times: 2                  | times: 0                  | is no number of times
                    times: 2                  | {times: 2, holds: delivery} | can’t hold its delivery
                    within: 10CD              | within: 10WH              | is no limit of an applicant
                    papers: [signboard-drawing] | papers: [identity-document] | is asked for by an item
                    papers: [signboard-drawing] | papers: [nothing-such]  | no material
                    papers: [signboard-drawing] | papers: [business-licence-copy] | isn’t handed in
                    """)
    void whatASheetCantSayIsToldWithItsLine(String old, String other, String told) {
        String said =
                other.startsWith("{") ? other.substring(1, other.length() - 1).replace(", ", "\n    ") : other;
        assertThat(errors(SHEET, old, said))
                .extracting(finding -> finding.message().en())
                .anyMatch(message -> message.contains(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    materials: []             | materials: [{code: layout-plan, required: true}] | asks for papers itself
                    remedies: standard        | remedies: standard%commitment: true | may be decided on a commitment
                    """)
    void theItemIsHandledForTheRequestAlone(String old, String other, String told) {
        assertThat(errors(ITEM, old, other.replace("%", "\n")))
                .extracting(finding -> finding.message().en())
                .anyMatch(message -> message.contains(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <camunda:in source="row" target="row" /> | '' | request-model
                    <camunda:in source="row" target="row" /> | <camunda:in sourceExpression="2" target="row" /> | request-model
                    sourceExpression="stall-copy" | sourceExpression="stall-objection" | request-model
                    calledElement="agency-item" | calledElement="reception" | call-target
                    calledElement="agency-item" | calledElement="delivery" | call-target
                    camunda:asyncAfter="true" | '' | item-async
                    <bpmn:endEvent id="answered" name="已办结"> | <bpmn:userTask id="look-again" name="再看"/><bpmn:endEvent id="answered" name="已办结"> | request-model
                    <bpmn:endEvent id="answered" name="已办结"> | <bpmn:serviceTask id="say-late" name="逾期" camunda:delegateExpression="${recordOverdue}"/><bpmn:endEvent id="answered" name="已办结"> | request-model
                    id="stall-lease.sign-copy" | id="sign-copy" | process-id
                    """)
    void aModelThatSaysMoreOrLessThanOneItemIsRefused(String old, String other, String rule) {
        assertThat(errors(MODEL, old, other)).extracting(Finding::rule).contains(rule);
    }

    @Test
    void oneAgencyHandlesItWhateverTheApplicationSays() throws IOException {
        String agencies = Files.readString(Path.of("src/test/resources/chosen/bundles/bpmn/catalogue/agencies.yaml"));
        assertThat(STALLS.also("bpmn/catalogue/agencies.yaml", agencies)
                        .changed(ITEM, "agency: urban", "agency: {by: ground, group: surveyors}"))
                .extracting(finding -> finding.message().en())
                .anyMatch(message -> message.contains("is chosen by an answer of the application"));
    }

    @Test
    void nothingMoreIsAskedOfTheApplicantOnItsWay() {
        assertThat(errors(
                        MODEL,
                        "<bpmn:endEvent id=\"answered\" name=\"已办结\">",
                        "<bpmn:callActivity id=\"more\" name=\"请补充\" calledElement=\"ask-applicant\"/>"
                                + "<bpmn:endEvent id=\"answered\" name=\"已办结\">"))
                .extracting(finding -> finding.message().en())
                .anyMatch(message -> message.contains("A later request asks the applicant for nothing more"));
    }

    @Test
    void whatOneFileDoesToTheOtherIsToldWhicheverIsHandedIn() {
        assertThat(errors(SHEET, "id: sign-copy", "id: sign-again"))
                .extracting(Finding::rule)
                .contains("request-model", "sheet");
        assertThat(errors(
                        "bpmn/stall-lease.bpmn", "sourceExpression=\"stall-sign\"", "sourceExpression=\"stall-copy\""))
                .extracting(Finding::rule)
                .contains("sheet-items");
    }
}
