package org.yiciban.engine.feel;

import camundajar.impl.scala.collection.Iterable;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.yiciban.form.feel.FeelFunctions.Kind;
import org.yiciban.shared.LocalText;

/**
 * What can be read and yet means nothing: whatever holds no name is evaluated on trial, so that a day that isn't in the
 * calendar, a division by nothing or a text compared with a number is told to whoever wrote it and not found by the
 * applicant. Only after {@link FeelRules}, which say that it ends.
 */
final class FeelSense {

    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*+\"";
    private static final Pattern DATED =
            Pattern.compile("(?<call>\\b(?:date\\s+and\\s+time|date|time|duration)\\s*\\(\\s*" + TEXT + "\\s*\\)|@\\s*"
                    + TEXT + ")|" + TEXT);
    /** Need a row or an input, which isn't there on trial. */
    private static final Pattern NEEDS_MORE =
            Pattern.compile("Ref|Filter|.*Range.*|Input.*|ConstInputValue.*|UnaryTestExpression");

    /** Is its own result; a table has thousands of them. */
    private static final Pattern LITERAL = Pattern.compile("ConstNumber|ConstString|ConstBool");

    private static final Pattern OTHER =
            Pattern.compile("Addition|Subtraction|Multiplication|Division|ArithmeticNegation|ConstNull|ConstList"
                    + "|ConstContext|ConstDate|ConstTime|ConstLocalTime|ConstDateTime|ConstLocalDateTime"
                    + "|ConstDayTimeDuration|ConstYearMonthDuration|ConstRange|Input.*|UnaryTestExpression");

    /** Of names nothing is known here. */
    private static final FeelKinds CONSTANTS = new FeelKinds(name -> null);

    private final FeelEngineApi engine;

    FeelSense(FeelEngineApi engine) {
        this.engine = engine;
    }

    Optional<LocalText> missing(String text, Exp expression) {
        return undated(text).or(() -> in(expression));
    }

    /** The reader takes a text that is no date as if nothing stood there. */
    private Optional<LocalText> undated(String text) {
        Matcher dated = DATED.matcher(text);
        while (dated.find()) {
            if (dated.group("call") != null && !hasValue(dated.group("call"))) {
                return Optional.of(new LocalText(
                        "“" + dated.group() + "”不是存在的日期、时间或期间",
                        "“" + dated.group() + "” is no date, time or duration that exists"));
            }
        }
        return Optional.empty();
    }

    private boolean hasValue(String constant) {
        ParseResult read = engine.parseExpression(constant);
        if (read.isFailure()) {
            return false;
        }
        EvaluationResult result = engine.evaluate(read.parsedExpression(), Map.of());
        return result.isSuccess() && result.result() != null;
    }

    private Optional<LocalText> in(Exp node) {
        if (CONSTANTS.mixes(node)) {
            return Optional.of(new LocalText(
                    "“" + FeelWords.of(node) + "”比较的是不同种类的值，永远没有结果",
                    "“" + FeelWords.of(node) + "” compares values of different kinds and never has a result"));
        }
        if (!FeelTree.holds(
                node,
                part -> NEEDS_MORE.matcher(part.getClass().getSimpleName()).matches())) {
            return fails(node)
                    ? Optional.of(new LocalText(
                            "“" + FeelWords.of(node) + "”算不出结果", "“" + FeelWords.of(node) + "” has no result"))
                    : Optional.empty();
        }
        return FeelTree.children(node).stream()
                .map(this::in)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean fails(Exp constant) {
        if (LITERAL.matcher(constant.getClass().getSimpleName()).matches()) {
            return false;
        }
        EvaluationResult result = engine.evaluate(new ParsedExpression(constant, ""), Map.of());
        return result.isFailure()
                || ((Iterable<?>) result.suppressedFailures()).iterator().hasNext();
    }

    /** Unless it shows that it is something else. */
    static boolean mayBeTruth(Exp node) {
        Kind kind = CONSTANTS.of(node);
        return kind == Kind.TRUTH
                || kind == null
                        && !OTHER.matcher(node.getClass().getSimpleName()).matches();
    }
}
