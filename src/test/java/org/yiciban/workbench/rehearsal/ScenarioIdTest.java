package org.yiciban.workbench.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.shared.HyphenatedWords;

/** The id that a scenario gets is one that its reader takes, whatever it is called. */
class ScenarioIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A shop whose owner hands in on a Friday in winter",
                "A shop whose owner hands in on a Fridays",
                "2026",
                "1st of 3",
                "门店",
                "- : {",
                "a"
            })
    void everyNameGivesAnId(String name) {
        String id = ScenarioKeeping.id(List.of(), name);
        assertThat(HyphenatedWords.are(id)).as(id).isTrue();
        assertThat(ScenarioKeeping.id(List.of(id), name)).isNotEqualTo(id).matches(HyphenatedWords::are);
    }
}
