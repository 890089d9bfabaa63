package org.yiciban.form.reading;

import java.util.Set;
import org.yiciban.form.component.ComputedField;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.form.component.Note;
import org.yiciban.shared.LocalText;

/** Reads what a form shows without asking: computed values, texts and lines. */
final class UnaskedReader {

    private UnaskedReader() {}

    static ComputedField computed(ComponentSource source, InheritedSettings settings, Surroundings place) {
        String computeOn = source.text("computeOn");
        source.demand(
                computeOn == null || Set.of("change", "presubmit").contains(computeOn),
                "compute-on",
                "“computeOn”只能是 change 或者 presubmit",
                "“computeOn” is change or presubmit");
        String expression = source.expressions().feel("expression");
        source.demand(
                source.json("expression") != null,
                "feel",
                "计算值须有以“=”开头的表达式",
                "a computed value needs an expression that begins with “=”");
        return new ComputedField(
                settings, place.at().then(source.path("key", true)), expression == null ? "null" : expression);
    }

    static Note note(ComponentSource source, InheritedSettings settings, String type) {
        String zh = source.text("text");
        if ("text".equals(type)) {
            source.demand(
                    zh != null && !zh.isBlank() && !zh.contains("{{") && !zh.startsWith("="),
                    "text",
                    "文字部分须有纯文字，不能计算",
                    "a text part needs a text, plain and not computed");
        }
        LocalText text = zh == null || zh.isBlank() ? null : new LocalText(zh, source.property("textEn"));
        return new Note(settings, Note.Kind.of(type), text);
    }
}
