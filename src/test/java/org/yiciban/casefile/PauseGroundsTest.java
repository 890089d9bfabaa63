package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.procedure.PauseReason;
import org.yiciban.shared.LocalText;

/** A ground has one code and one word, in the sheet, in the statutory notice and on the clock. */
class PauseGroundsTest {

    @Test
    void everyGroundIsFoundByItsCodeAndHasAWordOfItsOwn() {
        for (Function<LocalText, String> language :
                List.<Function<LocalText, String>>of(LocalText::zh, LocalText::en)) {
            assertThat(Arrays.stream(PauseReason.values())
                            .map(PauseReason::text)
                            .map(language))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
        assertThat(Arrays.stream(PauseReason.values()).map(Enum::name).map(PauseReason::of))
                .containsExactlyElementsOf(
                        Arrays.stream(PauseReason.values()).map(Optional::of).toList());
    }

    @Test
    void theLicensingLawKnowsEightAndAllOthersNeedARuleOfTheSheet() {
        assertThat(PauseReason.values()).filteredOn(PauseReason::ofLicensingLaw).hasSize(8);
        assertThat(List.of(PauseReason.OUTSIDE_WORKS, PauseReason.ROAD_PERMIT, PauseReason.APPLICANT_STEP))
                .noneMatch(PauseReason::ofLicensingLaw);
    }
}
