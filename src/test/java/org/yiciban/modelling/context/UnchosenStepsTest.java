package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A step that was just drawn lacks only what it stands for: that is said, and nothing of the files. */
class UnchosenStepsTest {

    @ParameterizedTest
    @ValueSource(strings = {"<camunda:in target=\"item\" />", "<camunda:in sourceExpression=\"\" target=\"item\" />"})
    void whoeverDrawsAnItemIsAskedWhichItIs(String unchosen) {
        assertThat(ChangedModels.of("fees")
                        .changed(
                                "bpmn/stall-place.bpmn",
                                "<camunda:in sourceExpression=\"stall-permit\" target=\"item\" />",
                                unchosen))
                .filteredOn(finding -> finding.rule().equals("call-passes"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message().zh()).contains("哪个事项", "面板里选").doesNotContain("source", "caseNumber");
                    assertThat(finding.message().en()).contains("which item").doesNotContain("source=", "caseNumber");
                });
    }
}
