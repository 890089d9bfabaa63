package org.yiciban.form.reading;

import java.math.BigDecimal;
import java.util.Map;
import org.yiciban.form.component.InheritedSettings;
import org.yiciban.form.feel.FeelGrammar;
import org.yiciban.form.value.Amount;
import org.yiciban.form.value.Flag;
import org.yiciban.shared.LocalText;

/** The expressions of one component; what our grammar refuses becomes a finding, what it accepts is noted for later checks. */
final class ExpressionSource {

    private final ComponentSource source;
    private final Map<String, String> accepted;

    ExpressionSource(ComponentSource source, Map<String, String> accepted) {
        this.source = source;
        this.accepted = accepted;
    }

    Amount amount(String key) {
        if (isExpression(source.json(key))) {
            return new Amount(null, feel(key));
        }
        BigDecimal fixed = source.numbers().decimal(key);
        return fixed == null ? null : new Amount(fixed, null);
    }

    Flag flag(String key) {
        if (isExpression(source.json(key))) {
            return new Flag(false, feel(key));
        }
        return source.truth(key, false) ? new Flag(true, null) : Flag.NO;
    }

    /** An expression that passed our grammar, without its leading sign; null when there is none. */
    String feel(String key) {
        Object value = source.json(key);
        if (value == null) {
            return null;
        }
        if (!isExpression(value)) {
            return source.refuse(
                    "feel", "“" + key + "”须为以“=”开头的表达式", "“" + key + "” is an expression and begins with “=”");
        }
        return accepted(value.toString(), FeelGrammar.refusal(value.toString()).orElse(null), "feel");
    }

    String condition() {
        ComponentSource conditional = source.inner("conditional");
        Object value = conditional.json("hide");
        if (value == null || "".equals(value)) {
            return null;
        }
        if (!isExpression(value)) {
            return source.refuse(
                    "condition",
                    "“conditional.hide”须为以“=”开头的表达式",
                    "“conditional.hide” is an expression and begins with “=”");
        }
        String condition = accepted(
                value.toString(), FeelGrammar.conditionRefusal(value.toString()).orElse(null), "condition");
        if (condition != null) {
            // it can be read, so what else is wrong with it is told in the same round
            FeelGrammar.unguarded(condition).ifPresent(why -> source.refuse("condition", why));
        }
        return condition;
    }

    /** The condition of granting, in FEEL, with its words; the label says it where no words of its own do. */
    InheritedSettings.Grant grant() {
        String condition = source.property("grantsWhen");
        if (condition == null) {
            source.demand(
                    source.property("grantsWhenText") == null && source.property("grantsWhenTextEn") == null,
                    "grants-when",
                    "写了“properties.grantsWhenText”，却没有条件“properties.grantsWhen”",
                    "“properties.grantsWhenText” stands without its condition “properties.grantsWhen”");
            return null;
        }
        if (!isExpression(condition)) {
            return source.refuse(
                    "grants-when",
                    "“properties.grantsWhen”须为以“=”开头的表达式，如 =checked = true",
                    "“properties.grantsWhen” is an expression and begins with “=”, such as =checked = true");
        }
        LocalText label = source.label("label", "labelEn");
        LocalText text = source.property("grantsWhenText") == null
                ? label
                : new LocalText(source.property("grantsWhenText"), source.property("grantsWhenTextEn"));
        source.demand(
                text != null,
                "grants-when",
                "准予的条件须有文字：请写上“label”或者“properties.grantsWhenText”",
                "a condition of granting needs words: write “label” or “properties.grantsWhenText”");
        String accepted = accepted(condition, FeelGrammar.refusal(condition).orElse(null), "grants-when");
        return accepted == null || text == null ? null : new InheritedSettings.Grant(accepted, text);
    }

    private String accepted(String expression, LocalText refusal, String rule) {
        if (refusal != null) {
            return source.refuse(rule, refusal);
        }
        String bare = expression.strip().substring(1).strip();
        accepted.putIfAbsent(bare, source.name());
        return bare;
    }

    static boolean isExpression(Object value) {
        return value instanceof String text && text.strip().startsWith("=");
    }
}
