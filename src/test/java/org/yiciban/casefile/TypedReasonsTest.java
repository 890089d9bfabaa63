package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.parts.Completion;
import org.yiciban.casefile.record.ActContext;

/** Whatever reason an officer or applicant types goes into documents without signs that turn or hide what stands there. */
class TypedReasonsTest {

    private static final String TYPED = "不\u202E符合\u2066条件\u200B。\n请补正";
    private static final String READ = "不符合条件。\n请补正";

    @Test
    void reasonsRemarksAndDefectsAreKeptAsTheyAreRead() {
        assertThat(ActContext.byLaw(Instant.EPOCH).because(TYPED).reason()).isEqualTo(READ);
        assertThat(new Completion("fail", Map.of(), TYPED, List.of()).comment()).isEqualTo(READ);
        assertThat(new Completion("pass", Map.of(), " \u202E\u200B ", List.of()).comment())
                .as("nothing that can be read")
                .isNull();
        assertThat(new Defect("shopName", null, TYPED, TYPED, TYPED))
                .extracting(Defect::wrong, Defect::asked, Defect::basis)
                .containsOnly(READ);
    }
}
