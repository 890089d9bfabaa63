package org.yiciban.api.resource;

import java.util.List;
import java.util.Locale;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.SituationCondition;

/** A question of the guide; {@code type} in small letters; {@code when} it is asked, null for always. */
record GuideQuestion(String key, String text, String type, List<GuideOption> options, String when) {

    static GuideQuestion of(Question question, Locale locale) {
        return new GuideQuestion(
                question.key(),
                question.text().in(locale),
                question.type().name().toLowerCase(Locale.ROOT),
                question.options().stream()
                        .map(one -> new GuideOption(one.value(), one.text().in(locale)))
                        .toList(),
                question.when().map(SituationCondition::toString).orElse(null));
    }

    /** One choice of a question. */
    record GuideOption(String value, String text) {}
}
