package org.yiciban.modelling.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.modelling.report.Finding;

/** What a template left to be written is named with its language, as each is written apart. */
class PlacesToFillTest {

    private static final String SHEET = "bpmn/stall-place.yaml";
    private static final String FEE = "{zh: 按各事项的规定收取, en: By the rules of each item}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（请填写） | (to be filled) | “收费说明”还没有填写 | is still to be filled",
                "（请填写） | By the rules | “收费说明”的中文（zh）还没有填写 | The Chinese of “"
            })
    void theLanguageThatIsMissingIsNamed(String zh, String en, String told, String toldEn) {
        assertThat(ChangedModels.of("fees").changed(SHEET, FEE, "{zh: \"" + zh + "\", en: \"" + en + "\"}"))
                .filteredOn(finding -> finding.rule().equals("place-to-fill"))
                .extracting(Finding::message)
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.zh()).contains(told);
                    assertThat(message.en()).contains(toldEn);
                });
    }

    /** A copy of the Chinese and what is left to be written are both no English; every place says so in the same words. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"按规定 | (to be filled) | 1", "按规定 | 按规定 | 1", "按规定 | By the rules | 0"})
    void englishThatIsMissingIsTold(String zh, String en, int told) {
        assertThat(ChangedModels.of("fees").changed(SHEET, FEE, "{zh: \"" + zh + "\", en: \"" + en + "\"}"))
                .filteredOn(finding -> finding.file().endsWith("stall-place.yaml"))
                .filteredOn(finding -> finding.rule().equals("english"))
                .hasSize(told)
                .allSatisfy(finding -> assertThat(finding.stopsRelease()).isFalse());
    }
}
