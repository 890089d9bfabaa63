package org.yiciban.catalogue.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.catalogue.procedure.Step;
import org.yiciban.catalogue.procedure.StepOutcome;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.release.SmallCatalogue;

/** Steps of a bundle as its sheet may say them; what it may not is in the corpus of broken sheets. */
class StepSheetsTest {

    private static SmallCatalogue with(String steps) {
        String consult = "consult: {zh: 问, en: Ask}";
        return new SmallCatalogue()
                .with(SmallCatalogue.BUNDLE, consult, consult + "\nsteps:\n" + steps)
                .with("forms/steps/short-look.form", "{}")
                .with("forms/steps/short-look.sample.json", "{}");
    }

    private static String step(String more) {
        return "  - {id: short-look, name: {zh: 看, en: Look}, limit: 2WH, basis: {zh: 法, en: Law}, " + more + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency: lead",
                "agency: reading-room, outcomes: [pass, fail]",
                "agency: {item: rare-books}",
                "agency: lead, form: short-look, items: [reader-card, rare-books]",
                "agency: lead, outcomes: [done, fail]"
            })
    void whatIsRightIsRead(String more) {
        assertThat(with(step(more)).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key: look, from: step, step: short-look, otherwise: fail",
                "key: look, from: step, step: short-look, options: [fail], otherwise: fail",
                "key: look, from: step, step: short-look, field: seen, type: boolean, otherwise: false",
                "key: look, from: step, step: short-look, field: seen, type: multi, options: [a, b], otherwise: [b, a]",
                "key: look, from: answer, field: rooms, type: multi, options: [a, b], otherwise: []"
            })
    void whatAStepMayGiveIsRead(String fact) {
        String steps = step("agency: lead, outcomes: [pass, fail]") + "\nfacts:\n  - {" + fact + "}";

        assertThat(with(steps)
                        .with("forms/steps/short-look.form", "{\"components\": [{\"key\": \"seen\"}]}")
                        .problems())
                .isEmpty();
    }

    @Test
    void aStepOfTheSheetIsAStepLikeThoseOfTheLaw() {
        Release release = Release.draft(with(step("agency: {item: rare-books}")).bundle());

        Step step = release.bundle().stepOf("short-look");
        assertThat(step.outcomes()).containsExactly(StepOutcome.DONE);
        assertThat(step.doer()).isEqualTo(Step.Doer.OF_SHEET);
        assertThat(release.agencyOf(release.bundle().ownStep("short-look"))).hasToString("reading-room");
        assertThat(release.form(null, "short-look")).contains("{}");
        assertThat(release.basis("法").en()).isEqualTo("Law");
        assertThat(release.bundle().stepOf("pre-check")).isEqualTo(Step.PRE_CHECK);
        assertThatThrownBy(() -> release.bundle().stepOf("long-look")).isInstanceOf(IllegalArgumentException.class);
    }
}
