package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** Who sorts a list anew, or adds to it in the middle, changes no rule. */
    @Test
    void noRuleAsksWhereAConstantStandsInItsList() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .hasSizeGreaterThan(900)
                    .noneMatch(file -> text(file).matches("(?s).*\\b(ordinal\\(\\)|EnumSet\\.range\\().*"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theLicensingLawKnowsEightAndAllOthersNeedARuleOfTheSheet() {
        assertThat(PauseReason.values()).filteredOn(PauseReason::ofLicensingLaw).hasSize(8);
        assertThat(List.of(PauseReason.OUTSIDE_WORKS, PauseReason.ROAD_PERMIT, PauseReason.APPLICANT_STEP))
                .noneMatch(PauseReason::ofLicensingLaw);
    }
}
