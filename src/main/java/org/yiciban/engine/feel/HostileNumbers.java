package org.yiciban.engine.feel;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/** Answers that would be numbers with more digits than there is memory, such as {@code 1e999999999}. */
final class HostileNumbers {

    /** Number fields take half of it. */
    private static final int MOST_SCALE = 60;

    private static final Pattern EXPONENT = Pattern.compile("\\s*[-+]?[0-9.]+[eE][-+]?[0-9]+\\s*");

    private HostileNumbers() {}

    /** Whether the expression reads such a number, or makes one of a text. */
    static boolean read(Exp expression, Map<String, Object> context) {
        boolean ofTexts = FeelTree.holds(
                expression, part -> part instanceof FunctionInvocation call && "number".equals(call.function()));
        return FeelTree.holds(
                expression,
                part -> part instanceof Ref name
                        && hostile(context.get(String.valueOf(name.names().head())), ofTexts));
    }

    private static boolean hostile(@Nullable Object value, boolean ofTexts) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(part -> hostile(part, ofTexts));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().anyMatch(part -> hostile(part, ofTexts));
        }
        return value instanceof BigDecimal number && Math.abs((long) number.scale()) > MOST_SCALE
                || ofTexts
                        && value instanceof String text
                        && EXPONENT.matcher(text).matches();
    }
}
