package org.yiciban.engine.feel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.yiciban.shared.LocalText;

/**
 * What would make an expression take time or memory without bound, whatever the answers are. The gate asks before a file
 * is taken, and the evaluator before it evaluates, so that no file that came another way can hold a thread.
 */
final class FeelRules {

    private static final Set<String> SCALED =
            Set.of("decimal", "round up", "round down", "round half up", "round half down", "floor", "ceiling");
    private static final int MOST_SCALE = 20;
    private static final int MOST_DIGITS = 30;
    private static final String PLAIN = "[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?";
    private static final Set<Class<?>> ENDLESS = Set.of(
            For.class,
            SomeItem.class,
            EveryItem.class,
            FunctionDefinition.class,
            JavaFunctionInvocation.class,
            QualifiedFunctionInvocation.class,
            Exponentiation.class);

    private FeelRules() {}

    static Optional<LocalText> broken(Exp expression) {
        Optional<LocalText> broken = FeelTree.all(expression).stream()
                .map(FeelRules::own)
                .flatMap(Optional::stream)
                .findFirst();
        return broken.isPresent() || FeelCost.atMost(expression) <= FeelCost.MOST_STEPS
                ? broken
                : Optional.of(new LocalText(
                        "算起来步骤太多（按每个列表 " + FeelCost.ROWS + " 行计，超过 " + FeelCost.MOST_STEPS + " 步）：请不要在筛选条件里再筛选或者逐项比较列表",
                        "takes too many steps (over " + FeelCost.MOST_STEPS + " with " + FeelCost.ROWS
                                + " rows a list): don't filter or compare lists inside the condition of a filter"));
    }

    private static Optional<LocalText> own(Exp node) {
        if (ENDLESS.contains(node.getClass())) {
            return Optional.of(new LocalText(
                    "不能写循环、乘方和自定义函数", "no loops, no powers and no functions of one's own may be written"));
        }
        if (node instanceof ConstNumber number
                && (number.value().precision() > MOST_DIGITS
                        || Math.abs(number.value().scale()) > MOST_DIGITS)) {
            return Optional.of(new LocalText(
                    "数字最多 " + MOST_DIGITS + " 位", "a number may have " + MOST_DIGITS + " digits at most"));
        }
        if (node instanceof ConstContext && FeelTree.holds(node, Ref.class::isInstance)) {
            return Optional.of(new LocalText(
                    "“{ }”中只能写固定的值，不能引用名称：一项引用一项会越滚越大",
                    "“{ }” may hold fixed values only, no names: entries that read each other grow without end"));
        }
        return node instanceof FunctionInvocation call ? call(call) : Optional.empty();
    }

    private static Optional<LocalText> call(FunctionInvocation call) {
        List<Exp> arguments = FeelTree.children(call.params());
        String name = call.function();
        Exp second = arguments.size() > 1 ? arguments.get(1) : null;
        if (SCALED.contains(name) && second != null && !isScale(second)) {
            return Optional.of(new LocalText(
                    "函数“" + name + "”的小数位数要写成 -" + MOST_SCALE + " 到 " + MOST_SCALE + " 的整数",
                    "the digits in “" + name + "” must be written as a whole number from -" + MOST_SCALE + " to "
                            + MOST_SCALE));
        }
        if (name.equals("string join") && arguments.stream().skip(1).anyMatch(part -> !(part instanceof ConstString))) {
            return Optional.of(new LocalText(
                    "函数“string join”的分隔符要写成固定的文字", "what “string join” puts between must be written as a fixed text"));
        }
        boolean computed = arguments.stream().anyMatch(part -> !isPlainText(part));
        return name.equals("number") && computed
                ? Optional.of(new LocalText(
                        "函数“number”只能读一个答案，或者不带指数的固定文字",
                        "“number” may read an answer only, or a fixed text without exponent"))
                : Optional.empty();
    }

    private static boolean isScale(Exp argument) {
        Exp bare = argument instanceof ArithmeticNegation negated
                ? FeelTree.children(negated).get(0)
                : argument;
        return bare instanceof ConstNumber number
                && number.value().isWhole()
                && number.value().abs().toDouble() <= MOST_SCALE;
    }

    private static boolean isPlainText(Exp argument) {
        return argument instanceof Ref
                || argument instanceof PathExpression path
                        && FeelTree.children(path).get(0) instanceof Ref
                || argument instanceof ConstString text && text.value().matches(PLAIN);
    }
}
