package org.yiciban.engine.feel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.FunctionInvocation;

/** A part of an expression written down again, to show where it is; what is long or rare is an ellipsis. */
final class FeelWords {

    private static final int LONGEST = 60;
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("Addition", "+"),
            Map.entry("Subtraction", "-"),
            Map.entry("Multiplication", "*"),
            Map.entry("Division", "/"),
            Map.entry("Equal", "="),
            Map.entry("LessThan", "<"),
            Map.entry("LessOrEqual", "<="),
            Map.entry("GreaterThan", ">"),
            Map.entry("GreaterOrEqual", ">="),
            Map.entry("Conjunction", "and"),
            Map.entry("Disjunction", "or"));

    private FeelWords() {}

    static String of(Exp part) {
        String words = written(part);
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    private static String written(Exp part) {
        if (part instanceof ConstNumber number) {
            return number.value().bigDecimal().toPlainString();
        }
        if (part instanceof ConstString text) {
            return '"' + text.value() + '"';
        }
        if (part instanceof ConstBool truth) {
            return String.valueOf(truth.value());
        }
        if (part == ConstNull$.MODULE$) {
            return "null";
        }
        String name = FeelKinds.path(part);
        if (name != null) {
            return name;
        }
        List<String> children =
                FeelTree.children(part).stream().map(FeelWords::written).toList();
        if (part instanceof FunctionInvocation call) {
            return call.function() + children.stream().collect(Collectors.joining(", ", "(", ")"));
        }
        String sign = SIGNS.get(part.getClass().getSimpleName());
        return sign == null || children.size() != 2 ? "…" : children.get(0) + " " + sign + " " + children.get(1);
    }
}
