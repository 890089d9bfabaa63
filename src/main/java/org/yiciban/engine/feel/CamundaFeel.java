package org.yiciban.engine.feel;

import camundajar.impl.scala.Function1;
import camundajar.impl.scala.Option;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.form.feel.Feel;
import org.yiciban.form.feel.FeelFailure;

/** FEEL by the evaluator that the engine ships; expressions are parsed once. */
@Component
class CamundaFeel implements Feel {

    private static final int MOST_PARSED = 5_000;

    private final FeelEngineApi engine = FeelEngineBuilder.create()
            .withCustomValueMapper(new ExactNumbers())
            .withEnabledExternalFunctions(false)
            .build();
    private final Map<String, ParsedExpression> conditions = new ConcurrentHashMap<>();
    private final Map<String, ParsedExpression> expressions = new ConcurrentHashMap<>();

    @Override
    public boolean unaryTest(String expression, Map<String, Object> context) {
        return tested(expression, null, context);
    }

    @Override
    public boolean holds(String test, Object value, Map<String, Object> context) {
        return tested(test, value, context);
    }

    private boolean tested(String test, @Nullable Object value, Map<String, Object> context) {
        ParsedExpression parsed = parsed(conditions, test, engine::parseUnaryTests);
        requireBounded(parsed, context);
        EvaluationResult result = engine.evaluateWithInput(parsed, value, context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    @Override
    public @Nullable Object evaluate(String expression, Map<String, Object> context) {
        ParsedExpression parsed = parsed(expressions, expression, engine::parseExpression);
        requireBounded(parsed, context);
        EvaluationResult result = engine.evaluate(parsed, context);
        return result.isSuccess() ? result.result() : null;
    }

    /** The files are bounded at the gate; what people answer comes now. */
    private static void requireBounded(ParsedExpression parsed, Map<String, Object> context) {
        if (FeelCost.with(parsed.expression(), context) > FeelCost.MOST_STEPS) {
            throw new FeelFailure("too many steps with these answers");
        }
        if (HostileNumbers.read(parsed.expression(), context)) {
            throw new FeelFailure("a text with an exponent is no number");
        }
    }

    private static ParsedExpression parsed(
            Map<String, ParsedExpression> known, String expression, Function<String, ParseResult> parser) {
        ParsedExpression parsed = known.get(expression);
        if (parsed == null) {
            ParseResult result = parser.apply(expression);
            if (result.isFailure()) {
                throw new FeelFailure(result.failure().message());
            }
            parsed = result.parsedExpression();
            FeelRules.broken(parsed.expression()).ifPresent(unbounded -> {
                throw new FeelFailure(unbounded.en());
            });
            if (known.size() < MOST_PARSED) {
                known.put(expression, parsed);
            }
        }
        return parsed;
    }

    /** Hands numbers out exactly; the default rounds them to floating point. */
    private static final class ExactNumbers extends JavaValueMapper {

        @Override
        public Option<Object> unpackVal(Val value, Function1<Val, Object> inner) {
            return value instanceof ValNumber number
                    ? Option.apply(number.value().bigDecimal())
                    : super.unpackVal(value, inner);
        }
    }
}
