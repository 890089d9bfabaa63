package org.yiciban.casefile.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.facts.FactMap;
import org.yiciban.shared.ItemKey;

/** A part of a case is what its key says, by its kind; nothing else is taken for an item. */
class CasePartTest {

    private static final ItemKey PERMIT = ItemKey.read("food-permit");

    @Test
    void everyKindIsReadFromItsKey() {
        assertThat(CasePart.read("bundle")).isEqualTo(CasePart.BUNDLE);
        assertThat(CasePart.read("reception")).isEqualTo(CasePart.RECEPTION);
        assertThat(CasePart.read("delivery")).isEqualTo(CasePart.DELIVERY);
        assertThat(CasePart.read("food-permit")).isEqualTo(CasePart.of(PERMIT));
        assertThat(CasePart.read("food-permit.3")).isEqualTo(CasePart.of(new ItemKey(PERMIT.code(), 3)));
        assertThat(CasePart.read("explanation:food-permit")).isEqualTo(CasePart.explanationOf(CasePart.of(PERMIT)));
        assertThat(CasePart.read("explanation:delivery")).isEqualTo(CasePart.explanationOf(CasePart.DELIVERY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bundle",
                "reception",
                "delivery",
                "food-permit",
                "food-permit.12",
                "explanation:food-permit.12",
                "step:joint-survey",
                "ask:signboard-choice",
                "notice:simple-notice",
                "objection:simple-notice.3",
                "rules-check:food-permit.2",
                "request:permit-copy.2",
                "explanation:step:joint-survey"
            })
    void itsKeyIsWhatItWasReadFrom(String key) {
        assertThat(CasePart.read(key).key()).isEqualTo(key);
        assertThat(CasePart.read(key)).hasToString(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "paper:first-draft", "permit", "food-permit.0", "food-permit.x", "explanation:"})
    void whatIsWrittenAsNoPartIsNone(String key) {
        assertThatThrownBy(() -> CasePart.read(key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePartOfAnItemAndItsExplanationNameTheItemAndOnlyTheExplanationIsOfALatePart() {
        CasePart handling = CasePart.of(PERMIT);
        CasePart explanation = CasePart.explanationOf(handling);

        assertThat(handling.item()).contains(PERMIT);
        assertThat(explanation.item()).contains(PERMIT);
        assertThat(CasePart.DELIVERY.item()).isEmpty();
        assertThat(explanation.late()).isEqualTo(handling);
        assertThat(handling.late()).isEqualTo(handling);
    }

    @Test
    void aStepOfTheBundleHandlesNoItemWhateverItsId() {
        CasePart survey = CasePart.ofStep("food-permit");

        assertThat(survey.item()).isEmpty();
        assertThat(survey).isNotEqualTo(CasePart.of(PERMIT));
        assertThat(CasePart.stepOf(CasePart.explanationOf(survey))).contains("food-permit");
        assertThat(CasePart.stepOf(CasePart.of(PERMIT))).isEmpty();
    }

    @Test
    void aFactKeepsItAsTheTextThatItAlwaysWas() {
        Instant at = Instant.parse("2026-09-28T02:00:00Z");
        for (CasePart part : new CasePart[] {CasePart.BUNDLE, CasePart.of(PERMIT)}) {
            LimitFacts.LimitPassed passed = new LimitFacts.LimitPassed(part, at, at);
            Map<String, Object> kept = FactMap.of(passed);

            assertThat(kept).containsEntry("part", part.key());
            assertThat(FactMap.read(kept, LimitFacts.LimitPassed.class)).isEqualTo(passed);
        }
    }

    @Test
    void whatSomebodyTypesAsAKeyIsOneOrNone() {
        assertThat(ItemKey.typed("food-permit")).contains(PERMIT);
        assertThat(ItemKey.typed("food-permit.200")).contains(new ItemKey(PERMIT.code(), 200));
        assertThat(Stream.of(
                                "food-permit.0",
                                "food-permit.1000",
                                "food-permit.03",
                                "food-permit#3",
                                "food.3",
                                "-.1",
                                "",
                                "bundle")
                        .map(ItemKey::typed))
                .allMatch(Optional::isEmpty);
    }
}
