package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.yiciban.catalogue.sheet.SpecialProcedure;
import org.yiciban.deadline.clock.PauseReason;

/** A ground has one code and one word, in the sheet, in the statutory notice and on the clock. */
class PauseGroundsTest {

    @Test
    void everyGroundOfTheSheetsIsOneOfTheClockByTheSameWord() {
        assertThat(Arrays.stream(SpecialProcedure.values())
                        .map(ground -> ground + " " + ground.label().zh()))
                .containsExactlyElementsOf(Arrays.stream(PauseReason.values())
                        .map(reason -> reason + " " + reason.text().zh())
                        .toList());
    }
}
